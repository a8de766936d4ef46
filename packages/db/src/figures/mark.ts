import { type RawBuilder, sql } from 'kysely'

/** The period that stands for "and every later one": a state holds until something ends it. */
export const EVER = 999_912

/**
 * The part of a write's own statement that marks what must be counted again: `with written as (…),
 * marked as (${mark(…)}) …`. `rows` selects (unit_id uuid, period_from int, period_to int): the smallest unit, and the
 * first and last period that the fact touches (`EVER` for a state). Nothing else is written: no increments, no
 * ancestors (`performance.md`, "Writing with roll-up").
 */
export function mark(tenantId: number, figures: string, rows: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`insert into core.dirty (tenant_id, figures, unit_id, period_from, period_to)
    select distinct ${tenantId}::int, ${figures}::text, r.unit_id, r.period_from, r.period_to
    from (${rows}) as r (unit_id, period_from, period_to) where r.unit_id is not null`
}

/** The same for everything this tenant counts: where a unit itself moves or ends, whatever stands in it counts elsewhere. */
export function markAll(tenantId: number, rows: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`insert into core.dirty (tenant_id, figures, unit_id, period_from, period_to)
    select distinct ${tenantId}::int, o.figures, r.unit_id, r.period_from, r.period_to
    from (${rows}) as r (unit_id, period_from, period_to)
    cross join (select distinct figures from core.open_period where tenant_id = ${tenantId}) o`
}
