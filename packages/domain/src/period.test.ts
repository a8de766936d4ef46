import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { addDays } from './day.ts'
import {
  comparePeriods,
  firstDayOf,
  lastDay,
  nextPeriod,
  Period,
  periodFromNumber,
  periodNumber,
  periodOf,
  periodsBetween,
  previousPeriod,
} from './period.ts'
import { anyDay } from './testing/days.ts'

const anyPeriod = anyDay.map(periodOf)
const p = (text: string) => Period.parse(text)

test('only months are periods', () => {
  for (const wrong of ['2026-00', '2026-13', '1899-12', '2101-01', '2026-1', '202601', '2026-01-01', ''])
    expect(Period.safeParse(wrong).success, wrong).toBe(false)
})

test.prop([anyDay])('a day lies in its period', (day) => {
  const period = periodOf(day)
  expect(firstDayOf(period) <= day && day <= lastDay(period)).toBe(true)
})

test.prop([anyPeriod])('the last day is the one before the next period', (period) => {
  expect(addDays(lastDay(period), 1)).toBe(firstDayOf(nextPeriod(period)))
  expect(previousPeriod(nextPeriod(period))).toBe(period)
})

test.prop([anyPeriod])('a period and its number are the same', (period) => {
  expect(periodFromNumber(periodNumber(period))).toBe(period)
})

test.prop([anyPeriod, fc.integer({ min: -3, max: 40 })])('periods between', (first, months) => {
  let last = first
  for (let i = 0; i < Math.abs(months); i++) last = months > 0 ? nextPeriod(last) : previousPeriod(last)
  const all = periodsBetween(first, last)
  expect(all).toHaveLength(Math.max(0, months + 1))
  expect(all).toEqual(all.toSorted(comparePeriods))
  if (months >= 0) expect([all.at(0), all.at(-1)]).toEqual([first, last])
})

test('leap years and year ends', () => {
  expect(lastDay(p('2024-02'))).toBe('2024-02-29')
  expect(lastDay(p('2100-02'))).toBe('2100-02-28')
  expect(nextPeriod(p('2026-12'))).toBe('2027-01')
  expect(previousPeriod(p('2026-01'))).toBe('2025-12')
  expect(periodNumber(p('2026-01'))).toBe(202601)
  expect(() => periodFromNumber(202613)).toThrow()
})
