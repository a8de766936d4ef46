import { randomBytes, randomUUID } from 'node:crypto'
import { fc, test as property } from '@fast-check/vitest'
import { totalsOf } from '@melati/api/figures/totals'
import type { Browser } from '@melati/api/testing/browser'
import { router } from '@melati/api/trpc'
import { fold } from '@melati/db/figures/fold'
import { openPeriods } from '@melati/db/figures/periods'
import { totals } from '@melati/db/figures/totals'
import { childrenAtEnd, unitAtEnd } from '@melati/db/figures/within'
import { read } from '@melati/db/tenancy'
import { addDays, Day } from '@melati/domain/day'
import { type HouseholdId, PersonId, UnitId } from '@melati/domain/ids'
import { Period, periodNumber, periodOf } from '@melati/domain/period'
import { expect, test } from 'vitest'
import { hierarchy } from './hierarchy/router.ts'
import { figures } from './households/figures.ts'
import { households } from './households/router.ts'
import { aHouseholdOrder } from './testing/a-household-order.ts'
import { countAllTheTime } from './testing/count-all-the-time.ts'
import { serve } from './testing/serve.ts'
import { makeWorld } from './testing/world.ts'

const doors = router({ hierarchy: hierarchy.router, households: households.router })

/** Two server processes on one database, each with a memory of its own, and somebody signed in to both. */
async function twoServers() {
  const opened = new AsyncDisposableStack()
  const world = opened.use(await makeWorld(doors))
  const { a } = world
  const secret = randomBytes(32).toString('base64url')
  const start = async () =>
    opened.use(await serve(world, { router: router({ households: router({ totals: totalsOf(figures) }) }), secret }))
  const served = [await start(), await start()]
  const browsersOf = (actor: Parameters<(typeof served)[0]['browserOf']>[1]) =>
    Promise.all(served.map((one) => one.browserOf(a.tenantId, actor)))
  const [board, kecamatan] = [await browsersOf(a.grants['city-board']), await browsersOf(a.grants['kecamatan-board'])]
  /** What stored rows and marks say at this instant, without anything remembered. */
  const exactly = async (unitId: string, text: string) => {
    const period = Period.parse(text)
    const [[place]] = await read(world.db, a.tenantId, unitAtEnd(a.tenantId, unitId, periodNumber(period)))
    if (place === undefined) throw new Error('no such unit')
    const { ancestors, ...unit } = place
    const [rows, children] = await read(
      world.db,
      a.tenantId,
      totals(a.tenantId, figures, { unitId, kind: unit.kind, period: periodNumber(period) }),
      childrenAtEnd(a.tenantId, unitId, periodNumber(period)),
    )
    const countsOf = (id: string) => {
      const row = rows.find((one) => one.unitId === id)
      return Object.fromEntries(figures.columns.map((column) => [column, row?.[column] ?? 0]))
    }
    const data = {
      unit: { ...unit, parentId: ancestors.at(-1) ?? null },
      period,
      own: countsOf(unitId),
      children: children.map((child) => ({ ...child, ...countsOf(child.unitId) })),
    }
    return `{"result":{"data":${JSON.stringify(data)}}}`
  }
  /** Each server, twice: the second answer is the one that is remembered. */
  const single = async (browsers: readonly Browser[], input: unknown) => {
    const texts = []
    for (const browser of [...browsers, ...browsers]) texts.push((await browser.query('households.totals', input)).text)
    return texts
  }
  const inBatch = async ([browser]: readonly Browser[], input: unknown) => {
    const path = `/api/trpc/households.totals?batch=1&input=${encodeURIComponent(JSON.stringify({ 0: input }))}`
    return (await browser?.send(path))?.text
  }
  return {
    world,
    a,
    board,
    kecamatan,
    /** That every way of asking answers these very bytes. */
    async expectExact(unitId: string, period: string) {
      const want = await exactly(unitId, period)
      expect(await single(board, { unitId, period })).toEqual([want, want, want, want])
      expect(await inBatch(board, { unitId, period })).toBe(`[${want}]`)
    },
    async expectRefused(browsers: readonly Browser[], input: unknown, because: string) {
      const [first = '', ...others] = await single(browsers, input)
      expect(others).toEqual([first, first, first])
      expect(await inBatch(browsers, input)).toBe(`[${first}]`)
      expect(JSON.parse(first)).toMatchObject({ error: { data: { because } } })
    },
    async foldAll() {
      while ((await fold(world.db, a.tenantId, figures)) > 0);
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}

const june = '2026-06'
const homesAt = ['1.1.1.1', '1.1.1.2', '1.1.2.1', '2.1.1.1'] as const

interface Counted {
  readonly households: number
}
interface Answer {
  readonly result: { readonly data: { readonly own: Counted; readonly children: readonly Counted[] } }
}

test('a recap that two servers remember is read anew by both after each fold', async () => {
  await using both = await twoServers()
  const { world, a } = both
  await both.foldAll()
  for (let n = 0; n < 3; n += 1) {
    for (const path of ['', '1', '2']) await both.expectExact(a.at(path), june)
    const order = aHouseholdOrder(world, a.at(n === 1 ? '2.1.1.1' : a.dasawisma))
    expect(await a.as('secretariat').households.register(world.order(order))).toMatchObject({ status: 'applied' })
    // Waiting to be counted, and counted: the first server is asked in between, the second only afterwards.
    await both.expectExact(a.at('1'), june)
    await both.foldAll()
    for (const path of ['', '1', '2']) await both.expectExact(a.at(path), june)
  }
})

test('while the worker folds without a pause every answer has all that was written before, and is of one piece', async () => {
  await using both = await twoServers()
  const { world, a, board } = both
  await using _worker = countAllTheTime(world, a.tenantId, figures)
  for (let written = 1; written <= 20; written += 1) {
    await a.as('secretariat').households.register(world.order(aHouseholdOrder(world, a.at(homesAt[written % 4]!))))
    for (const browser of [...board, ...board]) {
      const { text } = await browser.query('households.totals', { unitId: a.at(''), period: june })
      const { own, children } = (JSON.parse(text) as Answer).result.data
      expect([own.households, children.reduce((sum, { households: n }) => sum + n, 0)]).toEqual([written, written])
    }
  }
})

test('a unit that is renamed has its new name in every recap that was remembered', async () => {
  await using both = await twoServers()
  const { world, a } = both
  await both.foldAll()
  const tree = a.as('city-board').hierarchy
  for (const [path, name] of [
    ['1', 'Sukaramai'],
    ['1.2', 'Anggrek "Baru"'],
    ['', 'Kota Contoh Raya'],
  ] as const) {
    for (const seen of ['', '1']) await both.expectExact(a.at(seen), june)
    expect(await tree.renameUnit(world.order({ unitId: a.at(path), name }))).toMatchObject({ status: 'applied' })
    for (const seen of ['', '1']) await both.expectExact(a.at(seen), june)
    await both.foldAll()
    for (const seen of ['', '1']) await both.expectExact(a.at(seen), '2026-03')
    for (const seen of ['', '1']) await both.expectExact(a.at(seen), june)
  }
})

test('what is refused is refused alike, whoever was here before', async () => {
  await using both = await twoServers()
  const { a, world, board, kecamatan } = both
  await both.foldAll()
  for (const path of ['', '1', '1.1', '1.1.1', a.dasawisma]) await both.expectExact(a.at(path), june)
  for (let n = 0; n < 2; n += 1) {
    for (const city of ['', '1', '2.1'])
      await both.expectRefused(board, { unitId: world.b.at(city), period: june }, 'not-found')
    await both.expectRefused(board, { unitId: randomUUID(), period: june }, 'not-found')
    await both.expectRefused(board, { unitId: a.at('1'), period: '2026-07' }, 'not-a-period')
    for (const input of [{ unitId: '1', period: june }, { unitId: a.at(''), period: '2026-13' }, {}, 'x'])
      await both.expectRefused(board, input, 'invalid-input')
    for (const path of ['', '2', '2.1'])
      await both.expectRefused(kecamatan, { unitId: a.at(path), period: june }, 'not-found')
    await both.expectExact(a.at(''), june)
  }
})

const n = fc.nat({ max: 3 })
const step = fc.record({
  what: fc.constantFrom(
    ...(['register', 'add', 'die', 'leave', 'household', 'rename', 'add-unit', 'close', 'unit', 'month'] as const),
  ),
  a: n,
  b: n,
  p: fc.nat(),
  late: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 70 })),
  fold: fc.boolean(),
})

property.prop([fc.array(step, { minLength: 8, maxLength: 20 })], { numRuns: 4, endOnFailure: true })(
  'after any history every server answers what stands, byte for byte, for this month and for those before',
  async (steps) => {
    await using both = await twoServers()
    const { world, a } = both
    const door = a.as('secretariat').households
    const tree = a.as('city-board').hierarchy
    let day = Day.parse('2026-06-15')
    const homes: HouseholdId[] = []
    const people: PersonId[] = []
    const families = new Map<HouseholdId, ReturnType<typeof aHouseholdOrder>['families'][number]['familyId']>()
    const places = ['1.1', '1.2', '2.1', '2.2'].map((path) => a.at(path))
    await both.foldAll()
    const check = async (p: number) => {
      const units = [a.at(''), a.at('1'), a.at('2'), places[p % places.length]!, a.at(a.dasawisma)]
      const months = [day.slice(0, 7), june, '2026-04', '2026-01', '2025-11']
      await both.expectExact(a.at(''), months[0]!)
      await both.expectExact(units[p % units.length]!, months[(p >> 3) % months.length]!)
    }
    for (const [count, one] of steps.entries()) {
      day = addDays(day, 2)
      world.clock.now = new Date(`${day}T05:00:00Z`)
      const since = addDays(day, -one.late)
      const householdId = homes[one.p % Math.max(1, homes.length)]
      const personId = people[one.p % Math.max(1, people.length)]
      const unitId = places[one.a % places.length]!
      await check(one.p)
      if (one.what === 'register' || householdId === undefined || personId === undefined) {
        const order = aHouseholdOrder(world, a.at(homesAt[one.a]!), { since })
        if ((await door.register(world.order(order))).status === 'applied') {
          homes.push(order.householdId)
          families.set(order.householdId, order.families[0]!.familyId)
          people.push(...order.families.flatMap(({ members }) => members.map((member) => member.personId)))
        }
      } else if (one.what === 'add') {
        const person = PersonId.parse(world.newId())
        const child = { name: 'CONTOH', sex: 'P' as const, birthDate: since, relation: 'anak' as const, since }
        const into = { householdId, familyId: families.get(householdId)!, personId: person }
        await door.addMember(world.order({ ...child, ...into }))
        people.push(person)
      } else if (one.what === 'die') await door.recordDeath(world.order({ personId, diedOn: since }))
      else if (one.what === 'leave') await door.leave(world.order({ personId, leftOn: since }))
      else if (one.what === 'household')
        await door.moveHousehold(world.order({ householdId, unitId: a.at(homesAt[one.b]!), since }))
      else if (one.what === 'rename')
        await tree.renameUnit(
          world.order({ unitId: one.b === 0 ? a.at(one.a % 2 === 0 ? '1' : '') : unitId, name: `Baru ${count}` }),
        )
      else if (one.what === 'add-unit') {
        const added = UnitId.parse(world.newId())
        const parentId = a.at(one.a % 2 === 0 ? '1' : '2')
        const where =
          one.b === 3 ? { kind: 'kecamatan' as const, parentId: a.at('') } : { kind: 'kelurahan' as const, parentId }
        const order = { unitId: added, ...where, name: `Tambah ${count}`, since }
        if ((await tree.addUnit(world.order(order))).status === 'applied') places.push(added)
      } else if (one.what === 'close')
        await tree.closeUnit(world.order({ unitId: places[one.p % places.length]!, closedOn: since }))
      else if (one.what === 'unit')
        await tree.moveUnit(world.order({ unitId, parentId: a.at(one.b % 2 === 0 ? '1' : '2'), since }))
      else {
        day = addDays(day, 20)
        world.clock.now = new Date(`${day}T05:00:00Z`)
        const current = periodNumber(periodOf(day))
        if (one.a > 0)
          await openPeriods(world.db, a.tenantId, figures, { first: 202_601, current, now: `${day}T05:00:00Z` })
      }
      await check(one.p)
      if (one.fold) {
        await both.foldAll()
        await check(one.p)
      }
    }
    await both.foldAll()
    for (const unitId of [a.at(''), a.at('1'), a.at('2'), ...places])
      for (const period of [day.slice(0, 7), june, '2026-02']) await both.expectExact(unitId, period)
  },
  60_000,
)
