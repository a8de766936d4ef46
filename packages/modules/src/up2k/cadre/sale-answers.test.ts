import { Day } from '@melati/domain/day'
import { CommandId, GroupId } from '@melati/domain/ids'
import { expect, test } from 'vitest'
import { noParts, onToday } from '../../cadre-day.ts'
import { newSale, readSale, returnedSale, SaleAnswers, saleKey, totalOf } from './sale-answers.ts'

const groupId = GroupId.parse('00000000-0000-4000-9000-000000000001')
let made = 10
const newId = () => {
  made += 1
  return `00000000-0000-4000-9000-${String(made).padStart(12, '0')}`
}
const today = Day.parse('2026-11-24')
const duplicate = { status: 'refused', at: 0, because: 'duplicate-id' } as const
const typed = (more: Partial<SaleAnswers> = {}): SaleAnswers => ({
  ...newSale(newId),
  product: 'Keripik singkong',
  quantity: 5,
  price: 15_000,
  ...more,
})

const refusedOf = (answers: SaleAnswers) => {
  const read = readSale(answers, groupId, today)
  return read.ok ? [] : read.refused.map(({ field, because }) => `${field}: ${because}`)
}

test('a new sale is one piece of today', () => {
  expect(newSale(newId)).toMatchObject({ quantity: 1, price: null, soldOn: onToday })
})

test('what was typed becomes the order, with the ids of the form', () => {
  const answers = typed()
  expect(readSale(answers, groupId, today)).toEqual({
    ok: true,
    order: {
      saleId: answers.saleId,
      groupId,
      product: 'Keripik singkong',
      quantity: 5,
      price: 15_000,
      soldOn: '2026-11-24',
    },
  })
})

test('everything that is wrong is told at once, each at its field', () => {
  expect(
    refusedOf(typed({ product: '  ', quantity: null, price: null, soldOn: { when: 'other', date: noParts } })),
  ).toEqual(['product: text-empty', 'quantity: not-positive', 'price: not-positive', 'soldOn: not-a-day'])
})

test('a price of zero, below zero or with cents, and half a piece, are refused', () => {
  expect(refusedOf(typed({ price: 0 }))).toEqual(['price: not-positive'])
  expect(refusedOf(typed({ price: -500 }))).toEqual(['price: not-positive'])
  expect(refusedOf(typed({ price: 1500.5 }))).toEqual(['price: not-whole-rupiah'])
  expect(refusedOf(typed({ quantity: 1.5 }))).toEqual(['quantity: not-whole-quantity'])
})

test('a total stands only where there are both', () => {
  expect(totalOf({ quantity: 5, price: 15_000 })).toBe(75_000)
  expect(totalOf({ quantity: null, price: 15_000 })).toBeUndefined()
  expect(totalOf({ quantity: 5, price: 0 })).toBeUndefined()
})

test('a draft of another shape is not taken up', () => {
  expect(SaleAnswers.safeParse(JSON.parse(JSON.stringify(typed()))).success).toBe(true)
  expect(SaleAnswers.safeParse({ product: 'Dodol' }).success).toBe(false)
})

test('a refused sale is filled in again: the same order under a new command that names the old', () => {
  const answers = typed()
  const read = readSale(answers, groupId, today)
  if (!read.ok) throw new Error('the sale is refused')
  const again = returnedSale(read.order, { id: answers.commandId }, newId)
  expect(readSale(again, groupId, today)).toEqual(read)
  expect(again.corrects).toBe(answers.commandId)
  expect(again.commandId).not.toBe(answers.commandId)
  expect(SaleAnswers.safeParse(JSON.parse(JSON.stringify(again))).data).toEqual(again)
})

test('a sale whose id was taken goes out again under one of its own', () => {
  const answers = typed()
  const read = readSale(answers, groupId, today)
  if (!read.ok) throw new Error('the sale is refused')
  const again = returnedSale(read.order, { id: answers.commandId, outcome: duplicate }, newId)
  expect(again.saleId).not.toBe(answers.saleId)
  expect(readSale(again, groupId, today)).toMatchObject({
    order: { product: 'Keripik singkong', saleId: again.saleId },
  })
})

test('a sale that is put right does not take the place of the one being typed', () => {
  expect(saleKey(groupId, CommandId.parse(newId()))).not.toBe(saleKey(groupId))
})
