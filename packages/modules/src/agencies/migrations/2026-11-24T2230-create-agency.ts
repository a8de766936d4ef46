import { run, tenantTable } from '@melati/db/migrating'
import type { Kysely } from 'kysely'

const none = 'none' as const

/** The dinas of a city: renamed, merged and closed from a day on, never deleted, since what they signed stays theirs. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `
    create schema agencies;
    grant usage on schema agencies to melati_app, melati_search;

    create table agencies.agency (
      tenant_id int not null references core.tenant,
      agency_id uuid not null,
      name text not null,
      short_name text,
      named_since date not null,
      valid_from date not null,
      valid_to date,
      successor_id uuid,
      primary key (tenant_id, agency_id),
      check (named_since >= valid_from),
      check (valid_to > named_since),
      check (successor_id is null or (valid_to is not null and successor_id <> agency_id)),
      foreign key (tenant_id, successor_id) references agencies.agency
    );
    create table agencies.former_name (
      tenant_id int not null,
      agency_id uuid not null,
      name text not null,
      short_name text,
      valid_from date not null,
      valid_to date not null,
      primary key (tenant_id, agency_id, valid_from),
      check (valid_to > valid_from),
      foreign key (tenant_id, agency_id) references agencies.agency
    );
    create index on core.grant (tenant_id, scope_id) where scope_kind = 'agency';
    `,
  )
  await tenantTable(db, 'agencies.agency', {
    grants: ['select', 'insert', 'update (name, short_name, named_since, valid_to, successor_id)'],
    privacy: {
      tenant_id: none,
      agency_id: none,
      name: none,
      short_name: none,
      named_since: none,
      valid_from: none,
      valid_to: none,
      successor_id: none,
    },
  })
  await tenantTable(db, 'agencies.former_name', {
    grants: ['select', 'insert'],
    privacy: { tenant_id: none, agency_id: none, name: none, short_name: none, valid_from: none, valid_to: none },
  })
}
