import { type RawBuilder, sql } from 'kysely'
import { each, type Figures, tableOf, tier } from './define.ts'

export interface TotalsOf {
  readonly unitId: string
  readonly kind: string
  /** yyyymm */
  readonly period: number
}

export type TotalsRow<Column extends string> = { unitId: string } & Record<Column, number>

/**
 * The figures of a unit and of each unit right below it, exact at the instant of the read: stored rows plus, for the
 * units still marked, their recount minus what is stored of them. One statement, so one snapshot. A month that the
 * worker has not opened yet, or that came before the first it opened, is counted whole. Units of which nothing is stored have no row.
 */
export function totals<Column extends string>(
  tenantId: number,
  figures: Figures<Column>,
  { unitId, kind, period }: TotalsOf,
): RawBuilder<TotalsRow<Column>> {
  const { self, below } = levels(tenantId, figures, unitId, kind, period)
  return sql<TotalsRow<Column>>`
    with ${differences(tenantId, figures, period)}, rows as (
      select ${unitId}::uuid as unit_id, s.* from (${self}) s
      union all ${below}
    )
    select unit_id as "unitId", ${each(figures, (column) => sql`coalesce(sum(${column}), 0)::bigint`)}
    from rows where unit_id is not null group by unit_id`
}

/** `delta (unit_id, kelurahan_id, kecamatan_id, …)`: what the stored rows of this period still lack. */
function differences(tenantId: number, figures: Figures, period: number) {
  return sql`
    state as materialized (
      select exists (select from core.open_period o where o.tenant_id = ${tenantId} and o.figures = ${figures.name}
          and o.period = ${period}) as opened,
        ${period}::int between (select min(o.period) from core.open_period o where o.tenant_id = ${tenantId}
          and o.figures = ${figures.name}) and (select max(o.period) from core.open_period o where o.tenant_id = ${tenantId}
          and o.figures = ${figures.name}) as among
    ), target as materialized (
      select distinct d.unit_id, ${period}::int as period, core.last_day(${period}) as day from core.dirty d
      where d.tenant_id = ${tenantId} and d.figures = ${figures.name}
        and ${period} between d.period_from and d.period_to and (select opened from state)
      union all
      select u.unit_id, ${period}::int, core.last_day(${period}) from unnest((
        -- As an array, so that a month which is hardly ever asked for does not decide how the usual one is planned.
        select array_agg(u.unit_id) from core.unit_place u
        where u.tenant_id = ${tenantId} and u.valid_from <= core.last_day(${period})
          and (u.valid_to is null or u.valid_to > core.last_day(${period}))
          and (select not opened and among is not true from state)
      )) u (unit_id)
    ), counted as (${figures.recount(tenantId)}),
    delta as materialized (
      select u.unit_id, u.kelurahan_id, u.kecamatan_id, ${each(figures, (column) => sql`coalesce(c.${column}, 0)`)}
      from target t join core.unit_place u on u.tenant_id = ${tenantId} and u.unit_id = t.unit_id
        and u.valid_from <= t.day and (u.valid_to is null or u.valid_to > t.day)
      left join counted c on c.unit_id = t.unit_id and c.period = t.period
      union all
      select m.unit_id, m.kelurahan_id, m.kecamatan_id, ${each(figures, (column) => sql`-m.${column}`)}
      from target t join ${tableOf(figures)} m on m.tenant_id = ${tenantId} and m.period = t.period
        and m.tier = ${tier.own} and m.unit_id = t.unit_id
    )`
}

function levels(tenantId: number, figures: Figures, unitId: string, kind: string, period: number) {
  const columns = sql.join(figures.columns.map((column) => sql.ref(column)))
  const stored = (which: number, where: RawBuilder<unknown>) =>
    sql`select ${columns} from ${tableOf(figures)} where tenant_id = ${tenantId} and period = ${period}
      and tier = ${which} and ${where}`
  const of = (which: number, where: RawBuilder<unknown>) =>
    sql`select unit_id, ${columns} from ${tableOf(figures)} where tenant_id = ${tenantId} and period = ${period}
      and tier = ${which} and ${where}`
  if (kind === 'kota') {
    return {
      self: sql`${stored(tier.city, sql`true`)} union all select ${columns} from delta`,
      below: sql`${of(tier.kecamatan, sql`true`)} union all
        select kecamatan_id, ${columns} from delta where kecamatan_id is not null`,
    }
  }
  if (kind === 'kecamatan') {
    const here = sql`kecamatan_id = ${unitId}`
    return {
      self: sql`${stored(tier.kecamatan, sql`unit_id = ${unitId}`)} union all select ${columns} from delta where ${here}`,
      below: sql`${of(tier.kelurahan, here)} union all
        select kelurahan_id, ${columns} from delta where ${here} and kelurahan_id is not null`,
    }
  }
  return belowKelurahan(tenantId, figures, unitId, kind, period)
}

/** Two hundred dasawisma rows of one kelurahan are summed on the fly: cheaper than storing every level between. */
function belowKelurahan(tenantId: number, figures: Figures, unitId: string, kind: string, period: number) {
  const columns = sql.join(figures.columns.map((column) => sql.ref(column)))
  const kelurahan =
    kind === 'kelurahan'
      ? sql`${unitId}::uuid`
      : sql`(select kelurahan_id from core.unit_place where tenant_id = ${tenantId} and unit_id = ${unitId}
          and valid_from <= core.last_day(${period}) and (valid_to is null or valid_to > core.last_day(${period})))`
  const rows = sql`(select unit_id, ${columns} from ${tableOf(figures)} where tenant_id = ${tenantId}
      and period = ${period} and tier = ${tier.own} and kelurahan_id = ${kelurahan}
    union all select unit_id, ${columns} from delta where kelurahan_id = ${kelurahan})`
  const path = sql`(p.ancestors || p.unit_id)`
  const placed = sql`${rows} r join core.unit_place p on p.tenant_id = ${tenantId} and p.unit_id = r.unit_id
      and p.valid_from <= core.last_day(${period}) and (p.valid_to is null or p.valid_to > core.last_day(${period}))`
  const summed = sql.join(figures.columns.map((column) => sql`r.${sql.ref(column)}`))
  return {
    self: sql`select ${summed} from ${placed} where ${unitId} = any${path}`,
    below: sql`select ${path}[array_position(${path}, ${unitId}::uuid) + 1], ${summed} from ${placed}
      where ${unitId} = any(p.ancestors)`,
  }
}
