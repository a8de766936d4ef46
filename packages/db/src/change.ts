import { type RawBuilder, sql } from 'kysely'

/**
 * The part of a write's own statement that tells phones: `with written as (…), told as (${changed(…)}) …`.
 * `rows` selects (scope_id uuid, kind text, row_id uuid, gone boolean): the smallest unit the record belongs to,
 * what it is, its id, and whether it has left that scope.
 */
export function changed(tenantId: number, rows: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`insert into core.change (tenant_id, scope_id, kind, row_id, gone)
    select ${tenantId}::int, r.scope_id, r.kind, r.row_id, r.gone from (${rows}) as r (scope_id, kind, row_id, gone)`
}
