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

/** A unit with its counts. */
export type StoredUnit<Column extends string> = UnitOf & Counts<Column>

export interface Recap<Column extends string> {
  readonly own: StoredUnit<Column>
  /** The units right below at the end of the month, by name. */
  readonly below: StoredUnit<Column>[]
}

export interface Stored<Column extends string> {
  /** No row while the month is not open or something is marked in it. `query` and `read` share what is remembered. */
  query(of: StoredOf): CompiledQuery<Stamped>
  /** Undefined while stored rows are not the whole truth of the month, and where the unit has no row of this level. */
  read(of: StoredOf, found: Stamped | undefined): Recap<Column> | undefined
}

export interface Stamped {
  /** Changes with every fold of the month. */
  readonly stamp: string
  /** The recap as JSON, unless only the stamp was asked for. */
  readonly text?: string | null
}

/** Recaps of one kind and level that are remembered at once. */
const MOST = 1_000

/**
 * A recap of a month that waits for nothing: stored rows and no more. Each kecamatan and kelurahan has a row, be it of zeros,
 * since whatever changes the tree or a name marks it; one that has ended keeps its row and is left out here. Whoever read the
 * recap before and finds the month's stamp unchanged has it already (docs/decisions/0008); it comes as text, which costs a
 * third of the same rows one by one.
 */
export function storedRecap<Column extends string>(figures: Figures<Column>, kind: StoredKind): Stored<Column> {
  const whole = recapQuery(figures, kind)
  const stampAlone = stampQuery(figures)
  const seen = new Map<string, { stamp: string; recap: Recap<Column> | undefined }>()
  const keyOf = ({ tenantId, unitId, period }: StoredOf) => `${tenantId} ${period} ${unitId}`
  const keep = (key: string, stamp: string, recap: Recap<Column> | undefined) => {
    seen.delete(key)
    seen.set(key, { stamp, recap })
    if (seen.size > MOST) seen.delete(seen.keys().next().value ?? key)
    return recap
  }
  return {
    query: (of) => (seen.has(keyOf(of)) ? stampAlone(of) : whole(of)),
    read(of, found) {
      if (found === undefined) return undefined
      const key = keyOf(of)
      const { stamp, text } = found
      if (typeof text === 'string') return keep(key, stamp, recapOf(figures, kind, text))
      const before = seen.get(key)
      if (before?.stamp === stamp) return before.recap
      // It has changed, and whoever asks next reads it whole.
      seen.delete(key)
      return undefined
    },
  }
}

type Asked = { tenantId: number; unitId: string; period: number }
type Month = { tenantId: number; period: number }

/** The month's stamp, unless it is not open or something is marked in it. */
export const wholeMonth = ({ name }: Figures, tenantId: number, period: number) => sql`
  core.open_period o where o.tenant_id = ${tenantId} and o.figures = ${name} and o.period = ${period}
    and not exists (select from core.dirty d where d.tenant_id = ${tenantId} and d.figures = ${name}
      and ${period} between d.period_from and d.period_to)`

const stampQuery = (figures: Figures) => {
  const compiled = hot<Month, Stamped>(
    (value) => sql`select o.stamp from ${wholeMonth(figures, value('tenantId'), value('period'))}`,
  )
  return ({ tenantId, period }: StoredOf) => compiled({ tenantId, period })
}

function recapQuery(figures: Figures, kind: StoredKind) {
  const [own, below] = kind === 'kota' ? [tier.city, tier.kecamatan] : [tier.kecamatan, tier.kelurahan]
  const counts = sql.join(figures.columns.map((column) => sql`m.${sql.ref(column)}`))
  return hot<Asked, Stamped>((value) => {
    const [tenantId, period, unitId] = [value('tenantId'), value('period'), sql`${value('unitId')}::uuid`]
    const within = kind === 'kota' ? sql`true` : sql`m.kecamatan_id = ${unitId}`
    const lastDay = sql`(select core.last_day(${period}))`
    return sql`
      select o.stamp, (
        select concat('[', string_agg(concat('["', u.unit_id, '","', u.kind, '",', to_json(u.name), ',',
          coalesce(to_json(u.code)::text, 'null'), ',', concat_ws(',', ${counts}), ']'),
          ',' order by m.tier desc, u.name, u.unit_id), ']')
        from ${tableOf(figures)} m join core.unit u on u.tenant_id = ${tenantId} and u.unit_id = m.unit_id
          and u.valid_from <= ${lastDay} and (u.valid_to is null or u.valid_to > ${lastDay})
        where m.tenant_id = ${tenantId} and m.period = ${period}
          and (m.tier = ${smallint(below)} and ${within} or m.tier = ${smallint(own)} and m.unit_id = ${unitId})
      ) as text
      from ${wholeMonth(figures, tenantId, period)}`
  })
}

function recapOf<Column extends string>(figures: Figures<Column>, kind: StoredKind, text: string) {
  const [own, ...below] = (JSON.parse(text) as Listed[]).map((listed) => unitOf(figures, listed))
  // Of a kecamatan that has no row itself, the first would be of a kelurahan.
  return own?.kind === kind ? { own, below } : undefined
}

type Listed = readonly [unitId: string, kind: string, name: string, code: string | null, ...counts: number[]]

function unitOf<Column extends string>({ columns }: Figures<Column>, listed: Listed): StoredUnit<Column> {
  const [unitId, kind, name, code] = listed
  const unit: Record<string, unknown> = { unitId, kind, name, code }
  for (const [index, column] of columns.entries()) unit[column] = listed[index + 4]
  return unit as StoredUnit<Column>
}

/** Of the column's own type, so that the key is searched by it. */
const smallint = (value: number): RawBuilder<number> => sql.raw(`${value}::smallint`)
