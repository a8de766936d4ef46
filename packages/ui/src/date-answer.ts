import { findDay } from '@melati/domain/day'
import type { Day } from '@melati/domain/day'

/** What DateFields holds while it is typed: three texts, or an age where nobody knows the date. */
export type DateAnswer =
  | { kind: 'date'; day: string; month: string; year: string }
  | { kind: 'age'; years: number | null }

export const noDate: DateAnswer = { kind: 'date', day: '', month: '', year: '' }

export function dateAnswerOf(day: string): DateAnswer {
  const [year = '', month = '', date = ''] = day.split('-')
  return { kind: 'date', day: String(Number(date)), month: String(Number(month)), year }
}

/** The day that was typed; undefined while it is incomplete or stands in no calendar. */
export function readDateAnswer(answer: DateAnswer): Day | undefined {
  if (answer.kind !== 'date' || answer.year.length !== 4) return undefined
  return findDay(Number(answer.year), Number(answer.month), Number(answer.day))
}
