import type { Kysely } from 'kysely'
import { globalTable, run, tenantTable } from '../migrating.ts'

/** Tenants, the setting that fixes one, and what may be read before one is known. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `
    create extension if not exists btree_gist with schema public;
    create extension if not exists pg_trgm with schema public;
    create schema core;
    create schema search;
    grant usage on schema core, search to melati_app;
    grant usage on schema core to melati_search;
    grant create, usage on schema search to melati_search;

    create function core.tenant_id() returns int language sql stable parallel safe
      as $$ select nullif(current_setting('melati.tenant', true), '')::int $$;
    create function core.period_of(day date) returns int language sql immutable parallel safe
      as $$ select (extract(year from day) * 100 + extract(month from day))::int $$;
    create function core.last_day(period int) returns date language sql immutable parallel safe
      as $$ select (make_date(period / 100, period % 100, 1) + interval '1 month')::date - 1 $$;

    create table core.tenant (
      tenant_id int generated always as identity primary key,
      slug text not null unique check (slug ~ '^[a-z0-9](-?[a-z0-9])+$'),
      name text not null,
      kind text not null check (kind in ('kota', 'kabupaten')),
      time_zone text not null check (time_zone in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
      settings jsonb not null,
      modules text[] not null,
      root_unit_id uuid not null,
      created_at timestamptz not null
    );
    create table core.tenant_code (
      tenant_id int not null references core.tenant,
      code text not null check (code ~ '^\\d\\d\\.\\d\\d$'),
      valid_from date not null,
      valid_to date,
      primary key (tenant_id, valid_from),
      exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
    );
    create table core.installation (
      only_row boolean primary key default true check (only_row),
      epoch int not null default 1
    );
    insert into core.installation default values;

    create table core.seal_key (
      public bytea primary key,
      wrapped bytea not null,
      created_at timestamptz not null
    );

    create table core.tenant_key (
      tenant_id int not null references core.tenant,
      version int not null,
      wrapped bytea not null,
      created_at timestamptz not null,
      primary key (tenant_id, version)
    );
    create table core.basis (
      tenant_id int not null references core.tenant,
      basis_id uuid not null,
      purpose text not null,
      lawful_ground text not null check (lawful_ground in ('consent', 'contract', 'legal-duty', 'vital-interest', 'public-task', 'legitimate-interest')),
      text_version text not null,
      recorded_at timestamptz not null,
      primary key (tenant_id, basis_id),
      unique (tenant_id, purpose, text_version)
    );
    `,
  )
  const none = 'none' as const
  await globalTable(db, 'core.tenant', {
    grants: [],
    privacy: {
      tenant_id: none,
      slug: none,
      name: none,
      kind: none,
      time_zone: none,
      settings: none,
      modules: none,
      root_unit_id: none,
      created_at: none,
    },
  })
  await globalTable(db, 'core.tenant_code', {
    grants: [],
    privacy: { tenant_id: none, code: none, valid_from: none, valid_to: none },
  })
  await globalTable(db, 'core.installation', { grants: [], privacy: { only_row: none, epoch: none } })
  await globalTable(db, 'core.seal_key', {
    grants: ['select', 'insert', 'update (wrapped)'],
    privacy: { public: none, wrapped: none, created_at: none },
  })
  await tenantTable(db, 'core.tenant_key', {
    grants: ['select', 'insert', 'update (wrapped)', 'delete'],
    privacy: { tenant_id: none, version: none, wrapped: none, created_at: none },
  })
  await tenantTable(db, 'core.basis', {
    grants: ['select', 'insert'],
    privacy: {
      tenant_id: none,
      basis_id: none,
      purpose: none,
      lawful_ground: none,
      text_version: none,
      recorded_at: none,
    },
  })
  await run(
    db,
    `
    create type core.tenant_entry as (tenant_id int, slug text, name text, kind text, code text, time_zone text,
      settings jsonb, modules text[], root_unit_id uuid, created_at timestamptz);
    create function core.tenant_directory() returns setof core.tenant_entry
      language sql stable security definer set search_path = '' as $$
      select t.tenant_id, t.slug, t.name, t.kind, c.code, t.time_zone, t.settings, t.modules, t.root_unit_id, t.created_at
      from core.tenant t join core.tenant_code c on c.tenant_id = t.tenant_id and c.valid_to is null $$;
    create function core.tenant_by_id(tenant int) returns setof core.tenant_entry
      language sql stable security definer set search_path = '' as $$
      select t.tenant_id, t.slug, t.name, t.kind, c.code, t.time_zone, t.settings, t.modules, t.root_unit_id, t.created_at
      from core.tenant t join core.tenant_code c on c.tenant_id = t.tenant_id and c.valid_to is null
      where t.tenant_id = tenant $$;
    create function core.tenant_by_slug(address text) returns setof core.tenant_entry
      language sql stable security definer set search_path = '' as $$
      select t.tenant_id, t.slug, t.name, t.kind, c.code, t.time_zone, t.settings, t.modules, t.root_unit_id, t.created_at
      from core.tenant t join core.tenant_code c on c.tenant_id = t.tenant_id and c.valid_to is null
      where t.slug = address $$;
    create function core.tenant_create(slug text, name text, kind text, code text, code_from date, time_zone text,
        settings jsonb, modules text[], root_unit_id uuid, created_at timestamptz) returns int
      language sql security definer set search_path = '' as $$
      with made as (insert into core.tenant (slug, name, kind, time_zone, settings, modules, root_unit_id, created_at)
          values (slug, name, kind, time_zone, settings, modules, root_unit_id, created_at) returning tenant_id),
        coded as (insert into core.tenant_code (tenant_id, code, valid_from) select tenant_id, code, code_from from made)
      select tenant_id from made $$;
    create function core.tenant_settings(settings jsonb, modules text[]) returns void
      language sql security definer set search_path = '' as $$
      update core.tenant t set settings = $1, modules = $2 where t.tenant_id = core.tenant_id() $$;
    create function core.epoch() returns text
      language sql stable security definer set search_path = '' as $$
      select i.epoch || '.' || s.system_identifier || '.' || c.timeline_id
      from core.installation i, pg_catalog.pg_control_system() s, pg_catalog.pg_control_checkpoint() c $$;
    revoke execute on all functions in schema core from public;
    alter default privileges in schema core revoke execute on functions from public;
    grant execute on function core.tenant_id(), core.period_of(date), core.last_day(int) to melati_app, melati_search;
    grant execute on function core.tenant_directory(), core.tenant_by_id(int), core.tenant_by_slug(text), core.tenant_create,
      core.tenant_settings, core.epoch() to melati_app;
    `,
  )
}
