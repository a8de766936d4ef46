import { sql } from 'kysely'
import type { Db } from '../connect.ts'
import { read } from '../tenancy.ts'
import { each, type Figures, tableOf, tier } from './define.ts'

export interface Verification {
  /** Units counted again. */
  readonly units: number
  /** Units, at any level, whose stored row differs from the recount; units with a mark are not stored yet and not compared. */
  readonly differing: number
}

/**
 * The nightly full recount of a month: must agree with what is stored to the last unit. A kelurahan, a kecamatan and the city
 * need their row, be it of zeros, since a recap lists them by it; a smaller unit where nothing ever was has none.
 */
export async function verify(db: Db, tenantId: number, figures: Figures, period: number): Promise<Verification> {
  const [rows] = await read(
    db,
    tenantId,
    sql<Verification>`
    with target as materialized (
      select u.unit_id, ${period}::int as period, core.last_day(${period}) as day from core.unit_place u
      where u.tenant_id = ${tenantId} and u.valid_from <= core.last_day(${period})
        and (u.valid_to is null or u.valid_to > core.last_day(${period}))
    ), marked as (
      select unit_id from core.dirty where tenant_id = ${tenantId} and figures = ${figures.name}
        and ${period} between period_from and period_to
    ), counted as (${figures.recount(tenantId)}),
    fresh as materialized (
      select u.unit_id, u.kelurahan_id, u.kecamatan_id, ${each(figures, (column) => sql`coalesce(c.${column}, 0)`)}
      from target t join core.unit_place u on u.tenant_id = ${tenantId} and u.unit_id = t.unit_id
        and u.valid_from <= t.day and (u.valid_to is null or u.valid_to > t.day)
      left join counted c on c.unit_id = t.unit_id
    ), expected as (
      select ${tier.own}::int as tier, unit_id, ${each(figures, (column) => sql`${column}::bigint`)} from fresh
      union all select ${tier.kelurahan}::int, kelurahan_id, ${each(figures, (column) => sql`sum(${column})::bigint`)}
        from fresh where kelurahan_id is not null group by kelurahan_id
      union all select ${tier.kecamatan}::int, kecamatan_id, ${each(figures, (column) => sql`sum(${column})::bigint`)}
        from fresh where kecamatan_id is not null group by kecamatan_id
      union all select ${tier.city}::int, (select unit_id from core.unit_place where tenant_id = ${tenantId} and parent_id is null),
        ${each(figures, (column) => sql`coalesce(sum(${column}), 0)::bigint`)} from fresh
    )
    select (select count(*) from target)::int as units, (
      select count(*) from expected e
      left join ${tableOf(figures)} m on m.tenant_id = ${tenantId} and m.period = ${period} and m.tier = e.tier
        and m.unit_id = e.unit_id
      where not exists (select from marked) and (m.unit_id is null and e.tier <> ${tier.own} or ${sql.join(
        figures.columns.map((column) => sql`e.${sql.ref(column)} <> coalesce(m.${sql.ref(column)}, 0)`),
        sql` or `,
      )})
    )::int as differing`,
  )
  return rows[0] ?? { units: 0, differing: 0 }
}
