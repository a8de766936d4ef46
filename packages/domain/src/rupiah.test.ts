import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { readOrder } from './order.ts'
import { checkRupiah, Rupiah } from './rupiah.ts'

test.each([
  [1, true],
  [75_000, true],
  [9_007_199_254_740_991, true],
  [0, 'not-positive'],
  [-75_000, 'not-positive'],
  [-1e300, 'not-positive'],
  [0.5, 'not-whole-rupiah'],
  [75_000.01, 'not-whole-rupiah'],
  [Number.NaN, 'not-whole-rupiah'],
  [9_007_199_254_740_992, 'too-large'],
  [1e300, 'too-large'],
])('%d rupiah', (amount, expected) => {
  const read = readOrder(Rupiah, amount)
  expect(read.ok ? true : read.because).toBe(expected)
})

test.prop([fc.double()])('the schema and the check say the same', (amount) => {
  const [read, checked] = [readOrder(Rupiah, amount), checkRupiah(amount)]
  expect(checked.ok).toBe(read.ok)
  // The schema has no word of its own for an infinite amount: to it that is no number.
  if (!checked.ok && !read.ok && Number.isFinite(amount)) expect(checked.because).toBe(read.because)
})

test('an amount of the wrong kind names its field', () => {
  expect(checkRupiah(-1, 'price')).toEqual({ ok: false, because: 'not-positive', field: 'price' })
})
