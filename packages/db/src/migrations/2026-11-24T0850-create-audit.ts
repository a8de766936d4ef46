import type { Kysely } from 'kysely'
import { asSearch, run, tenantTable } from '../migrating.ts'

const none = 'none' as const
const general = 'general' as const

/** One row per mutation in its transaction; a worker chains committed rows by hash, in rows of its own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `
    create table core.audit (
      tenant_id int not null references core.tenant,
      xid xid8 not null default pg_current_xact_id(),
      seq bigint generated always as identity,
      at timestamptz not null,
      account_id uuid,
      grant_id uuid,
      registration_id uuid,
      command_id uuid,
      action text not null,
      subject_kind text not null,
      subject_id uuid,
      unit_id uuid,
      detail jsonb not null,
      primary key (tenant_id, xid, seq)
    );
    create index on core.audit (tenant_id, at desc);
    create index on core.audit (tenant_id, subject_id);
    create table core.audit_link (
      tenant_id int not null,
      position bigint not null,
      xid xid8 not null,
      seq bigint not null,
      hash bytea not null,
      linked_at timestamptz not null,
      primary key (tenant_id, position),
      unique (tenant_id, xid, seq),
      foreign key (tenant_id, xid, seq) references core.audit
    );
    `,
  )
  await tenantTable(db, 'core.audit', {
    grants: ['select', 'insert'],
    privacy: {
      tenant_id: none,
      xid: none,
      seq: none,
      at: none,
      account_id: general,
      grant_id: none,
      registration_id: none,
      command_id: none,
      action: none,
      subject_kind: none,
      subject_id: none,
      unit_id: none,
      detail: none,
    },
    basis: 'legal-duty: who did what with personal data',
  })
  await tenantTable(db, 'core.audit_link', {
    grants: ['select', 'insert'],
    privacy: { tenant_id: none, position: none, xid: none, seq: none, hash: none, linked_at: none },
  })
  await run(db, 'grant select on core.audit, core.audit_link to melati_search')
  await asSearch(
    db,
    `
    create function search.unchained_tenants() returns table (tenant_id int)
      language sql stable security definer set search_path = '' as $$
      select distinct a.tenant_id from core.audit a
      where not exists (select from core.audit_link l
        where l.tenant_id = a.tenant_id and l.xid = a.xid and l.seq = a.seq) $$;
    revoke execute on function search.unchained_tenants() from public;
    grant execute on function search.unchained_tenants() to melati_app;
    `,
  )
}
