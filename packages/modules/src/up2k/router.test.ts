import { router } from '@melati/api/trpc'
import { connect } from '@melati/db/connect'
import { write } from '@melati/db/tenancy'
import { Day } from '@melati/domain/day'
import { EntryId, GroupId, MembershipId, PersonId, SaleId } from '@melati/domain/ids'
import { Period } from '@melati/domain/period'
import { Rupiah } from '@melati/domain/rupiah'
import type { StartGroup } from '@melati/domain/up2k/start-group'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { households } from '../households/router.ts'
import { aHouseholdOrder } from '../testing/a-household-order.ts'
import { lookInside } from '../testing/look-inside.ts'
import { makeWorld } from '../testing/world.ts'
import { up2k } from './router.ts'
import { figureOf } from './rules.ts'

const doors = router({ households: households.router, up2k: up2k.router })
const aWorld = () => makeWorld(doors)
type AWorld = Awaited<ReturnType<typeof aWorld>>
type ACity = AWorld['a']
const d = (text: string) => Day.parse(text)
const june = Period.parse('2026-06')
const rp = (amount: number) => Rupiah.parse(amount)

/** A household at '1.1.1.1' and a poklak of its two people at '1.1.1'. */
async function aGroupIn(world: AWorld, city: ACity, more: Partial<StartGroup> = {}) {
  const home = aHouseholdOrder(world, city.at(city.dasawisma))
  await city.as('cadre').households.register(world.order(home))
  const people = home.families.flatMap(({ members }) => members.map(({ personId }) => personId))
  const order: StartGroup = {
    groupId: GroupId.parse(world.newId()),
    kind: 'poklak',
    unitId: city.at(city.neighbourhood),
    name: 'Teratai',
    level: 'pemula',
    since: d('2026-03-01'),
    members: people.map((personId, n) => ({
      membershipId: MembershipId.parse(world.newId()),
      personId,
      office: n === 0 ? 'ketua' : 'anggota',
    })),
    ...more,
  }
  expect(await city.as('cadre').up2k.startGroup(world.order(order))).toMatchObject({ status: 'applied' })
  return { order, people }
}

const aSale = (world: AWorld, groupId: GroupId, more: object = {}) => ({
  saleId: SaleId.parse(world.newId()),
  groupId,
  product: 'Keripik singkong',
  quantity: 3,
  price: rp(15_000),
  soldOn: d('2026-06-10'),
  ...more,
})

const trial = (world: AWorld) =>
  lookInside(
    world,
    sql<{ groupId: string; off: number }>`select group_id as "groupId",
      sum(case side when 'debit' then amount else -amount end)::bigint as off from up2k.entry_line group by tenant_id, group_id`,
  )

describe('a group', () => {
  test('is started, grows, rises, shrinks and ends, and its figures follow', async () => {
    await using world = await aWorld()
    const { a } = world
    const { order, people } = await aGroupIn(world, a)
    const { groupId } = order
    const [board, cadre] = [a.as('kelurahan-board').up2k, a.as('cadre').up2k]
    const own = async (period = june) => (await board.totals({ unitId: a.at('1.1'), period })).own
    expect(await own()).toMatchObject({ groups_pemula: 1, members_pemula: 2, members: 2 })
    expect(await own(Period.parse('2026-02'))).toMatchObject({ groups_pemula: 0, members: 0 })
    expect(await board.setLevel(world.order({ groupId, level: 'madya', decidedOn: d('2026-05-31') }))).toMatchObject({
      status: 'applied',
    })
    expect(await own(Period.parse('2026-04'))).toMatchObject({ groups_pemula: 1, groups_madya: 0 })
    expect(await own(Period.parse('2026-05'))).toMatchObject({ groups_pemula: 0, groups_madya: 1, members_madya: 2 })
    expect(await board.setLevel(world.order({ groupId, level: 'mandiri', decidedOn: d('2026-06-01') }))).toMatchObject({
      because: 'level-one-step',
    })
    await expect(
      cadre.setLevel(world.order({ groupId, level: 'utama', decidedOn: d('2026-06-01') })),
    ).rejects.toMatchObject({ message: 'not-allowed' })
    await cadre.leaveGroup(world.order({ groupId, personId: people[1]!, leftOn: d('2026-06-05') }))
    expect(await own()).toMatchObject({ members: 1 })
    const seen = await board.group({ groupId })
    expect(seen).toMatchObject({ level: 'madya', cash: 0, levels: [{ level: 'pemula' }, { level: 'madya' }] })
    expect(seen.members.map(({ until }) => until)).toEqual([null, '2026-06-05'])
    expect(
      await board.closeGroup(world.order({ groupId, closedOn: d('2026-06-15'), reason: 'Bergabung dengan Mawar' })),
    ).toMatchObject({ status: 'applied' })
    expect(await own()).toMatchObject({ groups_madya: 0, members: 0 })
    expect((await board.groups({ unitId: a.at('1.1') })).rows).toEqual([])
    expect((await board.groups({ unitId: a.at('1.1'), withClosed: true })).rows).toMatchObject([{ groupId }])
  })

  test('takes in only who lives in the area, and no name twice in a kelurahan', async () => {
    await using world = await aWorld()
    const { a, b } = world
    const { order } = await aGroupIn(world, a)
    const far = aHouseholdOrder(world, a.at('2.1.1.1'))
    await a.as('secretariat').households.register(world.order(far))
    const again = { ...order, groupId: GroupId.parse(world.newId()), members: [] as StartGroup['members'] }
    const member = (personId: PersonId) => [
      { membershipId: MembershipId.parse(world.newId()), personId, office: 'ketua' as const },
    ]
    const cadre = a.as('cadre').up2k
    expect(await cadre.startGroup(world.order({ ...again, name: 'Mawar', members: member(far.headId) }))).toMatchObject(
      {
        because: 'not-found',
        field: 'members.0.personId',
      },
    )
    expect(await cadre.startGroup(world.order({ ...again, name: 'TERATAI', members: order.members }))).toMatchObject({
      because: 'group-name-taken',
      field: 'name',
    })
    for (const groupId of [order.groupId, GroupId.parse('00000000-0000-4000-9000-00000000ffff')])
      await expect(b.as('city-board').up2k.group({ groupId })).rejects.toMatchObject({ message: 'not-found' })
  })
})

describe('the groups of an area', () => {
  test('are found by a part of their name, at their level, and behind the figure of all levels, page by page', async () => {
    await using world = await aWorld()
    const { a } = world
    const first = await aGroupIn(world, a, { name: 'Mawar 100% Rasa' })
    for (const [name, level] of [
      ['Melati', 'madya'],
      ['Teratai', 'pemula'],
    ] as const)
      await aGroupIn(world, a, { name, level })
    const board = a.as('kelurahan-board').up2k
    const [unitId, period] = [a.at('1.1'), june]
    const named = async (search: string) => (await board.groups({ unitId, search })).rows.map(({ name }) => name)
    expect(await named('AWAR')).toEqual(['Mawar 100% Rasa'])
    expect(await named(' 0%')).toEqual(['Mawar 100% Rasa'])
    expect(await named('%')).toEqual(['Mawar 100% Rasa'])
    expect(await named('_')).toEqual([])
    expect((await board.groups({ unitId, level: 'madya' })).rows).toMatchObject([{ name: 'Melati' }])
    const page = await board.behind({ unitId, period, column: 'groups', limit: 2 })
    const rest = await board.behind({ unitId, period, column: 'groups', limit: 2, cursor: page.next ?? undefined })
    expect([...page.rows, ...rest.rows]).toHaveLength(figureOf((await board.totals({ unitId, period })).own, 'groups'))
    expect(rest.next).toBeNull()
    for (const [soldOn, quantity] of [
      ['2026-05-31', 1],
      ['2026-06-01', 2],
      ['2026-06-10', 3],
    ] as const)
      await board.recordSale(world.order(aSale(world, first.order.groupId, { soldOn, quantity })))
    const { months } = await board.group({ groupId: first.order.groupId })
    expect(months).toHaveLength(12)
    expect(months.slice(-3)).toEqual([
      { period: '2026-04', sales: 0, rupiah: 0 },
      { period: '2026-05', sales: 1, rupiah: 15_000 },
      { period: '2026-06', sales: 2, rupiah: 75_000 },
    ])
  })
})

describe('a sale', () => {
  test('is computed by us, seen at every level at once, and taken back once (L-08)', async () => {
    await using world = await aWorld()
    const { a } = world
    const { order } = await aGroupIn(world, a)
    const { groupId } = order
    const cadre = a.as('cadre').up2k
    const sale = aSale(world, groupId)
    expect(await cadre.recordSale(world.order(sale))).toMatchObject({ status: 'applied', result: { total: 45_000 } })
    for (const at of ['', '1', '1.1', '1.1.1'])
      expect((await a.as('city-board').up2k.totals({ unitId: a.at(at), period: june })).own).toMatchObject({
        sales: 1,
        sales_rupiah: 45_000,
      })
    expect(
      (await a.as('city-board').up2k.behind({ unitId: a.rootUnitId, period: june, column: 'sales' })).rows,
    ).toHaveLength(1)
    expect((await cadre.group({ groupId })).cash).toBe(45_000)
    const back = { saleId: sale.saleId, reversedOn: d('2026-06-12'), reason: 'Salah ketik' }
    const reversal = () => world.order({ ...back, entryId: EntryId.parse(world.newId()) })
    expect(await cadre.reverseSale(reversal())).toMatchObject({ status: 'applied' })
    expect(await cadre.reverseSale(reversal())).toMatchObject({ because: 'already-reversed' })
    const seen = await cadre.group({ groupId })
    expect(seen.cash).toBe(0)
    expect(seen.lastSales).toMatchObject([{ saleId: sale.saleId, total: 45_000, reversedOn: '2026-06-12' }])
    expect((await cadre.totals({ unitId: a.at('1.1.1'), period: june })).own).toMatchObject({
      sales: 0,
      sales_rupiah: 0,
    })
  })

  test('of tomorrow in the tenant’s zone is refused, of today there is not', async () => {
    await using world = await aWorld()
    const { a, b } = world
    // 22:30 UTC: the 16th in Jakarta and in Jayapura; at 15:30 UTC only in Jayapura.
    world.clock.now = new Date('2026-06-15T15:30:00Z')
    const inA = await aGroupIn(world, a)
    const inB = await aGroupIn(world, b)
    const soldOn = d('2026-06-16')
    expect(await a.as('cadre').up2k.recordSale(world.order(aSale(world, inA.order.groupId, { soldOn })))).toMatchObject(
      {
        status: 'refused',
        because: 'sold-in-the-future',
        field: 'soldOn',
      },
    )
    expect(await b.as('cadre').up2k.recordSale(world.order(aSale(world, inB.order.groupId, { soldOn })))).toMatchObject(
      {
        status: 'applied',
      },
    )
  })

  test.each([
    [1.5, 'not-whole-rupiah'],
    [-500, 'not-positive'],
    [0, 'not-positive'],
    [Number.MAX_SAFE_INTEGER + 2, 'too-large'],
  ])('of Rp %s a piece is no order: %s', async (price, expected) => {
    await using world = await aWorld()
    const { order } = await aGroupIn(world, world.a)
    const failed = await world.a
      .as('cadre')
      .up2k.recordSale(world.order(aSale(world, order.groupId, { price }) as never))
      .catch((error: unknown) => error)
    expect(failed).toMatchObject({ code: 'BAD_REQUEST' })
    expect(JSON.stringify(failed)).toContain('price')
    expect(String((failed as Error).message)).toContain(expected)
  })

  test('an officer sells for her own group and for no other', async () => {
    await using world = await aWorld()
    const { a } = world
    const mine = await aGroupIn(world, a)
    const other = await aGroupIn(world, a, { name: 'Mawar' })
    const officer = { ...a.grants['group-officer'], scopeId: mine.order.groupId }
    const caller = a.as(officer).up2k
    expect(await caller.recordSale(world.order(aSale(world, mine.order.groupId)))).toMatchObject({ status: 'applied' })
    expect(await caller.recordSale(world.order(aSale(world, other.order.groupId)))).toMatchObject({
      because: 'outside-your-area',
    })
    await expect(caller.group({ groupId: other.order.groupId })).rejects.toMatchObject({ message: 'not-found' })
  })
})

describe('the books', () => {
  test('L-01 L-02 L-03 L-04 balance after every step, whatever is repeated or sent at once', async () => {
    await using world = await aWorld()
    const { a } = world
    const { order } = await aGroupIn(world, a)
    const cadre = a.as('cadre').up2k
    const orders = Array.from({ length: 6 }, (_, n) => world.order(aSale(world, order.groupId, { quantity: n + 1 })))
    const [first] = orders
    const same = await Promise.all(Array.from({ length: 10 }, () => cadre.recordSale(first!)))
    expect(same.every(({ status, result }) => status === 'applied' && result?.total === 15_000)).toBe(true)
    for (const one of orders) {
      await cadre.recordSale(one)
      expect((await trial(world)).every(({ off }) => off === 0)).toBe(true)
    }
    await Promise.all(orders.map((one) => cadre.recordSale(one)))
    const [kept] = await lookInside(
      world,
      sql<{ entries: number; sales: number }>`select (select count(*)::int from up2k.entry) as entries,
        (select count(*)::int from up2k.sale) as sales`,
    )
    expect(kept).toEqual({ entries: 6, sales: 6 })
    expect((await cadre.group({ groupId: order.groupId })).cash).toBe(15_000 * (1 + 2 + 3 + 4 + 5 + 6))
  })

  test('L-07 no row of them ever changes: what was there is the beginning of what is there', async () => {
    await using world = await aWorld()
    const { a } = world
    const { order } = await aGroupIn(world, a)
    const rows = async () =>
      (
        await lookInside(
          world,
          sql<{ row: string }>`select e::text || ' ' || l::text as row from up2k.entry e
            join up2k.entry_line l using (tenant_id, group_id, entry_id) order by e.recorded_at, e.entry_id, l.line_no`,
        )
      ).map(({ row }) => row)
    let before: string[] = []
    for (let n = 1; n <= 4; n += 1) {
      const sale = aSale(world, order.groupId, { quantity: n })
      await a.as('cadre').up2k.recordSale(world.order(sale))
      if (n === 3)
        await a.as('cadre').up2k.reverseSale(
          world.order({
            saleId: sale.saleId,
            entryId: EntryId.parse(world.newId()),
            reversedOn: d('2026-06-15'),
            reason: 'x',
          }),
        )
      const after = await rows()
      expect(before.every((row) => after.includes(row))).toBe(true)
      before = after
    }
  })

  test('L-01 L-07 L-17 hold against raw SQL of the app role', async () => {
    await using world = await aWorld()
    const { a, b } = world
    const mine = await aGroupIn(world, a)
    const other = await aGroupIn(world, a, { name: 'Mawar' })
    const foreign = await aGroupIn(world, b)
    await a.as('cadre').up2k.recordSale(world.order(aSale(world, mine.order.groupId)))
    await using db = connect(world.made.appUrl, { max: 1 })
    const trying = (query: ReturnType<typeof sql>) => write(db, a.tenantId, (tx) => tx.commitWith(query))
    const [e1, e2] = [world.newId(), world.newId()]
    const [g, h, f] = [mine.order.groupId, other.order.groupId, foreign.order.groupId]
    const posting = (entry: [string, string], lines: [string, string, string, number][]) =>
      sql`select up2k.post(array[${entry[0]}]::uuid[], array[${entry[1]}]::uuid[], array['2026-06-01']::date[], array['x'],
        array[null]::uuid[], ${lines.map(([e]) => e)}::uuid[], ${lines.map(([, to]) => to)}::uuid[],
        ${lines.map((_, n) => (n === 0 ? '1-100' : '4-100'))}::text[], ${lines.map(([, , side]) => side)}::text[],
        ${lines.map(([, , , amount]) => amount)}::bigint[], now())`
    const unbalanced = /entry-unbalanced/
    await expect(
      trying(
        posting(
          [e1, g],
          [
            [e1, g, 'debit', 5],
            [e1, g, 'credit', 4],
          ],
        ),
      ),
    ).rejects.toThrow(unbalanced)
    await expect(trying(posting([e1, g], []))).rejects.toThrow(unbalanced)
    await expect(
      trying(
        posting(
          [e1, g],
          [
            [e1, g, 'debit', 5],
            [e2, g, 'credit', 5],
          ],
        ),
      ),
    ).rejects.toThrow(unbalanced)
    await expect(
      trying(
        posting(
          [e1, g],
          [
            [e1, g, 'debit', 5],
            [e1, h, 'credit', 5],
          ],
        ),
      ),
    ).rejects.toThrow(unbalanced)
    await expect(
      trying(
        posting(
          [e1, f],
          [
            [e1, f, 'debit', 5],
            [e1, f, 'credit', 5],
          ],
        ),
      ),
    ).rejects.toThrow(/foreign key/)
    for (const query of [
      sql`insert into up2k.entry (tenant_id, group_id, entry_id, occurred_on, text, recorded_at)
        values (${a.tenantId}, ${g}, ${e1}, '2026-06-01', 'x', now())`,
      sql`update up2k.entry_line set amount = 1`,
      sql`delete from up2k.entry_line`,
      sql`delete from up2k.entry`,
      sql`update up2k.sale set total = 1`,
      sql`delete from up2k.sale`,
    ])
      await expect(trying(query)).rejects.toThrow(/permission denied/)
    expect((await trial(world)).every(({ off }) => off === 0)).toBe(true)
  })
})
