import { write } from '@melati/db/tenancy'
import { csvOf } from '@melati/domain/csv'
import { Period } from '@melati/domain/period'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AppRouter, appRouter } from '../app-router.ts'
import { aHouseholdOrder } from '../testing/a-household-order.ts'
import { serve } from '../testing/serve.ts'
import { makeWorld, type World } from '../testing/world.ts'
import { publishDue } from './publish.ts'

const DANGEROUS = '=HYPERLINK("http://jahat.test","Klik")'

let world: World<AppRouter>
let server: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  world = await makeWorld(appRouter)
  server = await serve(world)
  const { a } = world
  for (const [path, households] of [
    ['1.1.1.1', 6],
    ['2.1.1.1', 3],
  ] as const)
    for (let n = 0; n < households; n += 1)
      await a.as('secretariat').households.register(world.order(aHouseholdOrder(world, a.at(path))))
  // As no board could name a unit, since it is checked; whatever is stored must be harmless in a spreadsheet.
  await write(world.db, a.tenantId, (tx) =>
    tx.commitWith(
      sql`update core.unit set name = ${DANGEROUS} where tenant_id = ${a.tenantId} and unit_id = ${a.at('1.2')}::uuid`,
    ),
  )
  await publishDue(world.services, new Map())
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await world[Symbol.asyncDispose]()
})

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}${path}`, { headers })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

/** Reads what RFC 4180 says, by its own rules. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

interface Described {
  period: string
  csv: string
  schema: { fields: { name: string }[] }
  measures: { id: string }[]
  rows: Record<string, string | number | null>[]
}

test('R-SDI-02 a month is a CSV of real numbers, with a flag where one is left out', async () => {
  const { status, headers, text } = await get('/contoh-satu/data/2026-05.csv')
  expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8; header=present'])
  expect(headers.get('content-disposition')).toBe('attachment; filename="contoh-satu-2026-05.csv"')
  expect(headers.get('link')).toMatch(/\/contoh-satu\/data\/2026-05\.json>; rel="describedby"/)
  const [head, ...rows] = parseCsv(text)
  expect(head).toEqual([
    'period',
    'area_code',
    'area_kind',
    'area_name',
    'parent_code',
    'measure',
    'value',
    'suppressed',
  ])
  const cell = (code: string, measure: string) => rows.find((row) => row[1] === code && row[5] === measure)?.slice(6)
  expect(cell('99.71', 'households')).toEqual(['9', '0'])
  expect(cell('99.71', 'persons')).toEqual(['18', '0'])
  expect(cell('99.71.02', 'households')).toEqual(['', '1'])
  expect(cell('99.71.01', 'households')).toEqual(['', '1'])
  expect(cell('99.71.01.1002', 'households')).toEqual(['0', '0'])
  for (const row of rows)
    expect([/^\d+$/.test(row[6] ?? ''), row[7]]).toEqual(row[7] === '1' ? [false, '1'] : [true, '0'])
})

test('R-SDI-02 beside it the same rows as JSON, with schema, definitions and the address of the other', async () => {
  const [csv, json] = [await get('/contoh-satu/data/2026-05.csv'), await get('/contoh-satu/data/2026-05.json')]
  expect(json.headers.get('content-type')).toBe('application/json')
  const month = JSON.parse(json.text) as Described
  const names = month.schema.fields.map(({ name }) => name)
  const [head, ...rows] = parseCsv(csv.text)
  expect(head).toEqual(names)
  const asText = (value: string | number | null | undefined) =>
    typeof value === 'string' && value.startsWith('=') ? `'${value}` : String(value ?? '')
  expect(month.rows.map((row) => names.map((name) => asText(row[name])))).toEqual(rows)
  expect(month.csv).toMatch(/\/contoh-satu\/data\/2026-05\.csv$/)
  for (const field of [
    'standard',
    'definition',
    'source',
    'reference_codes',
    'published_at',
    'suppression',
    'corrections',
  ])
    expect(month).toHaveProperty(field)
  expect(new Set(month.rows.map(({ measure }) => measure))).toEqual(new Set(month.measures.map(({ id }) => id)))
})

test('a name that a spreadsheet would run is text in it', async () => {
  const { text } = await get('/contoh-satu/data/2026-05.csv')
  const names = new Set(parseCsv(text).map((row) => row[3]))
  expect(names).toContain(`'${DANGEROUS}`)
  const first = ['=1', '+1', '-1', '@x', '\tx', '\rx']
  expect(parseCsv(csvOf([first]))).toEqual([first.map((one) => `'${one}`)])
  expect(csvOf([['a,b', 'say "x"', 'two\nlines', null, -1]])).toBe('"a,b","say ""x""","two\nlines",,-1\r\n')
})

test('any site may fetch it, it is asked for again only when it has changed, and a notice changes it', async () => {
  const path = '/contoh-satu/data/2026-04.json'
  const first = await get(path)
  expect(first.headers.get('access-control-allow-origin')).toBe('*')
  expect(first.headers.get('cache-control')).toBe('public, max-age=300')
  const etag = first.headers.get('etag') ?? ''
  expect((await get(path, { 'if-none-match': etag })).status).toBe(304)
  const order = world.order({ period: Period.parse('2026-04'), notice: 'Kelurahan Contoh terlambat.' })
  expect(await world.a.as('secretariat').statistics.noteCorrection(order)).toMatchObject({ status: 'applied' })
  const second = await get(path, { 'if-none-match': etag })
  expect(second.status).toBe(200)
  const numbers = (text: string) => (JSON.parse(text) as Described).rows
  expect(numbers(second.text)).toEqual(numbers(first.text))
  expect(second.text).toContain('Kelurahan Contoh terlambat.')
})

test('what is not published, no city and no month is 404, and nothing is written by that way', async () => {
  for (const path of [
    '/contoh-satu/data/2026-06.csv',
    '/contoh-satu/data/2025-12.json',
    '/contoh-satu/data/2026-13.csv',
    '/contoh-satu/data/2026-05.xlsx',
    '/tidak-ada/data/2026-05.csv',
    '/contoh-satu/data/..%2f2026-05.csv',
  ])
    expect([path, (await get(path)).status]).toEqual([path, 404])
  expect((await fetch(`${server.url}/contoh-satu/data/2026-05.csv`, { method: 'POST' })).status).toBe(404)
})
