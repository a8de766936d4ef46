import { Day } from '@melati/domain/day'
import { GroupId, SaleId } from '@melati/domain/ids'
import { Period } from '@melati/domain/period'
import { expect, test } from 'vitest'
import type { SaleRow } from '../rows.ts'
import { monthSales, salesOf, soldBefore } from './month-sales.ts'

const id = (n: number) => `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`
const groupId = GroupId.parse(id(1))
let made = 100

const sale = (more: {
  on: string
  total?: number
  product?: string
  reversedOn?: string
  groupId?: GroupId
}): SaleRow => {
  made += 1
  const total = more.total ?? 15_000
  return {
    saleId: SaleId.parse(id(made)),
    groupId: more.groupId ?? groupId,
    product: more.product ?? 'Keripik singkong',
    quantity: 1,
    price: total,
    total,
    soldOn: Day.parse(more.on),
    reversedOn: more.reversedOn === undefined ? null : Day.parse(more.reversedOn),
  }
}

test('a month holds its own sales, each group its own, and nothing that was taken back', () => {
  const other = GroupId.parse(id(2))
  const sales = [
    sale({ on: '2026-11-01', total: 75_000 }),
    sale({ on: '2026-11-30', total: 25_000 }),
    sale({ on: '2026-10-31', total: 900_000 }),
    sale({ on: '2026-11-12', total: 40_000, reversedOn: '2026-11-13' }),
    sale({ on: '2026-11-12', total: 8_000, groupId: other }),
  ]
  expect(monthSales(sales, Period.parse('2026-11'))).toEqual(
    new Map([
      [groupId, 100_000],
      [other, 8_000],
    ]),
  )
})

test('the latest sale stands first', () => {
  const sales = [sale({ on: '2026-11-02' }), sale({ on: '2026-11-20' }), sale({ on: '2026-10-30' })]
  expect(salesOf(sales, groupId).map(({ soldOn }) => soldOn)).toEqual(['2026-11-20', '2026-11-02', '2026-10-30'])
})

test('a product is offered once, at its latest price, and not when its only sale was taken back', () => {
  const sales = [
    sale({ on: '2026-11-02', product: 'Keripik singkong', total: 12_000 }),
    sale({ on: '2026-11-20', product: 'keripik singkong', total: 15_000 }),
    sale({ on: '2026-11-21', product: 'Dodol', reversedOn: '2026-11-21' }),
    sale({ on: '2026-11-03', product: 'Peyek', total: 10_000 }),
  ]
  expect(soldBefore(sales, groupId, 3)).toEqual([
    { product: 'keripik singkong', price: 15_000 },
    { product: 'Peyek', price: 10_000 },
  ])
  expect(soldBefore(sales, groupId, 1)).toHaveLength(1)
})
