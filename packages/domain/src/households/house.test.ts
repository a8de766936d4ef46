import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { addDays, Day } from '../day.ts'
import { aHousehold } from '../testing/a-household.ts'
import { aBranch } from '../testing/a-tree.ts'
import { actorOn } from '../testing/actors.ts'
import { dayIn } from '../testing/days.ts'
import { historyOf, someFacts } from '../testing/some-houses.ts'
import { decideDescribeHouse, DescribeHouse } from './describe-house.ts'
import type { DescribeHouseState } from './describe-house.ts'
import { houseFields, unknownHouse } from './house.ts'
import { houseOn } from './house-history.ts'

const today = Day.parse('2026-06-15')
const { dasawisma } = aBranch()
const household = aHousehold(dasawisma)
const cadre = actorOn(dasawisma.unitId)
const state: DescribeHouseState = { household, history: [] }
const order: DescribeHouse = { householdId: household.householdId, since: today, facts: { fit: true } }

const said = fc.record({ since: dayIn('2026-01-01', '2026-01-10'), facts: someFacts })

property.prop([fc.array(said, { maxLength: 12 })])(
  'what is known of a house on a day is the latest that was stated of each fact up to that day',
  (all) => {
    const history = historyOf(all)
    for (let n = -1; n < 11; n += 1) {
      const day = addDays(Day.parse('2026-01-01'), n)
      // The last to arrive counts for its day.
      const known = all
        .filter(({ since }) => since <= day)
        .toSorted((a, b) => (a.since < b.since ? -1 : Number(a.since > b.since)))
      const want = known.reduce<object>((house, { facts }) => ({ ...house, ...facts }), unknownHouse)
      expect(houseOn(history, day)).toEqual(want)
    }
    const days = history.map(({ since }) => since)
    expect(days).toEqual([...new Set(days)].toSorted())
  },
)

property.prop([fc.uniqueArray(said, { maxLength: 8, selector: ({ since }) => since }), fc.array(fc.nat())])(
  'statements of different days come out the same in whatever order they arrive',
  (all, shuffle) => {
    const other = all
      .map((one, index) => ({ one, key: shuffle[index] ?? index }))
      .toSorted((a, b) => a.key - b.key)
      .map(({ one }) => one)
    expect(historyOf(other)).toEqual(historyOf(all))
  },
)

test('water is kept once for each source, in the order of the forms', () => {
  expect(
    decideDescribeHouse({ ...order, facts: { water: ['sungai', 'pdam', 'sungai'] } }, state, cadre, today),
  ).toMatchObject({
    ok: true,
    value: { stated: ['water'], versions: [{ since: today, facts: { ...unknownHouse, water: ['pdam', 'sungai'] } }] },
  })
})

test.each<[string, Partial<DescribeHouse>, Partial<DescribeHouseState>?]>([
  ['not-found', {}, { household: null }],
  ['outside-your-area', {}, { household: aHousehold(aBranch().dasawisma) }],
  ['household-closed', {}, { household: { ...household, closedOn: today } }],
  ['future-date', { since: addDays(today, 1) }],
  ['too-early', { since: addDays(household.since, -1) }],
])('%s', (because, change, changed = {}) => {
  expect(decideDescribeHouse({ ...order, ...change }, { ...state, ...changed }, cadre, today)).toMatchObject({
    ok: false,
    because,
  })
})

test('an order that states nothing is none, nor one with no source of water', () => {
  expect(DescribeHouse.safeParse({ ...order, facts: {} }).success).toBe(false)
  expect(DescribeHouse.safeParse({ ...order, facts: { water: [] } }).success).toBe(false)
  expect(
    DescribeHouse.safeParse({ ...order, facts: Object.fromEntries(houseFields.map((one) => [one, null])) }),
  ).toEqual(expect.objectContaining({ success: true }))
})
