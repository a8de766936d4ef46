import type { Day } from '@melati/domain/day'
import { type DateAnswer, dateAnswerOf, noDate, readDateAnswer } from '@melati/ui/date-answer'
import { DateFields } from '@melati/ui/date-fields.tsx'
import { useState } from 'react'

interface DayFilterProps {
  readonly name: string
  readonly label: string
  readonly day: Day | undefined
  /** Only once it is a whole day, or none. */
  readonly onDay: (day: Day | undefined) => void
}

const answerOf = (day: Day | undefined) => (day === undefined ? noDate : dateAnswerOf(day))
const isEmpty = (answer: DateAnswer) =>
  answer.kind === 'date' && [answer.day, answer.month, answer.year].every((part) => part === '')

/** A day of the address that can be typed; what is half typed stays while the address keeps its day. */
export function DayFilter({ name, label, day, onDay }: DayFilterProps) {
  const [typed, setTyped] = useState({ of: day, answer: answerOf(day) })
  const type = (answer: DateAnswer) => {
    const next = isEmpty(answer) ? undefined : (readDateAnswer(answer) ?? day)
    setTyped({ of: next, answer })
    if (next !== day) onDay(next)
  }
  const answer = typed.of === day ? typed.answer : answerOf(day)
  return <DateFields name={name} label={label} value={answer} onChange={type} />
}
