import { connect, type Db } from '@melati/db/connect'
import { ask } from '@melati/db/tenancy'
import type { TRPCError } from '@trpc/server'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type AppRouter, appRouter } from './app-router.ts'
import { rights } from './rights.ts'
import type { TenantRole } from './testing/a-city.ts'
import { fillCity, type FullCity } from './testing/a-full-city.ts'
import { contextFor } from './testing/context-for.ts'
import { exampleInput } from './testing/example-input.ts'
import { examplesOf } from './testing/examples.ts'
import { auditOf } from './testing/look.ts'
import { serve } from './testing/serve.ts'
import { knock, procedures } from './testing/the-doors.ts'
import { makeWorld, type World } from './testing/world.ts'

const MARK = 'WARGA-UJI'

let world: World<AppRouter>
let own: FullCity
/** Behind every wall. */
let inside: Db
const opened = new AsyncDisposableStack()
beforeAll(async () => {
  world = opened.use(await makeWorld(appRouter))
  inside = opened.use(connect(world.made.superUrl, { max: 1 }))
  own = await fillCity(world, world.a)
  // Every resident by a name that is nobody else's; members of a board are in office, and no secret.
  const marked = sql`update core.person set name = ${`${MARK} `} || name
    where person_id in (select person_id from households.member)`
  await ask(inside, marked)
})
afterEach(() => takeCount(''.padEnd(32, '0')))
afterAll(() => opened.disposeAsync())

/** How much that account has read, which then is forgotten. */
async function takeCount(accountId: string): Promise<number> {
  const [found] = await ask(
    inside,
    sql<{ count: number }>`select count from core.reader where account_id = ${accountId}::uuid`,
    sql`delete from core.reading`,
    sql`delete from core.reader`,
  )
  return found[0]?.count ?? 0
}

async function countOf(accountId: string): Promise<number> {
  const [found] = await ask(
    inside,
    sql<{ count: number }>`select count from core.reader where account_id = ${accountId}::uuid`,
  )
  return found[0]?.count ?? 0
}

/** What a city lets one account read in a day; below what a board may set, so that a few are many. */
async function asReader(who: TenantRole, readingPerDay: number) {
  const context = await world.a.contextOf(who)
  const { tenant } = context
  if (tenant === null) throw new Error('no city')
  return appRouter.createCaller({ ...context, tenant: { ...tenant, settings: { ...tenant.settings, readingPerDay } } })
}

const because = (asked: Promise<unknown>) =>
  asked.then(
    () => 'told',
    ({ code, message }: TRPCError) => [code, message],
  )

const actions = async () =>
  (await auditOf(world, world.a)).flatMap(({ action, detail }) =>
    action.startsWith('reading.') ? [[action, (detail as { count: number }).count]] : [],
  )

test('A-085 whatever tells of residents by name counts as reading, and nothing else does', async () => {
  const { ids, named } = examplesOf(world.a, own, () => world.newId())
  const first = { cursor: undefined, query: 'Contoh', search: undefined, limit: 20 }
  const examples = { ids, named: { ...named, ...first } }
  const wrong: string[] = []
  let told = 0
  for (const procedure of procedures) {
    const { path, input: schema, type } = procedure
    const roles = rights[path as keyof typeof rights] as readonly TenantRole[] | string
    if (type !== 'query' || typeof roles === 'string' || roles.includes('platform-operator' as never)) continue
    for (const role of roles) {
      const context = await contextFor(world, role === 'group-officer' ? own.officer : role)
      const input = schema === undefined ? undefined : exampleInput(path, schema, examples).input
      const { text } = await knock(procedure, context, input)
      const isCounted = (await takeCount(context.actor?.accountId ?? expect.fail())) > 0
      if (text.includes(MARK)) told += 1
      if (text.includes(MARK) !== isCounted) wrong.push(`${path} as ${role}: ${isCounted ? 'counted' : text}`)
    }
  }
  expect(wrong).toEqual([])
  expect(told).toBeGreaterThan(15)
})

test('A-085 each household counts once a day; near the limit the board is told, past it nothing more is', async () => {
  const { a } = world
  const { accountId } = a.grants['kelurahan-board']
  const { households } = await asReader('kelurahan-board', 2)
  const list = { unitId: a.at('1.1'), limit: 1 }
  const page = await households.list(list)
  await households.list(list)
  await households.detail({ householdId: page.rows[0]?.householdId ?? expect.fail() })
  expect([await countOf(accountId), await actions()]).toEqual([1, []])
  // All she may: told of before anything is refused.
  const rest = { ...list, cursor: page.next ?? expect.fail() }
  await households.list(rest)
  expect([await countOf(accountId), await actions()]).toEqual([2, [['reading.nearLimit', 2]]])
  for (let time = 0; time < 2; time += 1) {
    const refused = await because(households.revealNik({ personId: own.head as never, purpose: 'verify-identity' }))
    expect(refused).toEqual(['TOO_MANY_REQUESTS', 'read-enough-today'])
  }
  expect(await countOf(accountId)).toBe(2)
  expect(await actions()).toEqual([
    ['reading.nearLimit', 2],
    ['reading.overLimit', 2],
  ])
  expect((await a.as('city-board').alerts.list()).rows.map(({ kind }) => kind)).toEqual(['overLimit', 'nearLimit'])
  // What was seen stays in sight, sums are no reading, others read on, and so does she the next day of her city.
  expect(await because(households.list(list))).toBe('told')
  expect(await because(households.totals({ unitId: a.at('1.1'), period: '2026-05' as never }))).toBe('told')
  expect(await because(a.as('secretariat').households.list({ unitId: a.rootUnitId }))).toBe('told')
  world.clock.now = new Date('2026-06-15T16:59:00Z')
  expect(await because(households.list({ ...list, limit: 100 }))).toEqual(expect.arrayContaining(['read-enough-today']))
  world.clock.now = new Date('2026-06-15T17:01:00Z')
  expect(await because(households.list({ ...list, limit: 2 }))).toBe('told')
  expect(await countOf(accountId)).toBe(2)
  world.clock.now = new Date('2026-06-15T05:00:00Z')
})

test('A-085 calls at once are counted one behind the other, and a phone that pulls its area reads nothing', async () => {
  const { a } = world
  const { households } = await asReader('kelurahan-board', 2)
  const all = await households.list({ unitId: a.at('1.1'), limit: 100 }).then(
    () => expect.fail('there are more than two'),
    () => asReader('kelurahan-board', 100),
  )
  const { rows } = await all.households.list({ unitId: a.at('1.1'), limit: 100 })
  await takeCount(a.grants['kelurahan-board'].accountId)
  const answers = await Promise.all(rows.map(({ householdId }) => because(households.detail({ householdId }))))
  expect(answers.filter((answer) => answer === 'told')).toHaveLength(2)
  expect(await countOf(a.grants['kelurahan-board'].accountId)).toBe(2)
  await using served = await serve(world)
  const phone = await served.phoneOf(a.tenantId, a.grants.cadre)
  const { status, body } = await phone.pull([{ scopeId: a.at('1.1.1.1'), cursor: null }])
  expect([status, body.scopes?.[0]?.changes.length]).toEqual([200, expect.any(Number)])
  expect(await countOf(a.grants.cadre.accountId)).toBe(0)
})
