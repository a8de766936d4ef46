import { csvOf } from '@melati/domain/csv'
import { definitions } from './definitions.ts'
import type { Correction, PublishedPeriod } from './queries.ts'
import type { PublicArea, PublicCell } from './publication.ts'
import { words } from './words.ts'

export interface PublishedMonth {
  readonly city: { readonly slug: string; readonly name: string; readonly code: string }
  /** 'YYYY-MM' */
  readonly period: string
  readonly meta: PublishedPeriod
  readonly areas: readonly PublicArea[]
  readonly cells: readonly Omit<PublicCell, 'why'>[]
  readonly corrections: readonly Correction[]
}

/** The columns of a row, in this order, in both files. */
const fields = [
  { name: 'period', type: 'yearmonth', title: 'YYYY-MM' },
  { name: 'area_code', type: 'string', title: 'Kode wilayah Kemendagri' },
  { name: 'area_kind', type: 'string', constraints: { enum: ['kota', 'kecamatan', 'kelurahan'] } },
  { name: 'area_name', type: 'string' },
  { name: 'parent_code', type: 'string' },
  { name: 'measure', type: 'string', constraints: { enum: definitions.map(({ id }) => id) } },
  { name: 'value', type: 'integer', title: 'Empty where suppressed' },
  { name: 'suppressed', type: 'integer', constraints: { enum: [0, 1] } },
] as const
type Row = Readonly<Record<(typeof fields)[number]['name'], string | number | null>>

/** Area by area, larger ones first, each with its numbers in the order of the definitions. */
function rowsOf({ period, areas, cells }: PublishedMonth): Row[] {
  const order = new Map(definitions.map(({ id }, n): [string, number] => [id, n]))
  const byArea = Map.groupBy(cells, ({ code }) => code)
  return areas.flatMap(({ code, kind, name, parentCode }) =>
    (byArea.get(code) ?? [])
      .toSorted((a, b) => (order.get(a.measure) ?? 0) - (order.get(b.measure) ?? 0))
      .map(({ measure, value }) => ({
        period,
        area_code: code,
        area_kind: kind,
        area_name: name,
        parent_code: parentCode,
        measure,
        value,
        suppressed: value === null ? 1 : 0,
      })),
  )
}

export function csvFile(month: PublishedMonth): string {
  const names = fields.map(({ name }) => name)
  return csvOf([names, ...rowsOf(month).map((row) => names.map((name) => row[name]))])
}

/** The same rows with what they are: by which standard, from whom, what each number counts, and what was noted later. */
export function jsonFile(month: PublishedMonth, csvAddress: string): string {
  const { city, period, meta, corrections } = month
  return JSON.stringify({
    name: `statistik-${city.slug}-${period}`,
    title: { id: `Statistik PKK ${city.name}`, en: `PKK statistics of ${city.name}` },
    city,
    period,
    closed_on: meta.closedOn,
    published_at: meta.publishedAt,
    standard: meta.standard,
    definition: meta.definition,
    source: meta.source,
    reference_codes: meta.referenceCodes,
    suppression: words.suppression,
    measures: definitions,
    corrections: corrections.map(({ number, notedAt, notice }) => ({ number, noted_at: notedAt, notice })),
    csv: csvAddress,
    schema: { fields, primaryKey: ['period', 'area_code', 'measure'], missingValues: [''] },
    rows: rowsOf(month),
  })
}
