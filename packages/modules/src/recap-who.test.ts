import { fold } from '@melati/db/figures/fold'
import type { Browser } from '@melati/api/testing/browser'
import type { Actor } from '@melati/domain/actor'
import { GrantId } from '@melati/domain/ids'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type AppRouter, appRouter } from './app-router.ts'
import { figures } from './households/figures.ts'
import { aHouseholdOrder } from './testing/a-household-order.ts'
import { lookInside } from './testing/look-inside.ts'
import { serve } from './testing/serve.ts'
import { makeWorld, type World, type WorldCity } from './testing/world.ts'

/**
 * A recap is read together with the question who asks, in the city where whoever sent these cookies was before. What she may
 * is nevertheless what holds now: the very next request after a change is answered by it, without one byte of before.
 */
const opened = new AsyncDisposableStack()
afterAll(() => opened.disposeAsync())
let world: World<AppRouter>
let served: Awaited<ReturnType<typeof serve>>
let a: WorldCity<AppRouter>
let b: WorldCity<AppRouter>
/** On the board of both cities; her browser acts in the first and has been answered there. */
let board: Actor
let grantInB: GrantId
let ratna: Browser

beforeAll(async () => {
  world = opened.use(await makeWorld(appRouter))
  served = opened.use(await serve(world))
  ;({ a, b } = world)
  for (const [city, homes] of [
    [a, 3],
    [b, 1],
  ] as const) {
    for (let n = 0; n < homes; n += 1)
      await city.as('cadre').households.register(world.order(aHouseholdOrder(world, city.at(city.dasawisma))))
    while ((await fold(world.db, city.tenantId, figures)) > 0);
  }
})
beforeEach(async () => {
  board = await a.grant('city-board', '')
  grantInB = GrantId.parse(world.newId())
  await lookInside(
    world,
    sql`insert into core.grant (tenant_id, grant_id, account_id, role, scope_kind, scope_id, scope_unit_id, valid_from)
      values (${b.tenantId}, ${grantInB}, ${board.accountId}, 'city-board', 'unit', ${b.rootUnitId}, ${b.rootUnitId}, '2026-01-01')`,
  )
  ratna = await served.browserOf(a.tenantId, board)
  for (let n = 0; n < 2; n += 1)
    expect((await recap(ratna, a)).json.result?.data).toMatchObject({ own: { households: 3 } })
  expect(rememberedOf(ratna)).toBeDefined()
})

const recap = (who: Browser, city: WorldCity<AppRouter>, path = '') =>
  who.query('households.totals', { unitId: city.at(path), period: '2026-06' })
function sessionOf(who: Browser): [name: string, value: string] {
  const [cookie] = who.cookies
  if (cookie === undefined) throw new Error('not signed in')
  return cookie
}
const cookiesOf = (who: Browser) => [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
const rememberedOf = (who: Browser) => served.callers.remembered(new Headers({ cookie: cookiesOf(who) }))
const inside = (query: RawBuilder<unknown>) => lookInside(world, query)
const changeSession = (what: RawBuilder<unknown>) =>
  inside(sql`update auth.session set ${what} where user_id = ${board.accountId}`)

/** The next answer, and the one after: refused, and with nothing in it of the city she was in. */
async function expectRefused(status: number, because: string): Promise<void> {
  for (const path of ['', '1', '1.1', '']) {
    const answer = await recap(ratna, a, path)
    expect([path, answer.status, answer.json.error?.data.because]).toEqual([path, status, because])
    expect(answer.text).not.toMatch(/Contoh|"own"|"households":/)
  }
}

test('A-064 a session that was revoked is refused at the next request, and forgotten', async () => {
  await inside(sql`delete from auth.session where user_id = ${board.accountId}`)
  await expectRefused(401, 'signed-out')
  expect(rememberedOf(ratna)).toBeUndefined()
})

test('A-064 a session that has run out is refused at the next request', async () => {
  await changeSession(sql`expires_at = ${world.services.now().toISOString()}`)
  await expectRefused(401, 'signed-out')
})

test('A-064 a grant that ended today ends at the next request', async () => {
  await inside(sql`update core.grant set valid_to = '2026-06-15' where grant_id = ${board.grantId}`)
  await expectRefused(403, 'not-allowed')
})

test('A-073 a session that has lost its second factor is asked for it at the next request', async () => {
  await changeSession(sql`second_factor_at = null`)
  await expectRefused(401, 'needs-second-factor')
})

test('A-064 a module that the city switches off is off at the next request', async () => {
  await inside(
    sql`update core.tenant set modules = array_remove(modules, 'households') where tenant_id = ${a.tenantId}`,
  )
  try {
    await expectRefused(422, 'module-off')
  } finally {
    await inside(sql`update core.tenant set modules = modules || 'households'::text where tenant_id = ${a.tenantId}`)
  }
  expect((await recap(ratna, a)).status).toBe(200)
})

test('A-064 whoever has gone on to another city is answered there, and nothing of the one before', async () => {
  await changeSession(sql`acting_tenant = ${b.tenantId}, acting_grant = ${grantInB}`)
  await expectRefused(404, 'not-found')
  expect((await recap(ratna, b)).json.result?.data).toMatchObject({ own: { households: 1 } })
  // And straight to the new one, with what is remembered of the old.
  await changeSession(sql`acting_tenant = ${a.tenantId}, acting_grant = ${board.grantId}`)
  const first = await recap(ratna, a)
  expect(first.json.result?.data).toMatchObject({ unit: { unitId: a.rootUnitId }, own: { households: 3 } })
  await changeSession(sql`acting_tenant = ${b.tenantId}, acting_grant = ${grantInB}`)
  const there = await recap(ratna, b)
  expect(there.json.result?.data).toMatchObject({ unit: { unitId: b.rootUnitId }, own: { households: 1 } })
  expect(there.text).not.toContain('Contoh Barat')
})

test('A-064 a narrower grant in the same city reaches no further at the next request', async () => {
  const narrow = GrantId.parse(world.newId())
  await inside(sql`insert into core.grant (tenant_id, grant_id, account_id, role, scope_kind, scope_id, scope_unit_id, valid_from)
    values (${a.tenantId}, ${narrow}, ${board.accountId}, 'kecamatan-board', 'unit', ${a.at('1')}, ${a.at('1')}, '2026-01-01')`)
  await recap(ratna, a, '1')
  await recap(ratna, a, '2')
  await changeSession(sql`acting_grant = ${narrow}`)
  const statuses = []
  for (const path of ['2', '', '1', '2', '1']) statuses.push((await recap(ratna, a, path)).status)
  expect(statuses).toEqual([404, 404, 200, 404, 200])
})

test('whoever comes with several cookies is who the first of ours says, each time', async () => {
  const other = await served.browserOf(b.tenantId, b.grants['city-board'])
  const [[name, ofA], [, ofB]] = [sessionOf(ratna), sessionOf(other)]
  const forged = `${ofA.slice(0, -8)}AAAAAAA%3D`
  const asked = [
    [`theme=dark; ${name}=${ofA}; x=1`, 200, 404],
    [`${name}=${ofB}; theme=dark`, 404, 200],
    [`${name}=${ofA}; ${name}=${ofB}`, 200, 404],
    [`${name}=${ofB}; ${name}=${ofA}`, 404, 200],
    [`${name}=${forged}; ${name}=${ofA}`, 401, 401],
    [`x=${name}=${ofA}`, 401, 401],
  ] as const
  const input = (city: WorldCity<AppRouter>) => ({ unitId: city.rootUnitId, period: '2026-06' })
  for (let n = 0; n < 3; n += 1) {
    const seen = asked.map(async ([cookie]) => {
      const [inA, inB] = await Promise.all(
        [a, b].map((city) => ratna.query('households.totals', input(city), { cookie })),
      )
      return [cookie, inA?.status, inB?.status]
    })
    expect(await Promise.all(seen)).toEqual(asked)
  }
})

test('a cookie that was not signed by us is never remembered', async () => {
  const [name, right] = sessionOf(ratna)
  const [token = ''] = decodeURIComponent(right).split('.')
  for (const value of [token, `${token}.`, `${token}.${Buffer.alloc(32).toString('base64')}`, `${right}x`]) {
    ratna.cookies.set(name, encodeURIComponent(value))
    for (let n = 0; n < 3; n += 1) expect((await recap(ratna, a)).status).toBe(401)
    expect(rememberedOf(ratna)).toBeUndefined()
  }
  ratna.cookies.set(name, right)
  expect((await recap(ratna, a)).status).toBe(200)
})
