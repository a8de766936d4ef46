import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { Day } from './day.ts'
import { readOrder, refusalOf } from './order.ts'
import { Rupiah } from './rupiah.ts'

const Order = z.object({ on: Day, lines: z.array(z.object({ price: Rupiah })) })

test('a right order is read, and what it does not name is left out', () => {
  expect(readOrder(Order, { on: '2026-01-31', lines: [{ price: 5, total: 9 }], already_verified: true })).toEqual({
    ok: true,
    value: { on: '2026-01-31', lines: [{ price: 5 }] },
  })
})

test('a wrong field is named by its path and its own refusal', () => {
  expect(readOrder(Order, { on: '2026-02-31', lines: [] })).toEqual({ ok: false, because: 'not-a-day', field: 'on' })
  expect(readOrder(Order, { on: '2026-01-31', lines: [{ price: 1 }, { price: 0.1 }] })).toEqual({
    ok: false,
    because: 'not-whole-rupiah',
    field: 'lines.1.price',
  })
})

test('what no rule foresaw is invalid input', () => {
  expect(readOrder(Order, null)).toEqual({ ok: false, because: 'invalid-input' })
  expect(readOrder(Order, { on: '2026-01-31', lines: 'x' })).toMatchObject({ because: 'invalid-input', field: 'lines' })
  expect(refusalOf([])).toEqual({ ok: false, because: 'invalid-input' })
})

test('A-089: a prototype in the input reaches nothing', () => {
  const input: unknown = JSON.parse(
    '{"on":"2026-01-31","lines":[],"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
  )
  const read = readOrder(Order, input)
  expect(read).toEqual({ ok: true, value: { on: '2026-01-31', lines: [] } })
  expect('polluted' in {}).toBe(false)
})
