import type { Kysely } from 'kysely'
import { asSearch, run, tenantTable } from '../migrating.ts'

const none = 'none' as const
const general = 'general' as const

/** Keys with which other systems read, events that they are told of, and how far each telling has come. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `
    create table core.api_key (
      tenant_id int not null references core.tenant,
      api_key_id uuid not null,
      hash bytea not null,
      tail text not null,
      name text not null,
      scopes text[] not null check (cardinality(scopes) > 0),
      account_id uuid not null,
      grant_id uuid not null,
      made_at timestamptz not null,
      expires_at timestamptz not null,
      last_used_at timestamptz,
      revoked_at timestamptz,
      primary key (tenant_id, api_key_id),
      foreign key (tenant_id, grant_id) references core.grant
    );
    create index on core.api_key (hash);

    create table core.event (
      tenant_id int not null references core.tenant,
      event_id uuid not null,
      seq bigint generated always as identity,
      type text not null,
      object text not null,
      data jsonb not null,
      at timestamptz not null,
      primary key (tenant_id, event_id)
    );
    create index on core.event (tenant_id, at);

    create table core.webhook (
      tenant_id int not null references core.tenant,
      webhook_id uuid not null,
      url text not null,
      types text[] not null check (cardinality(types) > 0),
      salt bytea not null,
      older_salt bytea,
      older_until timestamptz,
      account_id uuid not null,
      made_at timestamptz not null,
      removed_at timestamptz,
      primary key (tenant_id, webhook_id),
      check ((older_salt is null) = (older_until is null))
    );

    create table core.delivery (
      tenant_id int not null,
      webhook_id uuid not null,
      event_id uuid not null,
      delivery_id uuid not null default gen_random_uuid(),
      object text not null,
      seq bigint not null,
      state text not null default 'waiting' check (state in ('waiting', 'delivered', 'dead')),
      tries int not null default 0,
      next_at timestamptz not null,
      attempts jsonb not null default '[]',
      settled_at timestamptz,
      primary key (tenant_id, webhook_id, event_id),
      unique (tenant_id, delivery_id),
      foreign key (tenant_id, webhook_id) references core.webhook,
      foreign key (tenant_id, event_id) references core.event
    );
    create index on core.delivery (tenant_id, webhook_id, object, seq) where state = 'waiting';
    create index on core.delivery (tenant_id, event_id);
    `,
  )
  await tenantTable(db, 'core.api_key', {
    grants: ['select', 'insert', 'update (last_used_at, revoked_at)'],
    privacy: {
      tenant_id: none,
      api_key_id: none,
      hash: none,
      tail: none,
      name: none,
      scopes: none,
      account_id: general,
      grant_id: none,
      made_at: none,
      expires_at: none,
      last_used_at: none,
      revoked_at: none,
    },
    basis: 'legal-duty: who let another system read',
  })
  await tenantTable(db, 'core.event', {
    grants: ['select', 'insert', 'delete'],
    privacy: { tenant_id: none, event_id: none, seq: none, type: none, object: none, data: none, at: none },
  })
  await tenantTable(db, 'core.webhook', {
    grants: ['select', 'insert', 'update (url, types, salt, older_salt, older_until, removed_at)'],
    privacy: {
      tenant_id: none,
      webhook_id: none,
      url: none,
      types: none,
      salt: none,
      older_salt: none,
      older_until: none,
      account_id: general,
      made_at: none,
      removed_at: none,
    },
    basis: 'legal-duty: who let another system be told',
  })
  await tenantTable(db, 'core.delivery', {
    grants: ['select', 'insert', 'delete', 'update (state, tries, next_at, attempts, settled_at)'],
    privacy: {
      tenant_id: none,
      webhook_id: none,
      event_id: none,
      delivery_id: none,
      object: none,
      seq: none,
      state: none,
      tries: none,
      next_at: none,
      attempts: none,
      settled_at: none,
    },
  })
  await run(db, 'grant select on core.api_key, core.delivery, core.webhook to melati_search')
  await asSearch(
    db,
    `
    create function search.api_key_by_hash(hash bytea) returns table (tenant_id int, api_key_id uuid, hash bytea,
        scopes text[], account_id uuid, grant_id uuid, expires_at timestamptz, revoked_at timestamptz,
        last_used_at timestamptz)
      language sql stable security definer set search_path = '' as $$
      select k.tenant_id, k.api_key_id, k.hash, k.scopes, k.account_id, k.grant_id, k.expires_at, k.revoked_at,
        k.last_used_at
      from core.api_key k where k.hash = api_key_by_hash.hash $$;
    create function search.tenants_to_tell(at timestamptz) returns table (tenant_id int)
      language sql stable security definer set search_path = '' as $$
      select t.tenant_id from core.tenant_directory() t
      where exists (select from core.delivery d join core.webhook w
          on w.tenant_id = d.tenant_id and w.webhook_id = d.webhook_id and w.removed_at is null
        where d.tenant_id = t.tenant_id and d.state = 'waiting' and d.next_at <= at) $$;
    revoke execute on function search.api_key_by_hash(bytea), search.tenants_to_tell(timestamptz) from public;
    grant execute on function search.api_key_by_hash(bytea), search.tenants_to_tell(timestamptz) to melati_app;
    `,
  )
}
