import type { Day } from '@melati/domain/day'
import { type RawBuilder, sql } from 'kysely'
import type { PublicArea, PublicCell } from './publication.ts'

/** What the numbers of a month are, by what, from whom (Perpres 39/2019). */
export interface Metadata {
  readonly standard: string
  readonly definition: string
  readonly source: string
  readonly referenceCodes: string
}

export interface PublishedPeriod extends Metadata {
  /** yyyymm */
  readonly period: number
  readonly closedOn: Day
  /** The instant, ISO. */
  readonly publishedAt: string
  readonly corrections: number
}

/** Of these months those that are counted and not published yet, the oldest first. */
export const unpublished = (
  tenantId: number,
  figures: readonly string[],
  periods: readonly number[],
): RawBuilder<{ period: number }> => sql`
  select o.period from core.open_period o where o.tenant_id = ${tenantId} and o.figures = any(${figures}::text[])
    and o.period = any(${periods}::int[])
    and not exists (select from published.period p where p.tenant_id = ${tenantId} and p.period = o.period)
  group by o.period having count(*) = ${figures.length}::int order by o.period`

/** One worker at a time publishes for a tenant. */
export const lockPublishing = (tenantId: number): RawBuilder<{ got: boolean }> =>
  sql`select pg_try_advisory_xact_lock(${tenantId}::int, hashtext('published statistics')) as got`

export const isPublished = (tenantId: number, period: number): RawBuilder<{ period: number }> =>
  sql`select period from published.period where tenant_id = ${tenantId} and period = ${period}`

/** Of the last month before that was published, the cells that were left out. */
export const hiddenBefore = (tenantId: number, period: number): RawBuilder<{ code: string; measure: string }> => sql`
  select s.code, s.measure from published.statistic s where s.tenant_id = ${tenantId} and s.value is null
    and s.period = (select max(p.period) from published.period p where p.tenant_id = ${tenantId} and p.period < ${period})`

/** The whole of a month in one statement. */
export const insertPublication = (
  tenantId: number,
  { period, closedOn, at }: { period: number; closedOn: Day; at: string },
  { standard, definition, source, referenceCodes }: Metadata,
  { areas, cells }: { areas: readonly PublicArea[]; cells: readonly PublicCell[] },
): RawBuilder<unknown> => sql`
  with period as (
    insert into published.period
      (tenant_id, period, closed_on, published_at, standard, definition, source, reference_codes)
    values (${tenantId}, ${period}, ${closedOn}::date, ${at}::timestamptz, ${standard}, ${definition}, ${source},
      ${referenceCodes})
  ), areas as (
    insert into published.period_area (tenant_id, period, code, kind, name, parent_code)
    select ${tenantId}::int, ${period}::int, a.* from unnest(${areas.map(({ code }) => code)}::text[],
      ${areas.map(({ kind }) => kind)}::text[], ${areas.map(({ name }) => name)}::text[],
      ${areas.map(({ parentCode }) => parentCode)}::text[]) a
  )
  insert into published.statistic (tenant_id, period, code, measure, value)
  select ${tenantId}::int, ${period}::int, c.* from unnest(${cells.map(({ code }) => code)}::text[],
    ${cells.map(({ measure }) => measure)}::text[], ${cells.map(({ value }) => value)}::bigint[]) c`

/** A city's published months, the latest first; with `period` that one alone. Read by anyone. */
export const publishedPeriods = (tenantId: number, period: number | null): RawBuilder<PublishedPeriod> => sql`
  select p.period, p.closed_on as "closedOn", p.published_at as "publishedAt", p.standard, p.definition, p.source,
    p.reference_codes as "referenceCodes", (select count(*)::int from published.correction c
      where c.tenant_id = ${tenantId} and c.period = p.period) as corrections
  from published.period p where p.tenant_id = ${tenantId} and (${period}::int is null or p.period = ${period}::int)
  order by p.period desc`

/** Larger areas first. */
export const areasOf = (tenantId: number, period: number): RawBuilder<PublicArea> => sql`
  select code, kind, name, parent_code as "parentCode" from published.period_area
  where tenant_id = ${tenantId} and period = ${period}
  order by array_position(array['kota', 'kecamatan', 'kelurahan'], kind), code`

export const cellsOf = (tenantId: number, period: number): RawBuilder<Omit<PublicCell, 'why'>> => sql`
  select code, measure, value from published.statistic where tenant_id = ${tenantId} and period = ${period}
  order by code, measure`

export interface Correction {
  readonly number: number
  readonly notedAt: string
  readonly notice: string
}

export const correctionsOf = (tenantId: number, period: number): RawBuilder<Correction> => sql`
  select number, noted_at as "notedAt", notice from published.correction
  where tenant_id = ${tenantId} and period = ${period} order by number`

export const lockCorrections = (tenantId: number) =>
  sql`select pg_advisory_xact_lock(${tenantId}::int, hashtext('published corrections'))`

export const countCorrections = (
  tenantId: number,
  periods: readonly number[],
): RawBuilder<{ period: number; corrections: number }> => sql`
  select p.period, count(c.number)::int as corrections from published.period p
  left join published.correction c on c.tenant_id = ${tenantId} and c.period = p.period
  where p.tenant_id = ${tenantId} and p.period = any(${periods}::int[]) group by p.period`

export const insertCorrections = (
  tenantId: number,
  at: string,
  notices: readonly { readonly period: number; readonly number: number; readonly notice: string }[],
): RawBuilder<unknown> => sql`
  insert into published.correction (tenant_id, period, number, noted_at, notice)
  select ${tenantId}::int, n.period, n.number, ${at}::timestamptz, n.notice
  from unnest(${notices.map(({ period }) => period)}::int[], ${notices.map(({ number }) => number)}::int[],
    ${notices.map(({ notice }) => notice)}::text[]) n (period, number, notice)`
