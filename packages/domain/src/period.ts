import * as z from 'zod/mini'
import { findDay } from './day.ts'
import type { Day } from './day.ts'

/** A month of the tenant's calendar, 'YYYY-MM', 1900 to 2100. Periods compare as text. */
export const Period = z
  .string('not-a-period')
  .check(z.regex(/^(19\d\d|20\d\d|2100)-(0[1-9]|1[0-2])$/, 'not-a-period'))
  .brand<'Period'>()
export type Period = z.infer<typeof Period>

const monthsOf = (period: Period): number => Number(period.slice(0, 4)) * 12 + Number(period.slice(5)) - 1
const fromMonths = (months: number): Period =>
  Period.parse(`${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`)

export function periodOf(day: Day): Period {
  return Period.parse(day.slice(0, 7))
}

export function firstDayOf(period: Period): Day {
  return getDay(period, 1)
}

/** The day on which a state of that month is counted. */
export function lastDay(period: Period): Day {
  const [year, month] = [Number(period.slice(0, 4)), Number(period.slice(5))]
  return getDay(period, new Date(Date.UTC(year, month, 0)).getUTCDate())
}

export function nextPeriod(period: Period): Period {
  return fromMonths(monthsOf(period) + 1)
}

export function previousPeriod(period: Period): Period {
  return fromMonths(monthsOf(period) - 1)
}

/** Negative, zero or positive, for sorting. */
export function comparePeriods(a: Period, b: Period): number {
  return monthsOf(a) - monthsOf(b)
}

/** Every period from `first` to `last`, both included; empty when `last` is earlier. */
export function periodsBetween(first: Period, last: Period): Period[] {
  const start = monthsOf(first)
  const length = Math.max(0, monthsOf(last) - start + 1)
  return Array.from({ length }, (_, index) => fromMonths(start + index))
}

/** The form a period has in SQL: the integer yyyymm. */
export function periodNumber(period: Period): number {
  return Number(period.slice(0, 4)) * 100 + Number(period.slice(5))
}

/** Throws on a number that is no yyyymm. */
export function periodFromNumber(number: number): Period {
  return Period.parse(`${Math.floor(number / 100)}-${String(number % 100).padStart(2, '0')}`)
}

function getDay(period: Period, dayOfMonth: number): Day {
  const day = findDay(Number(period.slice(0, 4)), Number(period.slice(5)), dayOfMonth)
  if (!day) throw new Error(`no day ${dayOfMonth} in ${period}`)
  return day
}
