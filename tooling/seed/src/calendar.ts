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

/** When the installation got its operator, who made the cities. */
export const installedAt = (now: Date): Date => new Date(madeAt(now).getTime() - 86_400_000)

/** When a city that is shown today was made. */
export const madeAt = (now: Date): Date => new Date(now.getTime() - daysAtWork * 86_400_000)

/** Read off the city itself, so that a run that goes on another day goes on with the same days. */
export function calendarOf(city: { createdAt: string; timeZone: TimeZone }): Calendar {
  const begin = today(new Date(city.createdAt), city.timeZone)
  return { begin, end: addDays(begin, daysAtWork - 1) }
}

/** The first days of a city: who answers for it comes, writes down what there is, and takes on the others. */
export const firstDays = {
  desksOf: ({ begin }: Calendar) => addDays(begin, 1),
  officersOf: ({ begin }: Calendar) => addDays(begin, 2),
  recordsOf: ({ begin }: Calendar) => addDays(begin, 5),
  othersOf: ({ begin }: Calendar) => addDays(begin, 6),
}

export const later = (a: Day, b: Day): Day => (a > b ? a : b)
export const earlier = (a: Day, b: Day): Day => (a < b ? a : b)

/** An hour of a day in western Indonesia; 9.5 is half past nine. */
export const hourOf = (day: Day, hour: number): Date =>
  new Date(Date.parse(`${day}T00:00:00+07:00`) + Math.round(hour * 3600) * 1000)
