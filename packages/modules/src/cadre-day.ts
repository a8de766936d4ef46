import type { Day } from '@melati/domain/day'
import { type DateAnswer, readDateAnswer } from '@melati/ui/date-answer'
import * as z from 'zod/mini'

export const DateParts = z.object({ kind: z.literal('date'), day: z.string(), month: z.string(), year: z.string() })
export type DateParts = z.infer<typeof DateParts>

export const noParts: DateParts = { kind: 'date', day: '', month: '', year: '' }

/** "Hari ini" stays today, however late the form is gone on with. */
export const DayAnswer = z.object({ when: z.enum(['today', 'other']), date: DateParts })
export type DayAnswer = z.infer<typeof DayAnswer>

export const onToday: DayAnswer = { when: 'today', date: noParts }

export const readParts = (parts: DateParts): Day | undefined => readDateAnswer(parts)

/** A day as its three fields show it. */
export function partsFrom(day: Day): DateParts {
  const [year = '', month = '', date = ''] = day.split('-')
  return { kind: 'date', day: date, month, year }
}

export const readDay = ({ when, date }: DayAnswer, today: Day): Day | undefined =>
  when === 'today' ? today : readParts(date)

/** DateFields without an age answers with parts only. */
export const partsOf = (answer: DateAnswer): DateParts => (answer.kind === 'date' ? answer : noParts)
