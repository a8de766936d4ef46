import { createUnitMonth } from '@melati/db/figures/migration'
import { run, tenantTable } from '@melati/db/migrating'
import type { Kysely } from 'kysely'

const none = 'none' as const
const general = 'general' as const

/**
 * Households, the families in them and who belongs to them when. Where a household stands and where a person lives are
 * dated and exclude each other; a range may be empty, which is what is left of a stay that ended the day it began.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `
    create schema households;
    grant usage on schema households to melati_app, melati_search;

    create table households.household (
      tenant_id int not null,
      household_id uuid not null,
      basis_id uuid not null,
      address text not null,
      head_id uuid,
      closed_on date,
      created_at timestamptz not null,
      primary key (tenant_id, household_id),
      foreign key (tenant_id, basis_id) references core.basis,
      foreign key (tenant_id, head_id) references core.person
    );
    create index on households.household (tenant_id, address collate hierarchy.natural, household_id) where closed_on is null;

    create table households.household_place (
      tenant_id int not null,
      household_id uuid not null,
      unit_id uuid not null,
      valid_from date not null,
      valid_to date,
      check (valid_to >= valid_from),
      primary key (tenant_id, household_id, valid_from),
      foreign key (tenant_id, household_id) references households.household,
      foreign key (tenant_id, unit_id) references core.unit,
      exclude using gist (tenant_id with =, household_id with =, daterange(valid_from, valid_to) with &&)
    );
    create index on households.household_place (tenant_id, unit_id);

    create table households.family (
      tenant_id int not null,
      family_id uuid not null,
      household_id uuid not null,
      primary key (tenant_id, family_id),
      unique (tenant_id, family_id, household_id),
      foreign key (tenant_id, household_id) references households.household
    );
    create index on households.family (tenant_id, household_id);

    create table households.member (
      tenant_id int not null,
      person_id uuid not null,
      household_id uuid not null,
      family_id uuid not null,
      relation text not null check (relation in ('kepala-keluarga', 'suami', 'istri', 'anak', 'menantu', 'cucu',
        'orang-tua', 'mertua', 'famili-lain', 'pembantu', 'lainnya')),
      valid_from date not null,
      valid_to date,
      check (valid_to >= valid_from),
      primary key (tenant_id, person_id, valid_from),
      foreign key (tenant_id, person_id) references core.person,
      foreign key (tenant_id, family_id, household_id) references households.family (tenant_id, family_id, household_id),
      exclude using gist (tenant_id with =, person_id with =, daterange(valid_from, valid_to) with &&)
    );
    create index on households.member (tenant_id, household_id);

    create table households.possible_duplicate (
      tenant_id int not null,
      person_id uuid not null,
      other_id uuid not null,
      found_at timestamptz not null,
      check (person_id <> other_id),
      primary key (tenant_id, person_id, other_id),
      foreign key (tenant_id, person_id) references core.person,
      foreign key (tenant_id, other_id) references core.person
    );
    create index on households.possible_duplicate (tenant_id, other_id);
    `,
  )
  await tenantTable(db, 'households.household', {
    grants: ['select', 'insert', 'update (address, head_id, closed_on)'],
    privacy: {
      tenant_id: none,
      household_id: none,
      basis_id: none,
      address: general,
      head_id: general,
      closed_on: none,
      created_at: none,
    },
    basis: 'basis_id',
  })
  await tenantTable(db, 'households.household_place', {
    grants: ['select', 'insert', 'update (unit_id, valid_to)'],
    privacy: { tenant_id: none, household_id: none, unit_id: general, valid_from: general, valid_to: general },
    basis: 'that of the household',
  })
  await tenantTable(db, 'households.family', {
    grants: ['select', 'insert'],
    privacy: { tenant_id: none, family_id: none, household_id: none },
  })
  await tenantTable(db, 'households.member', {
    grants: ['select', 'insert', 'update (household_id, family_id, relation, valid_to)'],
    privacy: {
      tenant_id: none,
      person_id: general,
      household_id: general,
      family_id: general,
      relation: general,
      valid_from: general,
      valid_to: general,
    },
    basis: 'that of the person',
  })
  await tenantTable(db, 'households.possible_duplicate', {
    grants: ['select', 'insert'],
    privacy: { tenant_id: none, person_id: general, other_id: general, found_at: none },
    basis: 'that of the people it names',
  })
  await createUnitMonth(db, 'households', {
    households: 'int',
    families: 'int',
    m_0_4: 'int',
    f_0_4: 'int',
    m_5_14: 'int',
    f_5_14: 'int',
    m_15_49: 'int',
    f_15_49: 'int',
    m_50_59: 'int',
    f_50_59: 'int',
    m_60_up: 'int',
    f_60_up: 'int',
  })
}
