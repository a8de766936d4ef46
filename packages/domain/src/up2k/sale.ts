import * as z from 'zod/mini'
import { mayReachGroup } from '../actor.ts'
import type { Actor } from '../actor.ts'
import { Day } from '../day.ts'
import { EntryId, GroupId, SaleId } from '../ids.ts'
import type { UnitId } from '../ids.ts'
import type { Entry } from '../ledger/entry.ts'
import { periodOf } from '../period.ts'
import type { Period } from '../period.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import { checkRupiah, Rupiah } from '../rupiah.ts'
import { cleanText } from '../text.ts'
import type { AccountCode } from './accounts-chart.ts'
import type { GroupState } from './group.ts'

/** Far above anything a group of neighbours sells at once, and low enough that the sum of a city's year stays exact in any number. */
export const saleMax = 10_000_000_000

export const productMax = 120

const Quantity = z
  .int({
    error: (issue) =>
      issue.code === 'too_big' ? 'too-large' : issue.code === 'too_small' ? 'not-positive' : 'not-whole-quantity',
  })
  .check(z.minimum(1, 'not-positive'), z.maximum(1_000_000, 'too-large'))

/** `price` is of one piece, in rupiah. There is no total in it: a total is computed, never taken from a phone. */
export const RecordSale = z.object({
  saleId: SaleId,
  groupId: GroupId,
  product: z.string(),
  quantity: Quantity,
  price: Rupiah,
  soldOn: Day,
})
export type RecordSale = z.infer<typeof RecordSale>

/** `lockedThrough` is the last closed month of the group's books, null while none is. */
export type RecordSaleState = { group: GroupState | null; idTaken: boolean; lockedThrough: Period | null }

export type Sale = {
  saleId: SaleId
  groupId: GroupId
  unitId: UnitId
  product: string
  quantity: number
  price: Rupiah
  total: Rupiah
  soldOn: Day
}

export function decideRecordSale(order: RecordSale, state: RecordSaleState, actor: Actor, today: Day): Decision<Sale> {
  const { group, lockedThrough } = state
  if (!group) return refuse('not-found', { field: 'groupId' })
  if (!mayReachGroup(actor, group)) return refuse('outside-your-area', { field: 'groupId' })
  if (state.idTaken) return refuse('duplicate-id', { field: 'saleId' })
  if (group.closedOn !== null) return refuse('group-closed', { field: 'groupId' })
  if (order.soldOn > today) return refuse('sold-in-the-future', { field: 'soldOn', hint: { today } })
  if (order.soldOn < group.since) return refuse('too-early', { field: 'soldOn', hint: { earliest: group.since } })
  const period = periodOf(order.soldOn)
  if (lockedThrough !== null && period <= lockedThrough)
    return refuse('period-locked', { field: 'soldOn', hint: { period } })
  const product = cleanText(order.product, productMax, 'product')
  if (!product.ok) return product
  const total = checkRupiah(order.quantity * order.price, 'price')
  if (!total.ok) return total
  if (total.value > saleMax) return refuse('too-large', { field: 'price', hint: { max: saleMax } })
  return allow({
    saleId: order.saleId,
    groupId: group.groupId,
    unitId: group.unit.unitId,
    product: product.value,
    quantity: order.quantity,
    price: order.price,
    total: total.value,
    soldOn: order.soldOn,
  })
}

/** A sale in the books: cash in, sales earned. The entry bears the sale's own id, so that one sale cannot be booked twice. */
export function saleEntry(sale: Sale): Entry<AccountCode> {
  return {
    entryId: EntryId.parse(sale.saleId),
    groupId: sale.groupId,
    occurredOn: sale.soldOn,
    text: sale.product,
    lines: [
      { account: '1-100', side: 'debit', amount: sale.total },
      { account: '4-100', side: 'credit', amount: sale.total },
    ],
    reverses: null,
  }
}
