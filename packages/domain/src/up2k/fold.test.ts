import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { addDays, Day } from '../day.ts'
import { addFigures, noFigures } from '../figures.ts'
import { GroupId, PersonId, SaleId, UnitId } from '../ids.ts'
import { lastDay, Period, periodOf, periodsBetween } from '../period.ts'
import { anId } from '../testing/an-id.ts'
import { dayIn } from '../testing/days.ts'
import { foldUp2k, up2kColumns } from './fold.ts'
import type { Up2kFacts, Up2kFigures } from './fold.ts'
import { groupLevels } from './group.ts'

const d = (text: string) => Day.parse(text)
const march = Period.parse('2026-03')
const [unit, group] = [anId(UnitId, 1), anId(GroupId, 1)]
const since = d('2026-01-01')
const facts: Up2kFacts = {
  groups: [{ groupId: group, unitId: unit, from: since, to: null }],
  levels: [
    { groupId: group, level: 'pemula', from: since, to: d('2026-03-31') },
    { groupId: group, level: 'madya', from: d('2026-03-31'), to: null },
  ],
  memberships: [1, 2, 3].map((n) => ({
    groupId: group,
    personId: anId(PersonId, n),
    from: since,
    to: n === 3 ? d('2026-03-31') : null,
  })),
  sales: [
    { saleId: anId(SaleId, 1), groupId: group, soldOn: d('2026-03-01'), total: 75_000 },
    { saleId: anId(SaleId, 2), groupId: group, soldOn: d('2026-03-31'), total: 25_000 },
    { saleId: anId(SaleId, 3), groupId: group, soldOn: d('2026-04-01'), total: 1_000 },
  ],
}
const at = (given: Up2kFacts, period = march) => foldUp2k(given, period).get(unit)
const figures = (some: Partial<Up2kFigures>) => ({ ...noFigures(up2kColumns), ...some })

describe('one group', () => {
  test('counts at the level of the last day, with the members of that day and the sales of the month', () => {
    expect(at(facts)).toEqual(
      figures({ groups_madya: 1, members_madya: 2, members: 2, sales: 2, sales_rupiah: 100_000 }),
    )
    expect(at(facts, Period.parse('2026-02'))).toEqual(figures({ groups_pemula: 1, members_pemula: 3, members: 3 }))
    expect(at(facts, Period.parse('2025-12'))).toBeUndefined()
  })

  test('closed on the last day it no longer stands, but its sales were made', () => {
    const closed = { ...facts, groups: facts.groups.map((each) => ({ ...each, to: d('2026-03-31') })) }
    expect(at(closed)).toEqual(figures({ sales: 2, sales_rupiah: 100_000 }))
    expect(at({ ...closed, sales: [] })).toBeUndefined()
  })

  test('a koperasi is in its own column only', () => {
    const koperasi = { ...facts, levels: [{ groupId: group, level: 'koperasi' as const, from: since, to: null }] }
    expect(at(koperasi)).toMatchObject({
      groups_koperasi: 1,
      members_koperasi: 2,
      groups_mandiri: 0,
      members_mandiri: 0,
      members: 2,
    })
  })
})

describe('laws', () => {
  const day = dayIn('2025-06-01', '2026-12-31')
  const range = fc.record({ from: day, days: fc.option(fc.integer({ min: 0, max: 400 })) }).map(({ from, days }) => ({
    from,
    to: days === null ? null : addDays(from, days),
  }))
  const body = (offset: number): fc.Arbitrary<Up2kFacts> =>
    fc
      .array(
        fc.record({
          unit: fc.integer({ min: 1, max: 4 }),
          range,
          levels: fc.array(
            fc.record({ level: fc.constantFrom(...groupLevels), days: fc.integer({ min: 1, max: 200 }) }),
            { minLength: 1, maxLength: 5 },
          ),
          members: fc.array(range, { maxLength: 8 }),
          sales: fc.array(fc.record({ soldOn: day, total: fc.integer({ min: 1, max: 10_000_000 }) }), { maxLength: 6 }),
        }),
        { maxLength: 8 },
      )
      .map((groups) => {
        const all = groups.map((each, n) => ({ ...each, groupId: anId(GroupId, offset + n) }))
        return {
          groups: all.map(({ groupId, unit: n, range: held }) => ({ groupId, unitId: anId(UnitId, n), ...held })),
          levels: all.flatMap(({ groupId, range: held, levels }) => {
            let from = held.from
            return levels.map(({ level, days }, n) => {
              const start = from
              from = addDays(from, days)
              return { groupId, level, from: start, to: n === levels.length - 1 ? null : from }
            })
          }),
          memberships: all.flatMap(({ groupId, members }) =>
            members.map((held, n) => ({ groupId, personId: anId(PersonId, n), ...held })),
          ),
          sales: all.flatMap(({ groupId, sales }) =>
            sales.map((sale, n) => ({ saleId: anId(SaleId, n), groupId, ...sale })),
          ),
        }
      })
  const period = day.map(periodOf)
  const total = (some: Iterable<Up2kFigures>) =>
    [...some].reduce((sum, each) => addFigures(up2kColumns, sum, each), noFigures(up2kColumns))

  test.prop([body(0), period])('no group is counted twice, and members are the sum over levels', (given, month) => {
    const sum = total(foldUp2k(given, month).values())
    const on = lastDay(month)
    const standing = given.groups.filter((each) => each.from <= on && (each.to === null || on < each.to))
    expect(groupLevels.reduce((all, level) => all + sum[`groups_${level}`], 0)).toBe(standing.length)
    expect(groupLevels.reduce((all, level) => all + sum[`members_${level}`], 0)).toBe(sum.members)
  })

  test.prop([body(0)])('every sale is in exactly one month', (given) => {
    const months = periodsBetween(Period.parse('2025-06'), Period.parse('2026-12'))
    const sums = months.map((month) => total(foldUp2k(given, month).values()))
    expect(sums.reduce((all, each) => all + each.sales, 0)).toBe(given.sales.length)
    expect(sums.reduce((all, each) => all + each.sales_rupiah, 0)).toBe(
      given.sales.reduce((all, sale) => all + sale.total, 0),
    )
  })

  test.prop([body(0), body(100), period])('two bodies of facts fold to the sum of both', (a, b, month) => {
    const both = {
      groups: [...a.groups, ...b.groups],
      levels: [...a.levels, ...b.levels],
      memberships: [...a.memberships, ...b.memberships],
      sales: [...a.sales, ...b.sales],
    }
    expect(total(foldUp2k(both, month).values())).toEqual(
      addFigures(up2kColumns, total(foldUp2k(a, month).values()), total(foldUp2k(b, month).values())),
    )
  })
})
