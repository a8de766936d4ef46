import type { OutboxItem } from '@melati/client/outbox/item'
import { CommandId, SaleId } from '@melati/domain/ids'
import type { Day } from '@melati/domain/day'
import { cleanText } from '@melati/domain/text'
import { productMax, RecordSale } from '@melati/domain/up2k/sale'
import * as z from 'zod/mini'
import { DayAnswer, onToday, partsFrom, readDay } from '../../cadre-day.ts'
import { type Read, refusedBy } from './read-order.ts'

/** A sale while it is typed. Its ids are minted with the form, so that a second tap on Simpan makes no second sale. */
export const SaleAnswers = z.object({
  commandId: CommandId,
  saleId: SaleId,
  product: z.string(),
  quantity: z.nullable(z.number()),
  /** Whole rupiah of one piece. */
  price: z.nullable(z.number()),
  soldOn: DayAnswer,
  /** The refused sale in whose place this one stands. */
  corrects: z.optional(CommandId),
})
export type SaleAnswers = z.infer<typeof SaleAnswers>

/** One new sale of a group at a time, and beside it each of its refused ones. */
export const saleKey = (groupId: string, corrects?: CommandId): string =>
  `up2k.recordSale ${groupId}${corrects === undefined ? '' : ` ${corrects}`}`

export const newSale = (newId: () => string, soldOn: DayAnswer = onToday): SaleAnswers => ({
  commandId: CommandId.parse(newId()),
  saleId: SaleId.parse(newId()),
  product: '',
  quantity: 1,
  price: null,
  soldOn,
})

/** A sale the server refused, filled in again; under an id of its own where its own was taken. */
export const returnedSale = (
  { saleId, product, quantity, price, soldOn }: RecordSale,
  { id: corrects, outcome }: Pick<OutboxItem, 'id' | 'outcome'>,
  newId: () => string,
): SaleAnswers => ({
  commandId: CommandId.parse(newId()),
  saleId: outcome?.because === 'duplicate-id' ? SaleId.parse(newId()) : saleId,
  product,
  quantity,
  price,
  soldOn: { when: 'other', date: partsFrom(soldOn) },
  corrects,
})

/** What was typed as an order. A field left empty is answered like a zero: fill in a number. */
export function readSale(answers: SaleAnswers, groupId: string, today: Day): Read<RecordSale> {
  const { saleId, product, quantity, price, soldOn } = answers
  const named = cleanText(product, productMax, 'product')
  const day = readDay(soldOn, today) ?? ''
  const parsed = RecordSale.safeParse({
    saleId,
    groupId,
    product,
    quantity: quantity ?? 0,
    price: price ?? 0,
    soldOn: day,
  })
  if (named.ok && parsed.success) return { ok: true, order: parsed.data }
  return {
    ok: false,
    refused: [...(named.ok ? [] : [named]), ...(parsed.success ? [] : refusedBy(parsed.error.issues))],
  }
}

/** Whole rupiah of the whole sale, once it can be said. */
export function totalOf({ quantity, price }: Pick<SaleAnswers, 'quantity' | 'price'>): number | undefined {
  const total = (quantity ?? 0) * (price ?? 0)
  return total > 0 && Number.isSafeInteger(total) ? total : undefined
}
