import { Day, today } from '../day.ts'
import { nextPeriod, periodOf, previousPeriod } from '../period.ts'
import type { Period } from '../period.ts'
import type { TenantSettings } from '../settings.ts'
import type { TimeZone } from '../time-zone.ts'

type Calendar = TenantSettings['calendar']

/** How many months back a city's statistics begin at most. */
export const MOST_MONTHS = 24

/** The last day on which a month is still open: the tenant's `closeDay` of the month after it. */
export function closesOn(period: Period, { closeDay }: Calendar): Day {
  return Day.parse(`${nextPeriod(period)}-${String(closeDay).padStart(2, '0')}`)
}

/** Whether a month is over for good: the day it closes on has ended in the tenant's zone. */
export function isClosed(period: Period, calendar: Calendar, now: Date, zone: TimeZone): boolean {
  return today(now, zone) > closesOn(period, calendar)
}

/** The month that closes next. */
export function nextToClose(calendar: Calendar, now: Date, zone: TimeZone): Period {
  const current = periodOf(today(now, zone))
  const before = previousPeriod(current)
  return isClosed(before, calendar, now, zone) ? current : before
}

/** The closed months that a city's statistics may hold, the oldest first. */
export function closedPeriods(calendar: Calendar, now: Date, zone: TimeZone): Period[] {
  const closed: Period[] = []
  let period = nextToClose(calendar, now, zone)
  while (closed.length < MOST_MONTHS) {
    period = previousPeriod(period)
    closed.unshift(period)
  }
  return closed
}
