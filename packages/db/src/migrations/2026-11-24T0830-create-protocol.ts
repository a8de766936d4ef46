import type { Kysely } from 'kysely'
import { asSearch, run, tenantTable } from '../migrating.ts'

const none = 'none' as const
const general = 'general' as const
const specific = 'specific' as const

/** Registrations of phones, the outcome of every command, and the feed of changes they pull. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `
    create table core.registration (
      tenant_id int not null,
      registration_id uuid not null,
      account_id uuid not null,
      grant_id uuid not null,
      token_hash bytea not null,
      device_name text not null,
      last_seq bigint not null default 0,
      day date,
      day_count int not null default 0,
      created_at timestamptz not null,
      last_seen_at timestamptz,
      revoked_at timestamptz,
      primary key (tenant_id, registration_id),
      foreign key (tenant_id, grant_id) references core.grant
    );
    create index on core.registration (token_hash);

    create table core.outcome (
      tenant_id int not null references core.tenant,
      command_id uuid not null,
      account_id uuid not null,
      registration_id uuid,
      seq bigint,
      path text not null,
      payload_hash bytea not null,
      status text not null check (status in ('applied', 'refused', 'held', 'quarantined', 'mismatch')),
      answer jsonb not null,
      after uuid,
      made_at timestamptz not null,
      received_at timestamptz not null,
      primary key (tenant_id, command_id),
      foreign key (tenant_id, registration_id) references core.registration
    );
    create unique index on core.outcome (tenant_id, registration_id, seq) where registration_id is not null;
    create index on core.outcome (tenant_id, after) where status = 'held';

    create table core.kept_command (
      tenant_id int not null,
      command_id uuid not null,
      registration_id uuid not null,
      seq bigint not null,
      why text not null,
      sealed bytea not null,
      kept_at timestamptz not null,
      settled_at timestamptz,
      primary key (tenant_id, registration_id, seq, command_id),
      foreign key (tenant_id, registration_id) references core.registration
    );

    create table core.change (
      tenant_id int not null references core.tenant,
      scope_id uuid not null,
      xid xid8 not null default pg_current_xact_id(),
      seq bigint generated always as identity,
      kind text not null,
      row_id uuid not null,
      gone boolean not null,
      primary key (tenant_id, scope_id, xid, seq)
    );
    `,
  )
  await tenantTable(db, 'core.registration', {
    grants: ['select', 'insert', 'update (last_seq, day, day_count, last_seen_at, revoked_at, token_hash)'],
    privacy: {
      tenant_id: none,
      registration_id: none,
      account_id: general,
      grant_id: general,
      token_hash: none,
      device_name: general,
      last_seq: none,
      day: none,
      day_count: none,
      created_at: none,
      last_seen_at: general,
      revoked_at: none,
    },
    basis: 'contract: the cadre uses this phone for her work',
  })
  await tenantTable(db, 'core.outcome', {
    grants: ['select', 'insert', 'update (status, answer)'],
    privacy: {
      tenant_id: none,
      command_id: none,
      account_id: general,
      registration_id: none,
      seq: none,
      path: none,
      payload_hash: none,
      status: none,
      answer: none,
      after: none,
      made_at: none,
      received_at: none,
    },
    basis: 'contract: the sender is told what became of her work',
  })
  await tenantTable(db, 'core.kept_command', {
    grants: ['select', 'insert', 'update (settled_at)'],
    privacy: {
      tenant_id: none,
      command_id: none,
      registration_id: none,
      seq: none,
      why: none,
      sealed: specific,
      kept_at: none,
      settled_at: none,
    },
    basis: 'public-task: work that could not be applied is kept, sealed, until a person settles it',
  })
  await tenantTable(db, 'core.change', {
    grants: ['select', 'insert'],
    privacy: { tenant_id: none, scope_id: none, xid: none, seq: none, kind: none, row_id: none, gone: none },
  })
  await run(db, 'grant select on core.registration to melati_search')
  await asSearch(
    db,
    `
    create function search.registration_by_token(hash bytea) returns table (tenant_id int, registration_id uuid,
        account_id uuid, grant_id uuid, revoked_at timestamptz, role text, scope_kind text, scope_id uuid,
        scope_unit_id uuid, valid_from date, valid_to date)
      language sql stable security definer set search_path = '' as $$
      select r.tenant_id, r.registration_id, r.account_id, r.grant_id, r.revoked_at, g.role, g.scope_kind, g.scope_id,
        g.scope_unit_id, g.valid_from, g.valid_to
      from core.registration r join core.grant g on g.tenant_id = r.tenant_id and g.grant_id = r.grant_id
      where r.token_hash = hash $$;
    revoke execute on function search.registration_by_token(bytea) from public;
    grant execute on function search.registration_by_token(bytea) to melati_app;
    `,
  )
}
