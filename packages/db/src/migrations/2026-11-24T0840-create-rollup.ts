import type { Kysely } from 'kysely'
import { asSearch, run, tenantTable } from '../migrating.ts'

const none = 'none' as const

/** The dirty log of the roll-up: append-only, since an upserted flag can lose an update. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `
    create table core.dirty (
      tenant_id int not null references core.tenant,
      seq bigint generated always as identity,
      figures text not null,
      unit_id uuid not null,
      period_from int not null,
      period_to int not null,
      marked_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, figures, seq)
    ) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);
    create table core.open_period (
      tenant_id int not null references core.tenant,
      figures text not null,
      period int not null,
      opened_at timestamptz not null,
      primary key (tenant_id, figures, period)
    );
    `,
  )
  await tenantTable(db, 'core.dirty', {
    grants: ['select', 'insert', 'delete'],
    privacy: {
      tenant_id: none,
      seq: none,
      figures: none,
      unit_id: none,
      period_from: none,
      period_to: none,
      marked_at: none,
    },
  })
  await tenantTable(db, 'core.open_period', {
    grants: ['select', 'insert'],
    privacy: { tenant_id: none, figures: none, period: none, opened_at: none },
  })
  await run(db, 'grant select on core.dirty to melati_search')
  await asSearch(
    db,
    `
    create function search.dirty_tenants() returns table (tenant_id int, figures text, marks bigint, oldest timestamptz)
      language sql stable security definer set search_path = '' as $$
      select d.tenant_id, d.figures, count(*), min(d.marked_at) from core.dirty d group by 1, 2 $$;
    revoke execute on function search.dirty_tenants() from public;
    grant execute on function search.dirty_tenants() to melati_app;
    `,
  )
}
