import type { Browser } from '@melati/api/testing/browser'
import type { Actor } from '@melati/domain/actor'
import { GrantId } from '@melati/domain/ids'
import type { Role } from '@melati/domain/roles'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AppRouter, appRouter } from './app-router.ts'
import { rights } from './rights.ts'
import type { TenantRole } from './testing/a-city.ts'
import { type FullCity, fillCity } from './testing/a-full-city.ts'
import { aHouseholdOrder } from './testing/a-household-order.ts'
import { contextFor } from './testing/context-for.ts'
import { exampleInput, type Examples, withAt } from './testing/example-input.ts'
import { examplesOf } from './testing/examples.ts'
import { lookInside } from './testing/look-inside.ts'
import { serve } from './testing/serve.ts'
import { knock, type Procedure, procedures } from './testing/the-doors.ts'
import { makeWorld, type World } from './testing/world.ts'

/** In every text that the other city holds; nobody here may ever read it. */
const CANARY = 'KENARI'

let world: World<AppRouter>
let served: Awaited<ReturnType<typeof serve>>
let own: FullCity
let other: FullCity
let examples: Examples
/** What every query answered to every role before the other city had anything. */
let before: ReadonlyMap<string, string>
const opened = new AsyncDisposableStack()

const queries = procedures.filter(
  ({ type, path }) => type === 'query' && Array.isArray(rights[path as keyof typeof rights]),
)
const rolesOf = ({ path }: Procedure) =>
  (rights[path as keyof typeof rights] as readonly Role[]).filter(
    (role): role is TenantRole => role !== 'platform-operator',
  )

beforeAll(async () => {
  world = opened.use(await makeWorld(appRouter))
  own = await fillCity(world, world.a)
  examples = readingExamples(world.a, own)
  served = opened.use(await serve(world))
  before = await everyAnswer()
  other = await fillCity(world, world.b)
  await markWithCanary()
})
afterAll(() => opened.disposeAsync())

async function everyAnswer(): Promise<Map<string, string>> {
  const answers = new Map<string, string>()
  for (const procedure of queries) {
    for (const role of rolesOf(procedure)) {
      const { text } = await knock(procedure, await contextOf(role), inputOf(procedure))
      answers.set(`${procedure.path} as ${role}`, text)
    }
  }
  return answers
}

const contextOf = (role: TenantRole) => contextFor(world, role === 'group-officer' ? own.officer : role)
const inputOf = ({ path, input }: Procedure) =>
  input === undefined ? undefined : exampleInput(path, input, examples).input

/** Of reads that take no id as well: the first page, of whatever there is. */
function readingExamples(city: World<AppRouter>['a'], full: FullCity): Examples {
  const { ids, named } = examplesOf(city, full, () => world.newId())
  const first = { page: undefined, cursor: undefined, after: undefined, limit: 20, query: 'Melati' }
  return { ids, named: { ...named, ...first } }
}

/** Every column of the other city that holds what people wrote. */
async function markWithCanary() {
  const written = ['name', 'short_name', 'person_name', 'address', 'product', 'title', 'note', 'description', 'maker']
  const columns = await lookInside<{ table: string; column: string }>(
    world,
    sql`select format('%I.%I', c.table_schema, c.table_name) as table, c.column_name as column
      from information_schema.columns c join information_schema.columns t
        on t.table_schema = c.table_schema and t.table_name = c.table_name and t.column_name = 'tenant_id'
      where c.column_name = any(${written}::text[]) and c.data_type = 'text' and c.is_generated = 'NEVER'
        and c.table_name <> 'tenant' and c.table_schema <> 'worker'`,
  )
  expect(columns.length).toBeGreaterThan(6)
  for (const { table, column } of columns) {
    await lookInside(
      world,
      sql`update ${sql.raw(table)} set ${sql.ref(column)} = ${`${CANARY} `} || ${sql.ref(column)}
        where tenant_id = ${world.b.tenantId}`,
    )
  }
}

describe('what another city writes', () => {
  test('A-020 changes no answer here: no count, total, recap, list, badge or cursor', async () => {
    const now = await everyAnswer()
    expect(now.size).toBeGreaterThan(60)
    const changed = [...now].filter(([key, text]) => before.get(key) !== text)
    expect(changed).toEqual([])
    expect([...now.values()].filter((text) => text.includes(CANARY))).toEqual([])
  })

  test('A-022 is found by no search, whatever its field, in full, in part or misspelt', async () => {
    const places = queries.flatMap((procedure) => {
      const { shape } = (procedure.input?._zod.def ?? {}) as { shape?: Readonly<Record<string, unknown>> }
      const fields = Object.keys(shape ?? {}).filter((field) => /^(query|search|name|text|q)$/.test(field))
      return fields.map((field) => ({ procedure, field }))
    })
    expect(places.length).toBeGreaterThan(2)
    for (const { procedure, field } of places) {
      for (const role of rolesOf(procedure)) {
        for (const wanted of [CANARY, 'kenari', 'KENARI Budi', 'KENARl', '%', '_____', 'ken%', "' or 1=1 --"]) {
          const input = withAt(inputOf(procedure) ?? {}, [field], wanted)
          const { text, code } = await knock(procedure, await contextOf(role), input)
          expect(code, `${procedure.path} as ${role}: ${wanted}`).not.toBe('INTERNAL_SERVER_ERROR')
          expect(text.replaceAll(wanted, ''), `${procedure.path} as ${role}`).not.toContain(CANARY)
        }
      }
    }
  })

  test('A-023 is no reason to refuse: a NIK, a phone, an email that lives there is as new here', async () => {
    const cadre = world.a.as('cadre')
    const unitId = world.a.at(world.a.dasawisma)
    const answerTo = async (nik: string) => {
      const order = world.order(aHouseholdOrder(world, unitId, { members: [{ nik }, {}] }))
      const began = performance.now()
      const answer = await cadre.households.register(order)
      const took = performance.now() - began
      return { text: JSON.stringify(answer).replaceAll(order.id, 'id'), took }
    }
    // Registered by fillCity in both cities: here it is flagged, and there only in theirs.
    const took = { taken: [] as number[], fresh: [] as number[] }
    await answerTo('1271011705800123')
    for (let one = 0; one < 4; one += 1) {
      const theirs = `127101170580077${one}`
      const away = world.order(
        aHouseholdOrder(world, world.b.at(world.b.dasawisma), { members: [{ nik: theirs }, {}] }),
      )
      expect(await world.b.as('cadre').households.register(away)).toMatchObject({ status: 'applied' })
      const taken = await answerTo(theirs)
      const fresh = await answerTo(`127101170580078${one}`)
      expect(taken.text).toContain('applied')
      expect(taken.text).toBe(fresh.text)
      took.taken.push(taken.took)
      took.fresh.push(fresh.took)
    }
    // One question more than the other would take longer than this; the quickest of each, since a machine pauses.
    expect(Math.abs(Math.min(...took.taken) - Math.min(...took.fresh))).toBeLessThan(250)
    const appointed = async (city: World<AppRouter>['a'], phone: string) => {
      const unitId = city.at(city.neighbourhood)
      const input = { grantId: GrantId.parse(world.newId()), unitId, name: 'Bu Sri', phone }
      const told = await city.as('cadre-coordinator').accounts.appointCadre(input)
      return { ...told, isOurs: told.grantId === input.grantId, grantId: null }
    }
    await appointed(world.b, '+6281290000554')
    expect(await appointed(world.a, '+6281290000554')).toEqual(await appointed(world.a, '+6281290000555'))
  })
})

describe('one request', () => {
  test('A-010 of many calls has one tenant: the foreign call is as none, and the others are as alone', async () => {
    const { a, b } = world
    const cadre = await served.browserOf(a.tenantId, a.grants.cadre)
    const foreign = other.ids.household
    const none = 'ffffffff-ffff-4fff-bfff-ffffffffffff'
    const calls = (id: string) => [
      { path: 'households.detail', input: { householdId: own.ids.household } },
      { path: 'households.detail', input: { householdId: id } },
      { path: 'cities.facts', input: { slug: b.slug } },
      { path: 'cities.settings', input: undefined },
      { path: 'households.detail', input: { householdId: own.neighbour.household } },
    ]
    const mixed = await batch(cadre, calls(foreign))
    const unknown = await batch(cadre, calls(none))
    const alone = await Promise.all([0, 3, 4].map(async (at) => single(cadre, calls(foreign)[at])))
    expect([mixed[0], mixed[3], mixed[4]]).toEqual(alone)
    expect(JSON.stringify(mixed[1]).replaceAll(foreign, '…')).toBe(JSON.stringify(unknown[1]).replaceAll(none, '…'))
    expect(JSON.stringify(mixed[1])).toContain('404')
    // Twice in one batch, first by whom it belongs to and then by whom it does not: nothing is remembered between them.
    const theirs = await served.browserOf(b.tenantId, b.grants.cadre)
    for (let turn = 0; turn < 3; turn += 1) {
      const [right, wrong] = await Promise.all([batch(theirs, calls(foreign)), batch(cadre, calls(foreign))])
      expect(JSON.stringify(right[1])).toContain(foreign)
      expect(wrong).toEqual(mixed)
    }
  })

  test('A-046 after another, a soak: who asks in turn from two cities sees no row of the other', async () => {
    const { a, b } = world
    const [ours, theirs] = [await sidesOf(a, own), await sidesOf(b, other)]
    const turns = Number(process.env['MELATI_SOAK'] ?? 100_000)
    const until = performance.now() + (process.env['MELATI_SOAK'] === undefined ? 15_000 : Number.POSITIVE_INFINITY)
    let done = 0
    const worker = async (first: number) => {
      for (let turn = first; turn < turns && (performance.now() < until || done <= 200); turn += 4) {
        const [me, them] = turn % 2 === 0 ? [ours, theirs] : [theirs, ours]
        const { browser, calls } = me[Math.floor(turn / 2) % me.length] ?? expect.fail()
        const { path, input } = calls[Math.floor(turn / 4) % calls.length] ?? expect.fail()
        const { status, text } = await browser.query(path, input)
        const seen = (them[0]?.canaries ?? []).filter((canary) => text.includes(canary))
        if (status !== 200 || seen.length > 0) expect.fail(`turn ${turn}, ${path}: ${status}, ${seen.join()}`)
        done += 1
      }
    }
    await Promise.all([0, 1, 2, 3].map(worker))
    expect(done).toBeGreaterThan(200)
  }, 3_600_000)
})

interface Asked {
  readonly path: string
  readonly input: unknown
}

async function batch(browser: Browser, calls: readonly Asked[]): Promise<unknown[]> {
  const inputs = Object.fromEntries(calls.flatMap(({ input }, at) => (input === undefined ? [] : [[at, input]])))
  const { text } = await browser.send(
    `/api/trpc/${calls.map(({ path }) => path).join(',')}?batch=1&input=${encodeURIComponent(JSON.stringify(inputs))}`,
  )
  return JSON.parse(text) as unknown[]
}

async function single(browser: Browser, asked: Asked | undefined): Promise<unknown> {
  const { path, input } = asked ?? expect.fail()
  const { text } = await (input === undefined ? browser.send(`/api/trpc/${path}`) : browser.query(path, input))
  return JSON.parse(text) as unknown
}

/** A cadre and a board of a city, what they may ask, and what gives the city away. */
async function sidesOf(city: World<AppRouter>['a'], full: FullCity) {
  const canaries = [city.slug, city.rootUnitId, ...Object.values(full.ids), ...city.units.values()].map(String)
  const people: readonly [TenantRole, Actor][] = [
    ['cadre', city.grants.cadre],
    ['city-board', city.grants['city-board']],
  ]
  const mine = readingExamples(city, full)
  return Promise.all(
    people.map(async ([role, actor]) => {
      const browser = await served.browserOf(city.tenantId, actor)
      const calls: Asked[] = []
      for (const procedure of queries.filter((one) => rolesOf(one).includes(role))) {
        const { path } = procedure
        const input = procedure.input === undefined ? null : exampleInput(path, procedure.input, mine).input
        if ((await browser.query(path, input)).status === 200) calls.push({ path, input })
      }
      return { browser, calls, canaries }
    }),
  )
}
