import { randomUUID } from 'node:crypto'
import type { TestCommand } from '@melati/api/testing/phone'
import { Day } from '@melati/domain/day'
import { GroupId, MembershipId, type PersonId, SaleId } from '@melati/domain/ids'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AppRouter, appRouter } from './app-router.ts'
import { aHouseholdOrder } from './testing/a-household-order.ts'
import { auditOf, toldTo } from './testing/look.ts'
import { lookInside } from './testing/look-inside.ts'
import { serve } from './testing/serve.ts'
import { makeWorld, type World } from './testing/world.ts'

const opened = new AsyncDisposableStack()
let world: World<AppRouter>
let served: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  world = opened.use(await makeWorld(appRouter))
  served = opened.use(await serve(world))
})
afterAll(() => opened.disposeAsync())

const aPhone = async () => served.phoneOf(world.a.tenantId, await world.a.grant('cadre', world.a.neighbourhood))
const d = (text: string) => Day.parse(text)
const home = (at: string, more: Parameters<typeof aHouseholdOrder>[2] = {}) =>
  aHouseholdOrder(world, world.a.at(at), more)
const register = (input: unknown): TestCommand => ({ id: randomUUID(), path: 'households.register', input })

const aGroup = (name: string, personId: PersonId) => ({
  groupId: GroupId.parse(world.newId()),
  kind: 'poklak',
  unitId: world.a.at(world.a.neighbourhood),
  name,
  level: 'pemula',
  since: d('2026-03-01'),
  members: [{ membershipId: MembershipId.parse(world.newId()), personId, office: 'ketua' }],
})
const sale = (groupId: GroupId, more: object = {}): TestCommand => ({
  path: 'up2k.recordSale',
  input: {
    saleId: SaleId.parse(world.newId()),
    groupId,
    product: 'Dodol',
    quantity: 2,
    price: 5_000,
    soldOn: '2026-06-10',
    ...more,
  },
})

/** Fifty orders as a month of a cadre, each with what becomes of it. */
function aMonthOfOrders(): [TestCommand, string, string?][] {
  const homes = Array.from({ length: 16 }, (_, n) => home(world.a.dasawisma, { address: `No. ${n + 1}` }))
  const [first, second] = homes
  if (first === undefined || second === undefined) throw new Error('no homes')
  const [teratai, mawar] = [aGroup('Teratai', first.headId), aGroup('Mawar', second.headId)]
  const outside = register(home('2.1.1.1'))
  return [
    ...homes.map((order): [TestCommand, string] => [register(order), 'applied']),
    [outside, 'refused', 'outside-your-area'],
    [register(home(world.a.neighbourhood)), 'refused', 'not-a-dasawisma'],
    [register({ ...home(world.a.dasawisma), since: '2026-02-30' }), 'refused', 'invalid-input'],
    [register({ ...home(world.a.dasawisma), address: ' ' }), 'refused', 'text-empty'],
    [{ path: 'up2k.startGroup', input: teratai }, 'applied'],
    [{ path: 'up2k.startGroup', input: mawar }, 'applied'],
    [{ path: 'up2k.startGroup', input: aGroup('TERATAI', first.headId) }, 'refused', 'group-name-taken'],
    [
      {
        path: 'households.nameHead',
        input: { householdId: randomUUID(), headId: first.headId },
        after: outside.id ?? '',
      },
      'held',
      'waiting-for-parent',
    ],
    ...Array.from({ length: 20 }, (_, n): [TestCommand, string] => [
      n % 2 === 0
        ? sale(teratai.groupId, { quantity: n + 1 })
        : { path: 'households.correctBirthDate', input: { personId: homes[n % 16]?.headId, birthDate: '1979-01-31' } },
      'applied',
    ]),
    [sale(teratai.groupId, { soldOn: '2026-06-16' }), 'refused', 'sold-in-the-future'],
    [sale(teratai.groupId, { price: -5_000 }), 'refused', 'invalid-input'],
    [sale(GroupId.parse(randomUUID())), 'refused', 'not-found'],
    [
      { path: 'up2k.setLevel', input: { groupId: mawar.groupId, level: 'madya', decidedOn: '2026-06-01' } },
      'refused',
      'not-allowed',
    ],
    [{ path: 'hierarchy.renameUnit', input: { unitId: first.unitId, name: 'Anggrek' } }, 'refused', 'not-allowed'],
    [{ path: 'households.list', input: {} }, 'refused', 'not-found'],
  ]
}

test('fifty orders of several modules, refusals among them: each is answered, all in one transaction, and kept', async () => {
  const orders = aMonthOfOrders()
  expect(orders).toHaveLength(50)
  const phone = await aPhone()
  const records = phone.seal(...orders.map(([order]) => order))
  const { status, body } = await phone.push(records)
  expect([status, body.expectedSeq]).toEqual([200, 51])
  expect(body.outcomes?.map((one) => [one.seq, one.status, one.because])).toEqual(
    orders.map(([, became, because], index) => [index + 1, became, because]),
  )
  for (const one of body.outcomes ?? [])
    if (one.because !== undefined) expect(one.sentence).toEqual({ id: expect.any(String), en: expect.any(String) })
  const kept = await lookInside(
    world,
    sql<{ status: string; because: string | null; transaction: string }>`select status, answer ->> 'because' as because,
      xmin::text as transaction from core.outcome where tenant_id = ${world.a.tenantId} and seq is not null order by seq`,
  )
  expect(kept.map((one) => [one.status, one.because ?? undefined])).toEqual(
    orders.map(([, became, because]) => [became, because]),
  )
  const written = await lookInside(
    world,
    sql<{ transaction: string }>`select distinct xmin::text as transaction from (select xmin from households.household
      union all select xmin from up2k.group union all select xmin from up2k.sale union all select xmin from core.person
      union all select xmin from core.audit where action = 'households.register') x`,
  )
  expect(new Set([...kept, ...written].map(({ transaction }) => transaction)).size).toBe(1)
  const again = await phone.push(records)
  expect([again.status, again.body]).toEqual([200, body])
  const applied = orders.filter(([, became]) => became === 'applied')
  const actions = (await auditOf(world, world.a)).map(({ action }) => action)
  expect(actions.toSorted()).toEqual(applied.map(([{ path }]) => path ?? '').toSorted())
})

test('F-015: what is made and taken away again before the first contact is taken in order, once, and leaves no loop', async () => {
  const phone = await aPhone()
  const { unitId, householdId, headId, ...order } = home(world.a.dasawisma, { address: 'Gg. Sebentar', members: [{}] })
  const made = register({ unitId, householdId, headId, ...order })
  const group = aGroup('Sebentar', headId)
  const records = phone.seal(
    made,
    { path: 'up2k.startGroup', input: group },
    { path: 'up2k.closeGroup', input: { groupId: group.groupId, closedOn: '2026-06-15', reason: 'Salah' } },
    { path: 'households.leave', input: { personId: headId, leftOn: '2026-06-15' }, after: made.id ?? '' },
    { path: 'households.closeHousehold', input: { householdId, closedOn: '2026-06-15' }, after: made.id ?? '' },
  )
  const first = await phone.push(records)
  // A group is closed by a board alone; everything else is taken, and nothing behind the refusal waits.
  expect(first.body.outcomes?.map(({ status }) => status)).toEqual([
    'applied',
    'applied',
    'refused',
    'applied',
    'applied',
  ])
  expect((await phone.push(records)).body).toEqual(first.body)
  const cursor = null
  const pulled = await phone.pull([{ scopeId: unitId, cursor }], 500)
  const told = pulled.body.scopes?.[0]?.changes.filter(({ id }) => id === householdId)
  expect(told).toMatchObject([{ kind: 'household', row: null }])
  expect((await toldTo(world, world.a, unitId)).filter(({ id }) => id === householdId).at(-1)).toMatchObject({
    gone: true,
  })
})

test('a batch of 1,000 orders is refused whole, in words', async () => {
  const phone = await aPhone()
  const { status, body } = await phone.send(...Array.from({ length: 1_000 }, () => register({})))
  expect([status, body]).toEqual([
    400,
    {
      because: 'too-many-calls',
      sentence: { id: expect.stringMatching(/^[A-Z].*\.$/), en: expect.stringMatching(/^[A-Z].*\.$/) },
    },
  ])
})
