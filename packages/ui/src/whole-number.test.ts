import { expect, test } from 'vitest'
import { signAgainst } from './whole-number.ts'

test('digits and the dots between thousands are an amount', () => {
  for (const text of ['7', '1.250.000', 'Rp 75.000', '1.250.000,00', '75.000,0 ']) {
    expect(signAgainst(text, 'rupiah')).toBeUndefined()
  }
})

test('a fraction of a rupiah and a negative amount are answered', () => {
  expect(signAgainst(',', 'rupiah')).toBe('wholeRupiah')
  expect(signAgainst('1.500,50', 'rupiah')).toBe('wholeRupiah')
  expect(signAgainst('-', 'rupiah')).toBe('aboveZero')
  expect(signAgainst('\u2212500', 'rupiah')).toBe('aboveZero')
})

test('half a piece is answered, with a comma or with a dot', () => {
  expect(signAgainst(',', 'number')).toBe('wholeNumber')
  expect(signAgainst('1.5', 'number')).toBe('wholeNumber')
  expect(signAgainst('-', 'number')).toBe('aboveZero')
  expect(signAgainst('12', 'number')).toBeUndefined()
})
