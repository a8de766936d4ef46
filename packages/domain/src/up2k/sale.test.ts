import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { Day, today as todayIn } from '../day.ts'
import { GroupId, SaleId } from '../ids.ts'
import { balances, checkEntry } from '../ledger/entry.ts'
import { readOrder } from '../order.ts'
import { Period } from '../period.ts'
import { Rupiah } from '../rupiah.ts'
import { aGroup } from '../testing/a-group.ts'
import { aBranch } from '../testing/a-tree.ts'
import { actorOn } from '../testing/actors.ts'
import { anId } from '../testing/an-id.ts'
import { accountsChart, accountCodes, AccountCode } from './accounts-chart.ts'
import { decideRecordSale, RecordSale, saleEntry, saleMax } from './sale.ts'
import type { RecordSaleState } from './sale.ts'

const today = Day.parse('2026-06-15')
const { lingkungan } = aBranch()
const cadre = actorOn(lingkungan.unitId)
const group = aGroup(lingkungan)
const order: RecordSale = {
  saleId: anId(SaleId, 1),
  groupId: group.groupId,
  product: ' Keripik  singkong ',
  quantity: 5,
  price: Rupiah.parse(15_000),
  soldOn: today,
}
const state: RecordSaleState = { group, idTaken: false, lockedThrough: null }

test('the total is computed', () => {
  expect(decideRecordSale(order, state, cadre, today)).toEqual({
    ok: true,
    value: { ...order, unitId: lingkungan.unitId, product: 'Keripik singkong', total: 75_000 },
  })
})

test('A-142: a total from the phone is not even read', () => {
  expect(readOrder(RecordSale, { ...order, total: 1 })).toEqual({ ok: true, value: order })
})

describe('refused at the door', () => {
  test.each([
    ['not-positive', 'price', { price: -5_000 }],
    ['not-positive', 'price', { price: 0 }],
    ['not-whole-rupiah', 'price', { price: 5_000.5 }],
    ['not-whole-rupiah', 'price', { price: '5000' }],
    ['too-large', 'price', { price: 1e16 }],
    ['not-positive', 'quantity', { quantity: 0 }],
    ['not-whole-quantity', 'quantity', { quantity: 1.5 }],
    ['too-large', 'quantity', { quantity: 1_000_001 }],
    ['not-a-day', 'soldOn', { soldOn: '2026-06-31' }],
    ['invalid-input', 'product', { product: 7 }],
    ['invalid-input', 'saleId', { saleId: 'x' }],
  ])('%s at %s: %j', (because, field, change) => {
    expect(readOrder(RecordSale, { ...order, ...change })).toMatchObject({ ok: false, because, field })
  })
})

describe('refused by the rules', () => {
  test.each<[string, Partial<RecordSale>, Partial<RecordSaleState>?]>([
    ['not-found', {}, { group: null }],
    ['duplicate-id', {}, { idTaken: true }],
    ['group-closed', {}, { group: { ...group, closedOn: today } }],
    ['sold-in-the-future', { soldOn: Day.parse('2026-06-16') }],
    ['too-early', { soldOn: Day.parse('2024-12-31') }],
    ['period-locked', {}, { lockedThrough: Period.parse('2026-06') }],
    ['text-empty', { product: ' ' }],
    ['text-has-hidden-characters', { product: 'ker\u202eipik' }],
    ['too-large', { price: Rupiah.parse(saleMax), quantity: 2 }],
    ['too-large', { price: Rupiah.parse(Number.MAX_SAFE_INTEGER), quantity: 1_000_000 }],
  ])('%s', (because, change, changed = {}) => {
    expect(decideRecordSale({ ...order, ...change }, { ...state, ...changed }, cadre, today)).toMatchObject({
      ok: false,
      because,
    })
  })

  test('outside the area; a group’s officer records its own', () => {
    expect(decideRecordSale(order, state, actorOn(aBranch().lingkungan.unitId), today)).toMatchObject({
      because: 'outside-your-area',
    })
    const officer = { ...cadre, role: 'group-officer', scopeKind: 'group', scopeId: group.groupId } as const
    expect(decideRecordSale(order, state, officer, today).ok).toBe(true)
    expect(decideRecordSale(order, state, { ...officer, scopeId: anId(GroupId, 2) }, today)).toMatchObject({
      because: 'outside-your-area',
    })
  })
})

test('F-063: a sale of this morning in Jayapura is no sale of tomorrow', () => {
  const dawn = new Date('2026-06-14T21:30:00Z')
  expect(decideRecordSale(order, state, cadre, todayIn(dawn, 'Asia/Jayapura')).ok).toBe(true)
  expect(
    decideRecordSale(order, state, cadre, todayIn(new Date('2026-06-14T14:59:59Z'), 'Asia/Jayapura')),
  ).toMatchObject({
    because: 'sold-in-the-future',
  })
  expect(
    decideRecordSale(order, state, cadre, todayIn(new Date('2026-06-14T16:59:59Z'), 'Asia/Jakarta')),
  ).toMatchObject({
    because: 'sold-in-the-future',
  })
})

test('a month that is not locked takes a late sale', () => {
  const late = { ...order, soldOn: Day.parse('2026-05-31') }
  expect(decideRecordSale(late, { ...state, lockedThrough: Period.parse('2026-04') }, cadre, today).ok).toBe(true)
})

test.prop([fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000_000 })])(
  'L-01: whatever is sold, its entry balances and says so in cash and sales',
  (quantity, price) => {
    const decided = decideRecordSale({ ...order, quantity, price: Rupiah.parse(price) }, state, cadre, today)
    expect(decided.ok).toBe(quantity * price <= saleMax)
    if (!decided.ok) return
    const entry = saleEntry(decided.value)
    expect(checkEntry(entry).ok).toBe(true)
    expect(balances([entry])).toEqual(
      new Map([
        ['1-100', quantity * price],
        ['4-100', -(quantity * price)],
      ]),
    )
    expect(entry).toMatchObject({ entryId: order.saleId, groupId: order.groupId, occurredOn: today, reverses: null })
  },
)

test('the chart has words in both languages, and codes that tell the kind', () => {
  const kinds = { 1: 'asset', 2: 'liability', 3: 'equity', 4: 'income', 5: 'expense' } as const
  for (const code of accountCodes) {
    const { id, en, kind } = accountsChart[code]
    expect(Object.entries(kinds)).toContainEqual([code.charAt(0), kind])
    expect([id, en].every((words) => words.length > 0)).toBe(true)
    expect(AccountCode.parse(code)).toBe(code)
  }
})
