import { fc, test } from '@fast-check/vitest'
import { router } from '@melati/api/trpc'
import { fold } from '@melati/db/figures/fold'
import { openPeriods } from '@melati/db/figures/periods'
import { verify } from '@melati/db/figures/verify'
import { addDays, Day } from '@melati/domain/day'
import { sumWithin } from '@melati/domain/figures'
import { EntryId, GroupId, MembershipId, type PersonId, SaleId } from '@melati/domain/ids'
import { lastDay, Period, periodNumber } from '@melati/domain/period'
import { Rupiah } from '@melati/domain/rupiah'
import { GroupBook } from '@melati/domain/testing/group-book'
import { foldUp2k, up2kColumns } from '@melati/domain/up2k/fold'
import { groupLevels } from '@melati/domain/up2k/group'
import { expect } from 'vitest'
import { hierarchy } from '../hierarchy/router.ts'
import { households } from '../households/router.ts'
import { aHouseholdOrder } from '../testing/a-household-order.ts'
import { countAllTheTime } from '../testing/count-all-the-time.ts'
import { TreeInTime } from '../testing/tree-in-time.ts'
import { makeWorld } from '../testing/world.ts'
import { figures } from './figures.ts'
import { up2k } from './router.ts'

const doors = router({ hierarchy: hierarchy.router, households: households.router, up2k: up2k.router })
const start = Day.parse('2026-01-01')
/** Where groups stand: at a dasawisma, a lingkungan that moves, and at a kelurahan itself. */
const places = ['1.1.1.1', '1.1.1', '1.1.2', '2.1'] as const
const levels = ['', '1', '2', '1.1', '2.1', '1.1.1', '1.1.2', '1.1.1.1'] as const
const later = (one: Day, other: Day) => (one < other ? other : one)

/** What happens often stands here more than once. */
const happenings = [
  ...(['start', 'start', 'join', 'join', 'leave', 'level', 'level', 'close', 'unit', 'month'] as const),
  ...(['sale', 'sale', 'sale', 'reverse'] as const),
]

const step = fc.record({
  what: fc.constantFrom(...happenings),
  a: fc.nat(),
  b: fc.nat({ max: 3 }),
  p: fc.nat(),
  late: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 90 })),
  fold: fc.boolean(),
})

test.prop([fc.array(step, { minLength: 20, maxLength: 40 })], { numRuns: 3, endOnFailure: true })(
  'any history of groups and sales gives the figures of the plain fold, at every level and month, read while the worker runs',
  async (steps) => {
    await using world = await makeWorld(doors)
    const { a } = world
    const [office, board] = [a.as('secretariat').up2k, a.as('city-board')]
    const people: PersonId[] = []
    for (const at of ['1.1.1.1', '2.1.1.1']) {
      const members = Array.from({ length: 6 }, (_, n) => (n === 0 ? {} : { relation: 'famili-lain' as const }))
      const home = aHouseholdOrder(world, a.at(at), { since: start, members })
      await a.as('secretariat').households.register(world.order(home))
      people.push(...home.families.flatMap((family) => family.members.map(({ personId }) => personId)))
    }
    await using worker = countAllTheTime(world, a.tenantId, figures)
    const tree = new TreeInTime(a)
    const book = new GroupBook()
    const opened = ['2025-12', '2026-01', '2026-02']
    let day = Day.parse('2026-02-01')

    const check = async (periods: readonly string[]) => {
      for (const text of periods) {
        const period = Period.parse(text)
        const byUnit = foldUp2k(book, period)
        const units = tree.placesOn(lastDay(period))
        await Promise.all(
          levels.map(async (at) => {
            const want = sumWithin(up2kColumns, a.at(at), units, byUnit)
            const { own } = await board.up2k.totals({ unitId: a.at(at), period })
            expect({ at, text, own }).toEqual({ at, text, own: want })
          }),
        )
      }
    }
    const taken = async (call: Promise<{ status: string }>) => (await call).status === 'applied'

    for (const [count, one] of steps.entries()) {
      day = addDays(day, one.what === 'month' ? 30 : 2)
      world.clock.now = new Date(`${day}T05:00:00Z`)
      const on = later(start, addDays(day, -one.late))
      const { groupId } = book.groups[one.a % Math.max(1, book.groups.length)] ?? {}
      const personId = people[one.p % people.length] ?? expect.fail()
      const membershipId = MembershipId.parse(world.newId())
      if (one.what === 'month') {
        const period = day.slice(0, 7)
        if (!opened.includes(period)) opened.push(period)
        const until = {
          first: 202_601,
          current: periodNumber(Period.parse(period)),
          now: world.clock.now.toISOString(),
        }
        await openPeriods(world.db, a.tenantId, figures, until)
      } else if (one.what === 'start') {
        const order = {
          groupId: GroupId.parse(world.newId()),
          kind: 'poklak' as const,
          unitId: a.at(places[one.b] ?? ''),
          name: `Kelompok ${count}`,
          level: groupLevels[one.p % groupLevels.length] ?? 'pemula',
          since: on,
          members: [{ membershipId, personId, office: 'ketua' as const }],
        }
        if (await taken(office.startGroup(world.order(order)))) book.start(order)
      } else if (one.what === 'unit') {
        const unitId = a.at(one.a % 2 === 0 ? '1.1.2' : '1.1.1')
        const order = { unitId, parentId: a.at(one.b % 2 === 0 ? '2.1' : '1.1'), since: on }
        if (await taken(board.hierarchy.moveUnit(world.order(order)))) tree.move(order)
      } else if (groupId === undefined) {
        continue
      } else if (one.what === 'join') {
        const order = { groupId, membershipId, personId, office: 'anggota' as const, since: on }
        if (await taken(office.joinGroup(world.order(order)))) book.join(order)
      } else if (one.what === 'leave') {
        const order = { groupId, personId, leftOn: on }
        if (await taken(office.leaveGroup(world.order(order)))) book.leave(order)
      } else if (one.what === 'level') {
        const level = groupLevels[one.p % groupLevels.length] ?? 'pemula'
        const order = { groupId, level, decidedOn: on, reason: 'Keputusan rapat' }
        if (await taken(office.setLevel(world.order(order)))) book.setLevel(order)
      } else if (one.what === 'close') {
        const order = { groupId, closedOn: on, reason: 'Bubar' }
        if (await taken(office.closeGroup(world.order(order)))) book.close(order)
      } else if (one.what === 'sale') {
        const [quantity, price] = [(one.p % 9) + 1, Rupiah.parse(((one.a % 50) + 1) * 500)]
        const order = { saleId: SaleId.parse(world.newId()), groupId, product: 'Dodol', quantity, price, soldOn: on }
        if (await taken(office.recordSale(world.order(order)))) book.sell({ ...order, total: quantity * price })
      } else {
        const sale = book.sales[one.p % Math.max(1, book.sales.length)]
        if (sale === undefined) continue
        const entryId = EntryId.parse(world.newId())
        const order = { saleId: sale.saleId, entryId, reversedOn: day, reason: 'Salah ketik' }
        if (await taken(office.reverseSale(world.order(order)))) book.takeBack(sale.saleId)
      }
      if (one.fold) await fold(world.db, a.tenantId, figures)
      if (count % 6 === 5) await check([opened[one.p % opened.length] ?? expect.fail()])
    }
    await check(opened)
    await worker.stop()
    while ((await fold(world.db, a.tenantId, figures)) > 0);
    await check(opened)
    for (const text of opened.slice(1))
      expect(await verify(world.db, a.tenantId, figures, periodNumber(Period.parse(text)))).toMatchObject({
        differing: 0,
      })
  },
  120_000,
)
