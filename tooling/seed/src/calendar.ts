import { addDays, today } from '@melati/domain/day'
import type { Day } from '@melati/domain/day'
import type { TimeZone } from '@melati/domain/time-zone'

/** How long a demo city has been at work when it is first shown. */
const daysAtWork = 240

/** The days of a demo city: it was made on `begin`, and `end` is the last day on which something happened, the day before it is first shown. */
export interface Calendar {
  readonly begin: Day
  readonly end: Day
}

/** When a city that is shown today was made. */
export const madeAt = (now: Date): Date => new Date(now.getTime() - daysAtWork * 86_400_000)

/** Read off the city itself, so that a run that goes on another day goes on with the same days. */
export function calendarOf(city: { createdAt: string; timeZone: TimeZone }): Calendar {
  const begin = today(new Date(city.createdAt), city.timeZone)
  return { begin, end: addDays(begin, daysAtWork - 1) }
}

/** Ten in the morning in western Indonesia. */
export const morningOf = (day: Day): Date => new Date(`${day}T03:00:00Z`)
