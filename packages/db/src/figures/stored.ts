import { type CompiledQuery, type RawBuilder, sql } from 'kysely'
import { hot } from '../query.ts'
import { type Figures, tableOf, tier } from './define.ts'
import type { UnitOf } from './within.ts'

/** Of which the units right below are stored too. */
export type StoredKind = 'kota' | 'kecamatan'

export interface StoredOf {
  readonly tenantId: number
  readonly unitId: string
  /** yyyymm */
  readonly period: number
}

type Counts<Column extends string> = Record<Column, number>

export interface Stored<Column extends string> {
  /** One row: the unit's own figures, and whether stored rows are the whole truth of the month: it is open and nothing is marked in it. */
  own(of: StoredOf): CompiledQuery<Counts<Column> & { isWhole: boolean }>
  /** The units right below at the end of the month, in the order people count. */
  below(of: StoredOf): CompiledQuery<Counts<Column> & UnitOf>
}

/** A recap of a month that waits for nothing: stored rows and no more. Both queries belong into one snapshot. */
export function storedFigures<Column extends string>(figures: Figures<Column>, kind: StoredKind): Stored<Column> {
  const [own, below] = kind === 'kota' ? [tier.city, tier.kecamatan] : [tier.kecamatan, tier.kelurahan]
  const table = tableOf(figures)
  const counts = sql.join(figures.columns.map((column) => sql`coalesce(m.${sql.ref(column)}, 0) as ${sql.ref(column)}`))
  return {
    own: hot<{ tenantId: number; unitId: string; period: number }, Counts<Column> & { isWhole: boolean }>((value) => {
      const [tenantId, period] = [value('tenantId'), value('period')]
      return sql`
        select (exists (select from core.open_period o where o.tenant_id = ${tenantId} and o.figures = ${figures.name}
            and o.period = ${period})
          and not exists (select from core.dirty d where d.tenant_id = ${tenantId} and d.figures = ${figures.name}
            and ${period} between d.period_from and d.period_to)) as "isWhole", ${counts}
        from (select 1) one left join ${table} m on m.tenant_id = ${tenantId} and m.period = ${period}
          and m.tier = ${smallint(own)} and m.unit_id = ${value('unitId')}::uuid`
    }),
    below: hot<{ tenantId: number; unitId: string; period: number }, Counts<Column> & UnitOf>((value) => {
      const [tenantId, period] = [value('tenantId'), value('period')]
      const within = kind === 'kota' ? sql`true` : sql`m.kecamatan_id = ${value('unitId')}::uuid`
      return sql`
        select u.unit_id as "unitId", u.kind, u.name, u.code, ${counts}
        from core.unit_place p join core.unit u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id
          left join ${table} m on m.tenant_id = ${tenantId} and m.period = ${period} and m.tier = ${smallint(below)}
            and m.unit_id = p.unit_id and ${within}
        where p.tenant_id = ${tenantId} and p.parent_id = ${value('unitId')}::uuid and p.valid_from <= core.last_day(${period})
          and (p.valid_to is null or p.valid_to > core.last_day(${period}))
        order by u.name, u.unit_id`
    }),
  }
}

/** Of the column's own type, so that the key is searched by it. */
const smallint = (value: number): RawBuilder<number> => sql.raw(`${value}::smallint`)
