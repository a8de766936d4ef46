import * as z from 'zod/mini'
import { utcOffsetHours } from './time-zone.ts'
import type { TimeZone } from './time-zone.ts'

export { TimeZone } from './time-zone.ts'

const dayMs = 86_400_000

/** A calendar day of the tenant, 'YYYY-MM-DD', 1900 to 2100. Days compare as text: `a < b`. */
export const Day = z.iso
  .date('not-a-day')
  .check(z.refine((text) => text >= '1900-01-01' && text <= '2100-12-31', 'not-a-day'))
  .brand<'Day'>()
export type Day = z.infer<typeof Day>

export const firstDay: Day = Day.parse('1900-01-01')

const toMs = (day: Day): number => Date.parse(`${day}T00:00:00Z`)
const fromMs = (ms: number): Day => Day.parse(new Date(ms).toISOString().slice(0, 10))

export function isDay(text: string): text is Day {
  return Day.safeParse(text).success
}

/** The day from its parts, or undefined when the calendar has no such day (31 February) or it lies outside 1900 to 2100. */
export function findDay(year: number, month: number, dayOfMonth: number): Day | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
  const parsed = Day.safeParse(text)
  return parsed.success ? parsed.data : undefined
}

/** The day it is in the tenant's zone at an instant: at 23:30 UTC it is already tomorrow in all three zones. */
export function today(now: Date, zone: TimeZone): Day {
  return fromMs(now.getTime() + utcOffsetHours[zone] * 3_600_000)
}

/** `days` may be negative. Throws when the result leaves 1900 to 2100. */
export function addDays(day: Day, days: number): Day {
  return fromMs(toMs(day) + days * dayMs)
}

/** Whole days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (toMs(to) - toMs(from)) / dayMs
}

/**
 * Completed years on a day; negative exactly when not yet born. Someone born on 29 February completes a year on 1 March
 * of an ordinary year, as PostgreSQL's `age()` counts it.
 */
export function ageOn(birth: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4))
  return day.slice(5) < birth.slice(5) ? years - 1 : years
}
