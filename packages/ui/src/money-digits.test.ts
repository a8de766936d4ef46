import { fc, test as laws } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { caretAfterGrouping, moneyText, readDigits } from './money-digits.ts'

test('reads what is typed and pasted', () => {
  expect(readDigits('Rp 1.250.000,00')).toBe('1250000')
  expect(readDigits('0075')).toBe('75')
  expect(readDigits('−500')).toBe('500')
  expect(readDigits('abc')).toBe('')
  expect(readDigits('9'.repeat(30))).toHaveLength(15)
})

laws.prop([fc.integer({ min: 0, max: 999_999_999_999_999 })])('an amount survives being written and read', (amount) => {
  expect(Number(readDigits(moneyText(amount)))).toBe(amount)
})

test('the caret stays behind the digit it stood behind', () => {
  // A 9 typed after '1.250' of '1.250.000': three digits stay to the right of the caret, and their dot.
  expect(caretAfterGrouping('1.2509.000', 6, '12.509.000')).toBe(6)
  expect(caretAfterGrouping('75000', 5, '75.000')).toBe(6)
  expect(caretAfterGrouping('', 0, '')).toBe(0)
})
