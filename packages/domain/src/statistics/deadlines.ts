import { Day, daysBetween } from '../day.ts'
import { nextPeriod, type Period, periodOf, previousPeriod } from '../period.ts'
import type { TenantSettings } from '../settings.ts'
import { closesOn } from './closing.ts'

type Calendar = TenantSettings['calendar']

export interface Deadline {
  readonly period: Period
  /** Due: cadres and boards should be ready. Close: nothing of the month can change any more. */
  readonly what: 'due' | 'close'
  readonly on: Day
  /** Negative once it has passed. */
  readonly daysLeft: number
}

export function dueOn(period: Period, { dueDay }: Calendar): Day {
  return Day.parse(`${nextPeriod(period)}-${String(dueDay).padStart(2, '0')}`)
}

/** What the months that are still open on a day have before them, the soonest first; a due day that has passed stays until its month closes. */
export function deadlinesOn(today: Day, calendar: Calendar): Deadline[] {
  const current = periodOf(today)
  return [previousPeriod(current), current]
    .filter((period) => closesOn(period, calendar) >= today)
    .flatMap((period) => [
      { period, what: 'due' as const, on: dueOn(period, calendar) },
      { period, what: 'close' as const, on: closesOn(period, calendar) },
    ])
    .map((one) => ({ ...one, daysLeft: daysBetween(today, one.on) }))
}
