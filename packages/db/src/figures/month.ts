import { type RawBuilder, sql } from 'kysely'
import { type Figures, tableOf, tier } from './define.ts'
import { wholeMonth } from './stored.ts'

/** A city, a kecamatan or a kelurahan with its counts of a month. */
export type AreaOfMonth<Column extends string> = {
  readonly unitId: string
  /** Null of the city. */
  readonly parentId: string | null
  readonly kind: 'kota' | 'kecamatan' | 'kelurahan'
  readonly name: string
  readonly code: string | null
} & Record<Column, number>

/**
 * All stored areas of a month down to the kelurahan, as the tree stood on its last day, larger ones first; none while
 * something of the month still waits to be counted.
 */
export function areasOfMonth<Column extends string>(
  tenantId: number,
  figures: Figures<Column>,
  period: number,
): RawBuilder<AreaOfMonth<Column>> {
  const counts = sql.join(figures.columns.map((column) => sql`m.${sql.ref(column)}`))
  return sql<AreaOfMonth<Column>>`
    select m.unit_id as "unitId", u.kind, u.name, u.code, case m.tier when ${tier.city} then null
      when ${tier.kecamatan} then (select c.unit_id from ${tableOf(figures)} c
        where c.tenant_id = ${tenantId} and c.period = ${period} and c.tier = ${tier.city})
      else m.kecamatan_id end as "parentId", ${counts}
    from ${tableOf(figures)} m join core.unit u on u.tenant_id = ${tenantId} and u.unit_id = m.unit_id
      and u.valid_from <= core.last_day(${period}) and (u.valid_to is null or u.valid_to > core.last_day(${period}))
    where m.tenant_id = ${tenantId} and m.period = ${period}
      and m.tier in (${tier.kelurahan}, ${tier.kecamatan}, ${tier.city})
      and exists (select from ${wholeMonth(figures, tenantId, period)})
    order by m.tier desc, u.name, u.unit_id`
}
