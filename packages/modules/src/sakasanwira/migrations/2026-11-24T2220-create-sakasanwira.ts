import { publishedTable, run, tenantTable } from '@melati/db/migrating'
import type { Kysely } from 'kysely'

const none = 'none' as const
const general = 'general' as const

/**
 * Centres, what they are made of and every step they took. A living centre holds a place of its kelurahan that no other
 * can hold, and has one signature product: what the rules refuse, two at once cannot write either.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `
    create schema sakasanwira;
    grant usage on schema sakasanwira to melati_app;

    create table sakasanwira.centre (
      tenant_id int not null,
      centre_id uuid not null,
      unit_id uuid not null,
      slot int check (slot > 0),
      code text not null check (code ~ '^[a-z2-9]{8}$'),
      name text not null,
      address text not null,
      latitude double precision check (latitude between -11.1 and 6.1),
      longitude double precision check (longitude between 94.9 and 141.1),
      responsible_name text,
      responsible_phone text,
      stage text not null check (stage in ('diusulkan', 'diverifikasi-kecamatan', 'diverifikasi-dinas', 'ditetapkan',
        'aktif', 'pembinaan-khusus', 'tidak-aktif', 'ditutup')),
      stage_since date not null,
      returned boolean not null default false,
      sk_number text,
      sk_date date,
      opened_on date,
      created_at timestamptz not null,
      check ((slot is null) = (stage in ('tidak-aktif', 'ditutup'))),
      check ((latitude is null) = (longitude is null)),
      check ((responsible_name is null) = (responsible_phone is null)),
      check ((sk_number is null) = (sk_date is null)),
      check (not returned or stage in ('diusulkan', 'ditutup')),
      check (opened_on is not null or stage not in ('aktif', 'pembinaan-khusus', 'tidak-aktif')),
      check (opened_on >= sk_date),
      primary key (tenant_id, centre_id),
      unique (tenant_id, code),
      constraint centre_slot unique (tenant_id, unit_id, slot),
      foreign key (tenant_id, unit_id) references core.unit
    );
    create index on sakasanwira.centre (tenant_id, stage);

    create table sakasanwira.centre_member (
      tenant_id int not null,
      member_id uuid not null,
      centre_id uuid not null,
      kind text not null check (kind in ('usaha', 'kelompok-up2k', 'perorangan')),
      name text not null,
      group_id uuid check (group_id is null or kind = 'kelompok-up2k'),
      valid_from date not null,
      valid_to date,
      check (valid_to >= valid_from),
      primary key (tenant_id, member_id),
      foreign key (tenant_id, centre_id) references sakasanwira.centre,
      foreign key (tenant_id, group_id) references up2k.group
    );
    create index on sakasanwira.centre_member (tenant_id, centre_id);

    create table sakasanwira.centre_product (
      tenant_id int not null,
      offer_id uuid not null,
      centre_id uuid not null,
      product_id uuid not null,
      signature boolean not null,
      added_at timestamptz not null,
      ended_at timestamptz,
      check (ended_at >= added_at),
      primary key (tenant_id, offer_id),
      foreign key (tenant_id, centre_id) references sakasanwira.centre,
      foreign key (tenant_id, product_id) references products.product
    );
    create unique index centre_product_once on sakasanwira.centre_product (tenant_id, centre_id, product_id)
      where ended_at is null;
    create unique index centre_product_signature on sakasanwira.centre_product (tenant_id, centre_id)
      where signature and ended_at is null;

    create table sakasanwira.step (
      tenant_id int not null,
      centre_id uuid not null,
      step_no int not null,
      act text not null check (act in ('nominate', 'correct', 'addMember', 'endMember', 'addProduct', 'endProduct',
        'changeSignature', 'verify', 'returnToKelurahan', 'decree', 'activate', 'setAside', 'deactivate', 'reactivate',
        'close')),
      from_stage text not null,
      to_stage text not null,
      day date not null,
      account_id uuid not null,
      grant_id uuid not null,
      note text,
      recorded_at timestamptz not null,
      primary key (tenant_id, centre_id, step_no),
      foreign key (tenant_id, centre_id) references sakasanwira.centre
    );

    create table published.centre (
      tenant_id int not null references core.tenant,
      code text not null check (code ~ '^[a-z2-9]{8}$'),
      unit_id uuid not null,
      stage text not null check (stage in ('aktif', 'pembinaan-khusus')),
      name text not null,
      address text not null,
      latitude double precision,
      longitude double precision,
      members int not null,
      opened_on date not null,
      primary key (tenant_id, code)
    );
    create index on published.centre (tenant_id, unit_id);

    create table published.centre_product (
      tenant_id int not null references core.tenant,
      centre_code text not null,
      product_code text not null,
      signature boolean not null,
      primary key (tenant_id, centre_code, product_code),
      foreign key (tenant_id, centre_code) references published.centre
    );

    create table published.coverage (
      tenant_id int not null references core.tenant,
      unit_id uuid not null,
      stage text not null check (stage in ('aktif', 'pembinaan-khusus', 'dirintis')),
      centre_code text,
      check ((centre_code is null) = (stage = 'dirintis')),
      primary key (tenant_id, unit_id),
      foreign key (tenant_id, centre_code) references published.centre
    );
    `,
  )
  await tenantTable(db, 'sakasanwira.centre', {
    grants: [
      'select',
      'insert',
      `update (slot, name, address, latitude, longitude, responsible_name, responsible_phone, stage, stage_since, returned,
        sk_number, sk_date, opened_on)`,
    ],
    privacy: {
      tenant_id: none,
      centre_id: none,
      unit_id: none,
      slot: none,
      code: none,
      name: none,
      address: none,
      latitude: none,
      longitude: none,
      responsible_name: general,
      responsible_phone: general,
      stage: none,
      stage_since: none,
      returned: none,
      sk_number: none,
      sk_date: none,
      opened_on: none,
      created_at: none,
    },
    basis: 'public task: who answers for a place of business that the city decrees',
  })
  await tenantTable(db, 'sakasanwira.centre_member', {
    grants: ['select', 'insert', 'update (valid_to)'],
    privacy: {
      tenant_id: none,
      member_id: none,
      centre_id: none,
      kind: none,
      name: general,
      group_id: none,
      valid_from: none,
      valid_to: none,
    },
    basis: 'public task: the business units of a place that the city decrees',
  })
  await tenantTable(db, 'sakasanwira.centre_product', {
    grants: ['select', 'insert', 'update (signature, ended_at)'],
    privacy: {
      tenant_id: none,
      offer_id: none,
      centre_id: none,
      product_id: none,
      signature: none,
      added_at: none,
      ended_at: none,
    },
  })
  await tenantTable(db, 'sakasanwira.step', {
    grants: ['select', 'insert'],
    privacy: {
      tenant_id: none,
      centre_id: none,
      step_no: none,
      act: none,
      from_stage: none,
      to_stage: none,
      day: none,
      account_id: general,
      grant_id: none,
      note: none,
      recorded_at: none,
    },
    basis: 'contract: the holder asked to work here',
  })
  await publishedTable(db, 'published.centre', {
    grants: ['select', 'insert', 'update (stage, name, address, latitude, longitude, members)', 'delete'],
    privacy: {
      tenant_id: none,
      code: none,
      unit_id: none,
      stage: none,
      name: none,
      address: none,
      latitude: none,
      longitude: none,
      members: none,
      opened_on: none,
    },
  })
  await publishedTable(db, 'published.centre_product', {
    grants: ['select', 'insert', 'delete'],
    privacy: { tenant_id: none, centre_code: none, product_code: none, signature: none },
  })
  await publishedTable(db, 'published.coverage', {
    grants: ['select', 'insert', 'delete'],
    privacy: { tenant_id: none, unit_id: none, stage: none, centre_code: none },
  })
}
