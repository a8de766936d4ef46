import { expect, test } from 'vitest'
import { dateAnswerOf, noDate, readDateAnswer } from './date-answer.ts'

test('a typed date is a day of the calendar, or none', () => {
  expect(readDateAnswer({ kind: 'date', day: '5', month: '8', year: '1974' })).toBe('1974-08-05')
  expect(readDateAnswer({ kind: 'date', day: '31', month: '2', year: '1974' })).toBeUndefined()
  expect(readDateAnswer({ kind: 'date', day: '5', month: '8', year: '74' })).toBeUndefined()
  expect(readDateAnswer(noDate)).toBeUndefined()
  expect(readDateAnswer({ kind: 'age', years: 52 })).toBeUndefined()
  expect(readDateAnswer(dateAnswerOf('2026-08-05'))).toBe('2026-08-05')
})
