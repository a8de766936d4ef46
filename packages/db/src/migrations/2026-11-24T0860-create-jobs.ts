import type { Kysely } from 'kysely'
import { asSearch, globalTable, run, tenantTable } from '../migrating.ts'

const none = 'none' as const
const specific = 'specific' as const

/**
 * The job runner's schema and the one way into it, messages on their way out, results of the nightly checks, the secret
 * everything else is derived from, and how far a demo's seed came.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `
    create schema worker authorization melati_jobs;
    set local role melati_jobs;
    -- The runner makes it itself only together with the schema, which takes a right on the database that it has not.
    create table worker.migrations (id int primary key, ts timestamptz not null default now(),
      breaking boolean not null default false);
    reset role;

    -- Late bound, since the runner's own functions come after the migrations.
    create function core.enqueue(task text, payload jsonb) returns void
      language plpgsql security definer set search_path = '' as $$
    begin
      perform worker.add_job(task, payload::json, max_attempts => 12);
    end $$;
    revoke execute on function core.enqueue(text, jsonb) from public;
    grant execute on function core.enqueue(text, jsonb) to melati_app;
    grant create on schema core to melati_jobs;
    alter function core.enqueue(text, jsonb) owner to melati_jobs;
    revoke create on schema core from melati_jobs;

    create table core.message (
      tenant_id int not null references core.tenant,
      message_id uuid not null,
      sealed bytea not null,
      created_at timestamptz not null,
      primary key (tenant_id, message_id)
    );
    create table core.verification (
      tenant_id int not null references core.tenant,
      subject text not null,
      period int not null,
      verified_at timestamptz not null,
      checked bigint not null,
      differing bigint not null,
      primary key (tenant_id, subject, period)
    );
    create table core.root_key (
      only_row boolean primary key default true check (only_row),
      wrapped bytea not null,
      created_at timestamptz not null
    );
    alter table core.installation add column seed text check (seed in ('begun', 'done'));
    comment on column core.installation.seed is 'privacy: none';
    `,
  )
  await tenantTable(db, 'core.message', {
    grants: ['select', 'insert', 'delete'],
    privacy: { tenant_id: none, message_id: none, sealed: specific, created_at: none },
    basis: 'contract: the receiver was invited or asked for it; gone once delivered',
  })
  await tenantTable(db, 'core.verification', {
    grants: ['select', 'insert', 'update (verified_at, checked, differing)'],
    privacy: { tenant_id: none, subject: none, period: none, verified_at: none, checked: none, differing: none },
  })
  await globalTable(db, 'core.root_key', {
    grants: ['select', 'insert', 'update (wrapped)'],
    privacy: { only_row: none, wrapped: none, created_at: none },
  })
  await run(
    db,
    `
    grant select on core.message, core.verification to melati_search;
    create function core.seed_state() returns text
      language sql stable security definer set search_path = '' as $$ select seed from core.installation $$;
    revoke execute on function core.seed_state() from public;
    grant execute on function core.seed_state() to melati_app;
    `,
  )
  await asSearch(
    db,
    `
    create function search.message_tenant(message uuid) returns int
      language sql stable security definer set search_path = '' as $$
      select m.tenant_id from core.message m where m.message_id = message $$;
    create function search.verifications() returns table (tenant_id int, subject text, period int,
        verified_at timestamptz, checked bigint, differing bigint)
      language sql stable security definer set search_path = '' as $$
      select v.tenant_id, v.subject, v.period, v.verified_at, v.checked, v.differing from core.verification v $$;
    -- The chain is in the order of (xid, seq), so what is not in it stands behind its last link: no walk over the whole log.
    create or replace function search.unchained_tenants() returns table (tenant_id int)
      language sql stable security definer set search_path = '' as $$
      select t.tenant_id from core.tenant_directory() t
        left join lateral (select l.xid, l.seq from core.audit_link l where l.tenant_id = t.tenant_id
          order by l.position desc limit 1) last on true
      where exists (select from core.audit a where a.tenant_id = t.tenant_id
        and (a.xid, a.seq) > (coalesce(last.xid, '0'::xid8), coalesce(last.seq, 0))) $$;
    revoke execute on function search.message_tenant(uuid), search.verifications() from public;
    grant execute on function search.message_tenant(uuid), search.verifications() to melati_app;
    `,
  )
}
