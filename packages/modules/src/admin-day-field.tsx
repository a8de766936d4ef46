import type { Day } from '@melati/domain/day'
import { type DateAnswer, dateAnswerOf, noDate, readDateAnswer } from '@melati/ui/date-answer'
import { DateFields } from '@melati/ui/date-fields.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { useState } from 'react'
import { adminWords } from './admin-words.ts'

export interface TypedDay {
  /** Undefined while what is typed is no day. */
  readonly day: Day | undefined
  readonly answer: DateAnswer
  readonly set: (answer: DateAnswer) => void
}

/** A day being typed, today at first in most forms. */
export function useTypedDay(start?: Day): TypedDay {
  const [answer, set] = useState(start === undefined ? noDate : dateAnswerOf(start))
  return { day: readDateAnswer(answer), answer, set }
}

export interface DayFieldProps {
  readonly name: string
  readonly label: string
  readonly of: TypedDay
  readonly error?: string | undefined
}

/** Three number fields; says itself when they make no day. */
export function DayField({ name, label, of: { day, answer, set }, error }: DayFieldProps) {
  const shared = useWords(adminWords)
  return (
    <DateFields
      name={name}
      label={label}
      value={answer}
      onChange={set}
      error={day === undefined ? shared('date-wrong') : error}
    />
  )
}
