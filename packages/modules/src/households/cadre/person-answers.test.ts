import { Day } from '@melati/domain/day'
import { expect, test } from 'vitest'
import { words } from '../cadre-words.ts'
import { memberOf, newPerson, problemsOf, related, withNik } from './person-answers.ts'

const today = Day.parse('2026-11-24')
const newId = () => crypto.randomUUID()
const parts = (day: string, month: string, year: string) => ({ kind: 'date' as const, day, month, year })
const siti = {
  ...newPerson(newId, 'istri'),
  name: 'Siti Aminah',
  birth: parts('12', '3', '1988'),
}

test('all that is missing is said at once, each at its own control', () => {
  const problems = problemsOf(newPerson(newId), today, today)
  expect(problems.map(({ field }) => field)).toEqual(['name', 'relation', 'sex', 'birthDate'])
  expect(problems.at(-1)?.sentence).toBe(words.birthMissing)
  const odd = problemsOf({ ...siti, birth: parts('31', '2', '1988') }, today, today)
  expect(odd.map(({ field, sentence }) => [field, sentence.id])).toEqual([
    ['birthDate', 'Tanggal ini tidak ada di kalender.'],
  ])
})

test('what the rules refuse stands at the field they name', () => {
  expect(problemsOf({ ...siti, nik: '123' }, today, today)).toMatchObject([
    { field: 'nik', sentence: { id: 'NIK harus 16 angka.' } },
  ])
  expect(problemsOf({ ...siti, nik: '1271031203880004' }, today, today)).toMatchObject([
    { field: 'nik', sentence: { id: 'Jenis kelamin berbeda dengan NIK. Periksa lagi.' } },
  ])
  expect(problemsOf(siti, Day.parse('1980-01-01'), today)).toMatchObject([{ field: 'birthDate' }])
  expect(problemsOf(siti, today, today)).toEqual([])
})

test('a relation and a NIK answer what they say, and never over what was answered', () => {
  expect(newPerson(newId, 'suami').sex).toBe('L')
  expect(related({ ...newPerson(newId, 'anak'), sex: 'L' }, 'cucu').sex).toBe('L')
  expect(related(newPerson(newId, 'suami'), 'istri').sex).toBe('P')
  const filled = withNik(newPerson(newId, 'anak'), '1271035203880004', today)
  expect(filled).toMatchObject({ sex: 'P', birth: parts('12', '03', '1988') })
  expect(withNik(siti, '1271035205900004', today).birth).toEqual(siti.birth)
  // Two digits of a year that may be 1915 or 2015 say nothing for sure.
  expect(withNik(newPerson(newId, 'anak'), '1271035203150004', today).birth).toEqual(parts('', '', ''))
  expect(withNik(siti, '12', today)).toEqual({ ...siti, nik: '12' })
})

test('a blank NIK is none', () => {
  expect(memberOf({ ...siti, nik: '  ' })).not.toHaveProperty('nik')
  expect(memberOf({ ...siti, nik: '1271035203880004' })?.nik).toBe('1271035203880004')
})
