import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { addDays, ageOn, Day } from '../day.ts'
import { addFigures, noFigures, sumWithin } from '../figures.ts'
import { FamilyId, HouseholdId, PersonId, UnitId } from '../ids.ts'
import { lastDay, Period, periodOf } from '../period.ts'
import { anId } from '../testing/an-id.ts'
import { dayIn } from '../testing/days.ts'
import { historyOf, someFacts } from '../testing/some-houses.ts'
import { ageClasses, ageClassOf, agesThatMatter, ageColumn } from './age-class.ts'
import { foldHouseholds, householdColumns, personColumns } from './fold.ts'
import type { HouseholdFacts, HouseholdFigures } from './fold.ts'

const settings = { lansiaAge: 60 }
const d = (text: string) => Day.parse(text)
const march = Period.parse('2026-03')
const unit = (n: number) => anId(UnitId, n)
const household = (n: number) => anId(HouseholdId, n)
const family = (n: number) => anId(FamilyId, n)
const person = (n: number) => anId(PersonId, n)

/** One woman of 40 in one household since 2026. */
const one: HouseholdFacts = {
  persons: [{ personId: person(1), sex: 'P', birthDate: d('1986-01-01'), diedOn: null }],
  memberships: [
    { personId: person(1), householdId: household(1), familyId: family(1), from: d('2026-01-01'), to: null },
  ],
  placements: [{ householdId: household(1), unitId: unit(1), from: d('2026-01-01'), to: null }],
  houses: [],
}
const [her, membership, placement] = [one.persons[0], one.memberships[0], one.placements[0]]
if (!her || !membership || !placement) throw new Error('no facts')
const counted = { households: 1, families: 1, f_15_49: 1 }
const at = (facts: HouseholdFacts, period = march, n = 1) => foldHouseholds(facts, period, settings).get(unit(n))

describe('as of the last day of the month', () => {
  test('one woman in one household', () => {
    expect(at(one)).toEqual({ ...noFigures(householdColumns), ...counted })
    expect(foldHouseholds({ persons: [], memberships: [], placements: [], houses: [] }, march, settings).size).toBe(0)
  })

  test.each<[string, boolean, HouseholdFacts]>([
    ['dies on the last day', false, { ...one, persons: [{ ...her, diedOn: d('2026-03-31') }] }],
    ['dies the day after', true, { ...one, persons: [{ ...her, diedOn: d('2026-04-01') }] }],
    ['is born on the last day', true, { ...one, persons: [{ ...her, birthDate: d('2026-03-31') }] }],
    ['is born the day after', false, { ...one, persons: [{ ...her, birthDate: d('2026-04-01') }] }],
    ['joins on the last day', true, { ...one, memberships: [{ ...membership, from: d('2026-03-31') }] }],
    ['joins the day after', false, { ...one, memberships: [{ ...membership, from: d('2026-04-01') }] }],
    ['has left on the last day', false, { ...one, memberships: [{ ...membership, to: d('2026-03-31') }] }],
    ['leaves the day after', true, { ...one, memberships: [{ ...membership, to: d('2026-04-01') }] }],
    [
      'joined and left on one day',
      false,
      { ...one, memberships: [{ ...membership, from: d('2026-03-31'), to: d('2026-03-31') }] },
    ],
    ['the household is placed the day after', false, { ...one, placements: [{ ...placement, from: d('2026-04-01') }] }],
    ['the household went on the last day', false, { ...one, placements: [{ ...placement, to: d('2026-03-31') }] }],
    ['has no household', false, { ...one, memberships: [] }],
  ])('a person who %s counts: %s', (_, counts, facts) => {
    expect(at(facts) !== undefined).toBe(counts)
  })

  test('two families in a house of which one is gone', () => {
    const him = { personId: person(2), sex: 'L' as const, birthDate: d('2024-04-01'), diedOn: d('2026-02-01') }
    const facts = {
      ...one,
      persons: [...one.persons, him],
      memberships: [...one.memberships, { ...membership, personId: person(2), familyId: family(2) }],
    }
    expect(at(facts)).toMatchObject(counted)
    expect(at(facts, Period.parse('2026-01'))).toMatchObject({ households: 1, families: 2, m_0_4: 1, f_15_49: 1 })
  })

  test('a household that moved counts where it stands', () => {
    const facts = {
      ...one,
      placements: [
        { ...placement, to: d('2026-03-15') },
        { ...placement, unitId: unit(2), from: d('2026-03-15') },
      ],
    }
    expect(at(facts, march, 1)).toBeUndefined()
    expect(at(facts, march, 2)).toMatchObject(counted)
    expect(at(facts, Period.parse('2026-02'), 1)).toMatchObject(counted)
  })
})

describe('age classes', () => {
  test.each([
    [0, '0_4'],
    [4, '0_4'],
    [5, '5_14'],
    [14, '5_14'],
    [15, '15_49'],
    [49, '15_49'],
    [50, '50_59'],
    [59, '50_59'],
    [60, '60_up'],
    [130, '60_up'],
  ] as const)('%d years is %s', (age, expected) => {
    expect(ageClassOf(age, settings)).toBe(expected)
  })

  test.prop([fc.integer({ min: 55, max: 75 }), fc.integer({ min: 0, max: 130 })])(
    'the class changes exactly at the ages that matter',
    (lansiaAge, age) => {
      const changes = ageClassOf(age, { lansiaAge }) !== ageClassOf(age + 1, { lansiaAge })
      expect(changes).toBe(agesThatMatter({ lansiaAge }).includes(age + 1))
    },
  )

  test('every class has its column for both sexes', () => {
    const columns = ageClasses.flatMap((_, index) =>
      (['L', 'P'] as const).map((sex) => ageColumn(sex, [0, 5, 15, 50, 60][index] ?? 0, settings)),
    )
    expect(columns).toEqual(personColumns)
  })

  test('a lansia age of 65 moves the last two classes', () => {
    const facts = { ...one, persons: [{ ...her, birthDate: d('1963-01-01') }] }
    expect(foldHouseholds(facts, march, { lansiaAge: 65 }).get(unit(1))).toMatchObject({ f_50_59: 1, f_60_up: 0 })
    expect(at(facts)).toMatchObject({ f_50_59: 0, f_60_up: 1 })
  })
})

describe('laws', () => {
  const from = dayIn('2025-01-01', '2026-12-31')
  const range = fc.record({ from, days: fc.option(fc.integer({ min: 0, max: 500 })) }).map(({ from: start, days }) => ({
    from: start,
    to: days === null ? null : addDays(start, days),
  }))
  const small = fc.integer({ min: 1, max: 5 })
  // One membership a person and one placement a household at most, as the database enforces for any one day.
  const facts = (offset: number): fc.Arbitrary<HouseholdFacts> =>
    fc
      .record({
        persons: fc.array(
          fc.record({
            sex: fc.constantFrom('L' as const, 'P' as const),
            birthDate: dayIn('1930-01-01', '2026-12-31'),
            diedOn: fc.option(dayIn('2026-01-01', '2026-12-31')),
            household: small,
            family: fc.integer({ min: 0, max: 1 }),
            range,
          }),
          { maxLength: 30 },
        ),
        placements: fc.uniqueArray(fc.record({ household: small, unit: small, range }), {
          selector: (each) => each.household,
        }),
        houses: fc.uniqueArray(
          fc.record({ household: small, told: fc.array(fc.record({ since: from, facts: someFacts })) }),
          {
            selector: (each) => each.household,
          },
        ),
      })
      .map(({ persons, placements, houses }) => ({
        persons: persons.map(({ sex, birthDate, diedOn }, n) => ({
          personId: person(offset + n),
          sex,
          birthDate,
          diedOn,
        })),
        memberships: persons.map((each, n) => ({
          personId: person(offset + n),
          householdId: household(offset + each.household),
          familyId: family(offset + each.household * 2 + each.family),
          ...each.range,
        })),
        placements: placements.map((each) => ({
          householdId: household(offset + each.household),
          unitId: unit(each.unit),
          ...each.range,
        })),
        houses: houses.map((each) => ({
          householdId: household(offset + each.household),
          history: historyOf(each.told),
        })),
      }))
  const period = dayIn('2025-01-01', '2026-12-31').map(periodOf)
  const total = (figures: Iterable<HouseholdFigures>) =>
    [...figures].reduce((sum, each) => addFigures(householdColumns, sum, each), noFigures(householdColumns))
  const persons = (figures: HouseholdFigures) => personColumns.reduce((sum, column) => sum + figures[column], 0)

  test.prop([facts(0), period])('the columns hold exactly the persons who count, by hand', (given, month) => {
    const day = lastDay(month)
    const within = (each: { from: Day; to: Day | null }) => each.from <= day && (each.to === null || each.to > day)
    const living = given.persons.filter(
      (each) => ageOn(each.birthDate, day) >= 0 && !(each.diedOn !== null && each.diedOn <= day),
    )
    const count = living.filter((each) =>
      given.memberships.some(
        (held) =>
          held.personId === each.personId &&
          within(held) &&
          given.placements.some((stands) => stands.householdId === held.householdId && within(stands)),
      ),
    ).length
    const figures = total(foldHouseholds(given, month, settings).values())
    expect(persons(figures)).toBe(count)
    expect(figures.households).toBeLessThanOrEqual(figures.families)
    expect(figures.families).toBeLessThanOrEqual(count)
  })

  test.prop([facts(0), period])(
    'a house counts once where its household counts, as it was that day',
    (given, month) => {
      const figures = total(foldHouseholds(given, month, settings).values())
      expect(figures.house_fit + figures.house_unfit).toBeLessThanOrEqual(figures.households)
      expect(figures.food_rice + figures.food_other).toBeLessThanOrEqual(figures.households)
      const known = {
        ...given,
        houses: given.placements.map(({ householdId }) => ({
          householdId,
          history: historyOf([
            { since: d('2024-01-01'), facts: { fit: true, water: ['pdam', 'sumur'], food: 'beras' } },
          ]),
        })),
      }
      const all = total(foldHouseholds(known, month, settings).values())
      expect(all).toMatchObject({
        house_fit: all.households,
        house_unfit: 0,
        water_pdam: all.households,
        water_well: all.households,
        food_rice: all.households,
      })
    },
  )

  test.prop([facts(0), facts(1_000), period])('two bodies of facts fold to the sum of both', (a, b, month) => {
    const both = foldHouseholds(
      {
        persons: [...a.persons, ...b.persons],
        memberships: [...a.memberships, ...b.memberships],
        placements: [...a.placements, ...b.placements],
        houses: [...a.houses, ...b.houses],
      },
      month,
      settings,
    )
    const [left, right] = [foldHouseholds(a, month, settings), foldHouseholds(b, month, settings)]
    for (const [id, figures] of both)
      expect(figures).toEqual(total([left.get(id), right.get(id)].filter((each) => each !== undefined)))
    expect(both.size).toBe(new Set([...left.keys(), ...right.keys()]).size)
  })

  test.prop([facts(0), period])('the order of the facts does not matter', (given, month) => {
    const reversed = {
      persons: given.persons.toReversed(),
      memberships: given.memberships.toReversed(),
      placements: given.placements.toReversed(),
      houses: given.houses.toReversed(),
    }
    const sorted = (map: Map<UnitId, HouseholdFigures>) => [...map].toSorted(([a], [b]) => (a < b ? -1 : 1))
    expect(sorted(foldHouseholds(reversed, month, settings))).toEqual(sorted(foldHouseholds(given, month, settings)))
  })

  test.prop([facts(0), period])('a level is the sum of what lies within it', (given, month) => {
    const byUnit = foldHouseholds(given, month, settings)
    const [kota, left, right] = [unit(100), unit(101), unit(102)]
    const units = [1, 2, 3, 4, 5].map((n) => ({ unitId: unit(n), ancestors: [kota, n < 3 ? left : right] }))
    const sum = (id: UnitId) => sumWithin(householdColumns, id, units, byUnit)
    expect(sum(kota)).toEqual(total(byUnit.values()))
    expect(addFigures(householdColumns, sum(left), sum(right))).toEqual(sum(kota))
    expect(sum(unit(1))).toEqual(byUnit.get(unit(1)) ?? noFigures(householdColumns))
  })
})
