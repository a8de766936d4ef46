import { fc, test } from '@fast-check/vitest'
import { router } from '@melati/api/trpc'
import { fold } from '@melati/db/figures/fold'
import { openPeriods } from '@melati/db/figures/periods'
import { verify } from '@melati/db/figures/verify'
import { addDays, Day } from '@melati/domain/day'
import { sumWithin } from '@melati/domain/figures'
import { foldHouseholds, householdColumns } from '@melati/domain/households/fold'
import { versionsFrom } from '@melati/domain/households/house-history'
import { FamilyId, HouseholdId, PersonId, UnitId } from '@melati/domain/ids'
import { lastDay, Period, periodNumber } from '@melati/domain/period'
import { someFacts } from '@melati/domain/testing/some-houses'
import { HouseholdBook } from '@melati/domain/testing/household-book'
import { expect } from 'vitest'
import { hierarchy } from '../hierarchy/router.ts'
import { countAllTheTime } from '../testing/count-all-the-time.ts'
import { TreeInTime } from '../testing/tree-in-time.ts'
import { makeWorld } from '../testing/world.ts'
import { figures } from './figures.ts'
import { households } from './router.ts'

const doors = router({ hierarchy: hierarchy.router, households: households.router })
const start = Day.parse('2026-01-01')
const settings = { lansiaAge: 60 }
const homesAt = ['1.1.1.1', '1.1.1.2', '1.1.2.1', '2.1.1.1'] as const
const levels = ['', '1', '2', '1.1', '2.1', '1.1.1', '1.1.2', '1.1.1.1', '2.1.1.1'] as const

const n = fc.nat({ max: 3 })
const step = fc.record({
  what: fc.constantFrom(
    'register',
    'register',
    'add',
    'add',
    'birth',
    'die',
    'leave',
    'person',
    'household',
    'house',
    'house',
    'unit',
    'month',
  ),
  a: n,
  b: n,
  p: fc.nat(),
  late: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 90 })),
  // Many near an age that matters, so that a birthday passes within the months looked at.
  birth: fc.tuple(fc.constantFrom(0, 5, 15, 50, 60), fc.integer({ min: -200, max: 150 })),
  facts: someFacts.filter((facts) => Object.keys(facts).length > 0),
  fold: fc.boolean(),
})

test.prop([fc.array(step, { minLength: 12, maxLength: 30 })], { numRuns: 6, endOnFailure: true })(
  'any history gives the figures of the plain fold, at every level and month, read while the worker runs',
  async (steps) => {
    await using world = await makeWorld(doors)
    const { a } = world
    await using worker = countAllTheTime(world, a.tenantId, figures)
    const door = a.as('secretariat').households
    const tree = a.as('city-board').hierarchy
    const places = new TreeInTime(a)
    const book = new HouseholdBook((id) => ({
      ...places.placeOf(UnitId.parse(id), start),
      kind: 'dasawisma',
      name: '',
      parentId: null,
    }))
    let day = Day.parse('2026-02-01')
    const homes: HouseholdId[] = []
    const families = new Map<HouseholdId, FamilyId>()
    const check = async (periods: readonly string[]) => {
      for (const text of periods) {
        const period = Period.parse(text)
        const byUnit = foldHouseholds(book.facts(), period, settings)
        const units = places.placesOn(lastDay(period))
        for (const at of levels) {
          const want = sumWithin(householdColumns, a.at(at), units, byUnit)
          const { own } = await a.as('city-board').households.totals({ unitId: a.at(at), period })
          expect({ at, text, own }).toEqual({ at, text, own: want })
        }
      }
    }
    const opened = ['2025-12', '2026-01', '2026-02']
    world.clock.now = new Date(`${day}T05:00:00Z`)
    for (const [count, one] of steps.entries()) {
      day = addDays(day, 2)
      world.clock.now = new Date(`${day}T05:00:00Z`)
      const on = [start, addDays(day, -one.late)].toSorted((x, y) => (x < y ? -1 : 1))[1]!
      const born = [addDays(day, -1), addDays(day, -Math.round(one.birth[0] * 365.25) + one.birth[1])].toSorted(
        (x, y) => (x < y ? -1 : 1),
      )[0]!
      const householdId = homes[one.a % Math.max(1, homes.length)]
      const personId = [...book.persons.keys()][one.p % Math.max(1, book.persons.size)]
      const member = { name: 'CONTOH', sex: one.b % 2 === 0 ? ('L' as const) : ('P' as const), birthDate: born }
      if (one.what === 'month') {
        day = addDays(day, 28)
        world.clock.now = new Date(`${day}T05:00:00Z`)
        const period = day.slice(0, 7)
        if (!opened.includes(period)) opened.push(period)
        await openPeriods(world.db, a.tenantId, figures, {
          first: 202_601,
          current: periodNumber(Period.parse(period)),
          now: world.clock.now.toISOString(),
        })
      } else if (one.what === 'register') {
        const [id, family, head] = [
          HouseholdId.parse(world.newId()),
          FamilyId.parse(world.newId()),
          PersonId.parse(world.newId()),
        ]
        const members = [
          { ...member, birthDate: born > on ? on : born, personId: head, relation: 'kepala-keluarga' as const },
        ]
        const order = {
          householdId: id,
          unitId: a.at(homesAt[one.b]!),
          address: `No. ${count}`,
          since: on,
          headId: head,
          families: [{ familyId: family, members }],
        }
        if ((await door.register(world.order(order))).status === 'applied') {
          book.register({
            ...order,
            families: [{ familyId: family, kk: null, members: members.map((m) => ({ ...m, nik: null })) }],
          })
          homes.push(id)
          families.set(id, family)
        }
      } else if (one.what === 'unit') {
        const order = {
          unitId: a.at(one.a % 2 === 0 ? '1.1.2' : '1.1.1'),
          parentId: a.at(one.b % 2 === 0 ? '2.1' : '1.1'),
          since: on,
        }
        if ((await tree.moveUnit(world.order(order))).status === 'applied') places.move(order)
      } else if (householdId !== undefined && personId !== undefined) {
        const familyId = families.get(householdId)!
        if (one.what === 'house') {
          const order = { householdId, since: on, facts: one.facts }
          const { house } = book.households.get(householdId)!
          if ((await door.describeHouse(world.order(order))).status === 'applied')
            book.describeHouse({ ...order, stated: [], versions: versionsFrom(house, on, one.facts) })
        } else if (one.what === 'add') {
          const order = {
            ...member,
            birthDate: born > on ? on : born,
            householdId,
            familyId,
            personId: PersonId.parse(world.newId()),
            relation: 'anak' as const,
            since: on,
          }
          if ((await door.addMember(world.order(order))).status === 'applied')
            book.add({ ...order, nik: null, newFamily: null })
        } else if (one.what === 'birth') {
          if ((await door.correctBirthDate(world.order({ personId, birthDate: born }))).status === 'applied')
            book.correctBirthDate({ personId, birthDate: born })
        } else if (one.what === 'die') {
          if ((await door.recordDeath(world.order({ personId, diedOn: on }))).status === 'applied')
            book.die({ personId, diedOn: on })
        } else if (one.what === 'leave') {
          if ((await door.leave(world.order({ personId, leftOn: on }))).status === 'applied')
            book.leave({ personId, leftOn: on })
        } else if (one.what === 'person') {
          const order = { personId, householdId, familyId, relation: 'famili-lain' as const, since: on }
          const left = book.person(personId)?.membership
          if ((await door.movePerson(world.order(order))).status === 'applied')
            book.movePerson({
              ...order,
              fromHouseholdId: left!.householdId,
              newFamily: null,
              replaces: left!.since === on,
            })
        } else {
          const order = { householdId, unitId: a.at(homesAt[one.b]!), since: on }
          const before = book.household(householdId)!
          if ((await door.moveHousehold(world.order(order))).status === 'applied')
            book.moveHousehold({
              ...order,
              fromUnitId: before.unit.unitId,
              address: null,
              replaces: before.placedSince === on,
            })
        }
      }
      if (one.fold) await fold(world.db, a.tenantId, figures)
      if (count % 6 === 5) await check([opened[one.p % opened.length]!])
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
