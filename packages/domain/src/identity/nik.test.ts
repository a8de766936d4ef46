import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { addDays, ageOn, Day } from '../day.ts'
import { dayIn } from '../testing/days.ts'
import { fastest } from '../testing/fastest.ts'
import { crossCheckNik } from './cross-checks.ts'
import { maskKk, parseKk } from './kk.ts'
import { maskNik, parseNik } from './nik.ts'

const asOf = Day.parse('2026-06-15')
const because = (cell: string | number) => {
  const read = parseNik(cell, asOf)
  return read.ok ? read.nik : read.error
}
const region = fc.constantFrom('127101', '367403', '917101', '110101')
const serial = fc.integer({ min: 1, max: 9999 }).map((n) => String(n).padStart(4, '0'))
const sex = fc.constantFrom('L' as const, 'P' as const)
const birth = dayIn('1927-01-01', '2026-06-15')
const nikOf = (place: string, born: Day, of: 'L' | 'P', number: string) => {
  const coded = Number(born.slice(8)) + (of === 'P' ? 40 : 0)
  return `${place}${String(coded).padStart(2, '0')}${born.slice(5, 7)}${born.slice(2, 4)}${number}`
}

test.prop([region, birth, sex, serial])('a NIK gives back what it was made of', (place, born, of, number) => {
  const nik = nikOf(place, born, of, number)
  const read = parseNik(nik, asOf)
  expect(read).toMatchObject({ ok: true, nik, sex: of, warnings: [] })
  if (!read.ok) return
  expect(read.candidates).toContain(born)
  expect(read.birthDate === null).toBe(read.candidates.length === 2)
  for (const day of read.candidates) expect(ageOn(day, asOf)).toBeGreaterThanOrEqual(0)
  expect(crossCheckNik(read, { sex: of, birthDate: born })).toEqual([])
  expect(crossCheckNik(read, { birthDate: addDays(born, 1) })).toMatchObject([{ code: 'DOB_MISMATCH' }])
})

test.prop([
  region,
  birth,
  sex,
  serial,
  fc.constantFrom(' ', '.', '-', '\u00a0', '\u202f'),
  fc.integer({ min: 1, max: 15 }),
])('signs between the digits make no difference', (place, born, of, number, sign, at) => {
  const nik = nikOf(place, born, of, number)
  expect(because(`'${nik.slice(0, at)}${sign}${nik.slice(at)} `)).toBe(nik)
})

test.prop([fc.string({ unit: 'binary', maxLength: 200 })])('any text is read or refused', (text) => {
  expect(because(text)).toMatch(/^([A-Z_]+|\d{16})$/)
})

test('full-width digits are digits', () => {
  expect(because('１２７１０１１５０８８５９００１')).toBe('1271011508859001')
})

describe('cells and fillers', () => {
  test.each([
    ['', 'EMPTY'],
    ['   ', 'EMPTY'],
    ['--', 'EMPTY'],
    ['Belum ada', 'EMPTY'],
    ['000', 'EMPTY'],
    ['1,27101150885E+15', 'SCIENTIFIC'],
    ['1.27e15', 'SCIENTIFIC'],
    [0, 'EMPTY'],
    [127101150885, 'NUMERIC_CELL'],
    [Number.NaN, 'NUMERIC_CELL'],
    ['+271011508859001', 'CHARS'],
    ['١٢٧١٠١١٥٠٨٨٥٩٠٠١', 'CHARS'],
    ['12710115\u200b08859001', 'CHARS'],
    ['1234567890', 'LENGTH'],
    ['9'.repeat(65), 'LENGTH'],
  ] as const)('%s: %s', (cell, error) => {
    expect(because(cell)).toBe(error)
  })
})

test.each([
  ['9'.repeat(1_000_000)],
  [`${' .'.repeat(500_000)}x`],
  [`1.${'0'.repeat(60)}`],
  [`${'1e+'.repeat(21)}`],
  [`'${' '.repeat(62)}!`],
])('A-113: a hostile string is refused at once', (text) => {
  expect(parseNik(text, asOf).ok).toBe(false)
  expect(parseKk(text, asOf).ok).toBe(false)
  expect(fastest(() => [parseNik(text, asOf), parseKk(text, asOf)])).toBeLessThan(50)
})

test('a birth date after today is no birth date', () => {
  expect(parseNik('1271011606269001', asOf)).toMatchObject({ ok: true, birthDate: '1926-06-16' })
  expect(parseNik('1271011506269001', asOf)).toMatchObject({
    ok: true,
    birthDate: null,
    candidates: ['1926-06-15', '2026-06-15'],
  })
})

test('a recoded region warns only while its old code is unknown', () => {
  expect(parseNik('9101011508859001', asOf, new Set(['91.01.01']))).toMatchObject({ warnings: [] })
  expect(parseNik('9101011508859001', asOf)).toMatchObject({ warnings: [] })
  expect(parseKk('9271010203159001', asOf, new Set())).toMatchObject({ ok: true, warnings: ['REGION_RECODED'] })
})

test('R-NIK-04 a number is shown masked, four digits at either end', () => {
  expect(maskNik('3171015508850001')).toBe('3171 •••• •••• 0001')
  expect(maskKk('3171015508850001')).toBe('3171 •••• •••• 0001')
  expect(maskNik('317101')).not.toMatch(/\d/)
})

test('R-NIK-04 the mask shows no birth date', () => {
  expect(maskNik('1271011508859001')).not.toContain('150885')
})
