import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { connect, type Db } from './connect.ts'
import { placesWithin, waysWithin, type When } from './places-within.ts'
import { ask, read, write } from './tenancy.ts'
import { freshDb } from './testing/fresh-db.ts'

const starts = ['2026-01-01', '2026-03-01', '2026-06-01'] as const
const days = ['2025-12-31', '2026-01-01', '2026-02-28', '2026-03-01', '2026-05-31', '2026-06-01', '2100-01-01']

/** Under what each unit stands from each of the days on; a dash for one that does not. */
const tree: Record<string, readonly [string, string, string]> = {
  'kecamatan a': ['kota', 'kota', 'kota'],
  'kecamatan b': ['kota', 'kota', 'kota'],
  'kelurahan 1': ['kecamatan a', 'kecamatan b', 'kecamatan b'],
  'kelurahan 2': ['kecamatan a', 'kecamatan a', 'kecamatan a'],
  'kelurahan 3': ['kecamatan b', 'kecamatan b', '-'],
  'lingkungan 1': ['kelurahan 1', 'kelurahan 1', 'kelurahan 2'],
  'rw 1': ['kelurahan 2', 'kelurahan 1', 'kelurahan 2'],
  'rw 2': ['kelurahan 2', 'kelurahan 2', 'kelurahan 2'],
  'rt 1': ['rw 1', 'rw 2', 'rw 2'],
  'dasawisma right below a kelurahan': ['kelurahan 2', 'kelurahan 2', 'kelurahan 1'],
  'dasawisma of a lingkungan': ['lingkungan 1', 'lingkungan 1', 'lingkungan 1'],
  'dasawisma of an rt': ['rt 1', 'rt 1', 'rt 1'],
  'dasawisma that comes': ['-', 'lingkungan 1', 'rt 1'],
  'dasawisma that goes': ['kelurahan 3', 'kelurahan 3', '-'],
  'dasawisma that pauses': ['rw 1', '-', 'rw 1'],
}
const names = ['kota', ...Object.keys(tree)]

/** Root first, without itself; undefined for what stands nowhere. */
function above(name: string, start: number): string[] | undefined {
  if (name === 'kota') return []
  const parent = tree[name]?.[start] ?? '-'
  return parent === '-' ? undefined : [...(above(parent, start) ?? []), parent]
}

async function plant(db: Db, slug: string, code: string) {
  const ids = new Map(names.map((name) => [name, crypto.randomUUID()]))
  const id = (name: string) => ids.get(name) ?? expect.fail(name)
  const [[made]] = await ask(
    db,
    sql<{ id: number }>`select core.tenant_create(${slug}, ${slug}, 'kota', ${code}, '2026-01-01'::date,
      'Asia/Jakarta', '{}'::jsonb, '{}'::text[], ${id('kota')}::uuid, now()) as id`,
  )
  const tenantId = made?.id ?? 0
  const kinds = names.map((name) => name.split(' ')[0])
  const places = starts.flatMap((from, start) =>
    names.flatMap((name) => {
      const path = above(name, start)?.map(id)
      return path === undefined ? [] : [{ unitId: id(name), from, to: starts[start + 1] ?? null, path }]
    }),
  )
  await write(db, tenantId, (tx) =>
    tx.commitWith(
      sql`insert into core.unit (tenant_id, unit_id, kind, name, valid_from)
        select ${tenantId}::int, u.unit_id, u.kind, u.kind, '2026-01-01'::date
        from unnest(${[...ids.values()]}::uuid[], ${kinds}::text[]) u (unit_id, kind)`,
      sql`insert into core.unit_place
          (tenant_id, unit_id, valid_from, valid_to, parent_id, ancestors, kecamatan_id, kelurahan_id)
        select ${tenantId}::int, p.unit_id, p.since, p.until, p.path[cardinality(p.path)], p.path,
          (p.path || p.unit_id)[2], (p.path || p.unit_id)[3]
        from (select unit_id, since, until, path::uuid[] from unnest(${places.map(({ unitId }) => unitId)}::uuid[],
          ${places.map(({ from }) => from)}::date[], ${places.map(({ to }) => to)}::date[],
          ${places.map(({ path }) => `{${path.join(',')}}`)}::text[]) u (unit_id, since, until, path)) p`,
    ),
  )
  return { tenantId, ids: [...ids.values()] }
}

const plain = (tenantId: number, unitId: string, when: When) => sql<{ unit_id: string }>`
  select * from core.unit_place p where p.tenant_id = ${tenantId}
    and (p.unit_id = ${unitId}::uuid or p.ancestors @> array[${unitId}::uuid])
    and ${when === 'open' ? sql`p.valid_to is null` : sql`p.valid_from <= ${when}::date and (p.valid_to is null or p.valid_to > ${when}::date)`}
  order by p.unit_id`

test('the places of each unit are those of all that has it above itself, in an uneven tree that moves, on every day', async () => {
  await using made = await freshDb()
  await using db = connect(made.appUrl, { max: 1 })
  const [city, other] = [await plant(db, 'aa', '99.01'), await plant(db, 'bb', '99.02')]
  const seen = new Set<number>()
  for (const when of ['open', ...days, sql`make_date(2026, 3, 31)`] as const) {
    for (const unitId of city.ids) {
      const [expected, found, ...ways] = await read(
        db,
        city.tenantId,
        plain(city.tenantId, unitId, when),
        sql`select * from (${placesWithin(city.tenantId, unitId, when)}) p order by p.unit_id`,
        ...waysWithin(city.tenantId, unitId, when),
      )
      expect(found).toEqual(expected)
      expect(ways.filter((rows) => rows.length > 0).length).toBe(expected.length > 0 ? 1 : 0)
      seen.add(expected.length)
    }
  }
  expect(seen).toContain(names.length - 2)
  const [unitId = ''] = other.ids
  for (const tenantId of [city.tenantId, other.tenantId])
    expect(await read(db, city.tenantId, placesWithin(tenantId, unitId, 'open'))).toEqual([[]])
})
