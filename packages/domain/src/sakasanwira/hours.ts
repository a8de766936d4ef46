import * as z from 'zod/mini'

/** In the order of the week. */
export const weekdays = ['senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu', 'minggu'] as const
export type Weekday = (typeof weekdays)[number]

/** '08:00' on the clocks of the city. */
const Clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

const DayHours = z
  .object({ opens: Clock, closes: Clock })
  .check(z.refine(({ opens, closes }) => opens < closes, 'hours-backwards'))
export type DayHours = z.infer<typeof DayHours>

/** One for each weekday from Monday on; null for a day on which it is closed. */
export const OpeningHours = z.array(z.nullable(DayHours)).check(z.length(weekdays.length))
export type OpeningHours = z.infer<typeof OpeningHours>

/** Weekdays beside each other that have the same hours. */
export interface HoursSpan {
  readonly days: readonly Weekday[]
  readonly hours: DayHours | null
}

/** A week as people say it: Monday to Friday, Saturday, Sunday closed. */
export function hoursSpans(week: OpeningHours): HoursSpan[] {
  const spans: { days: Weekday[]; hours: DayHours | null }[] = []
  for (const [n, day] of weekdays.entries()) {
    const hours = week[n] ?? null
    const last = spans.at(-1)
    if (last !== undefined && last.hours?.opens === hours?.opens && last.hours?.closes === hours?.closes)
      last.days.push(day)
    else spans.push({ days: [day], hours })
  }
  return spans
}
