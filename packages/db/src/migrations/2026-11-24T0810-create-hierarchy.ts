import type { Kysely } from 'kysely'
import { run, tenantTable } from '../migrating.ts'

const none = 'none' as const

/**
 * A unit is identity, its place is where it stands and when. A place row carries its ancestors (root first, without
 * the unit), its kecamatan and its kelurahan (itself, if it is one): ancestor ids on the row are what reads fastest.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `
    create table core.unit (
      tenant_id int not null references core.tenant,
      unit_id uuid not null,
      kind text not null check (kind in ('kota', 'kecamatan', 'kelurahan', 'lingkungan', 'rw', 'rt', 'dasawisma')),
      name text not null,
      code text,
      aliases text[] not null default '{}',
      valid_from date not null,
      valid_to date,
      primary key (tenant_id, unit_id)
    );
    create unique index on core.unit (tenant_id, code) where code is not null;
    create index on core.unit (tenant_id, kind, name);

    create table core.unit_place (
      tenant_id int not null,
      unit_id uuid not null,
      valid_from date not null,
      valid_to date,
      parent_id uuid,
      ancestors uuid[] not null,
      kecamatan_id uuid,
      kelurahan_id uuid,
      check (valid_to is null or valid_to > valid_from),
      primary key (tenant_id, unit_id, valid_from),
      foreign key (tenant_id, unit_id) references core.unit,
      foreign key (tenant_id, parent_id) references core.unit,
      -- As text, so that no lookup by unit takes this index for the key: the planner holds them equal and it is forty times slower.
      exclude using gist (tenant_id with =, (unit_id::text) with =, daterange(valid_from, valid_to) with &&)
    );
    create index on core.unit_place (tenant_id, parent_id);
    create index on core.unit_place (tenant_id, kelurahan_id);
    create index on core.unit_place using gin (ancestors);
    `,
  )
  await tenantTable(db, 'core.unit', {
    grants: ['select', 'insert', 'update (name, code, aliases, valid_to)'],
    privacy: {
      tenant_id: none,
      unit_id: none,
      kind: none,
      name: none,
      code: none,
      aliases: none,
      valid_from: none,
      valid_to: none,
    },
  })
  await tenantTable(db, 'core.unit_place', {
    grants: ['select', 'insert', 'update (valid_to, parent_id, ancestors, kecamatan_id, kelurahan_id)', 'delete'],
    privacy: {
      tenant_id: none,
      unit_id: none,
      valid_from: none,
      valid_to: none,
      parent_id: none,
      ancestors: none,
      kecamatan_id: none,
      kelurahan_id: none,
    },
  })
}
