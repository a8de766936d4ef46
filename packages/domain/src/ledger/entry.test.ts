import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { Day } from '../day.ts'
import { EntryId, GroupId } from '../ids.ts'
import { Period } from '../period.ts'
import { Rupiah } from '../rupiah.ts'
import { anId } from '../testing/an-id.ts'
import { accountCodes } from '../up2k/accounts-chart.ts'
import type { AccountCode } from '../up2k/accounts-chart.ts'
import { balances, checkEntry, totalOf } from './entry.ts'
import type { Entry, Line } from './entry.ts'
import { decideReversal, reversalOf } from './reversal.ts'

const today = Day.parse('2026-06-15')
const line = (account: AccountCode, side: 'debit' | 'credit', amount: number): Line<AccountCode> => ({
  account,
  side,
  amount: Rupiah.parse(amount),
})
const entry = (n: number, lines: Line<AccountCode>[]): Entry<AccountCode> => ({
  entryId: anId(EntryId, n),
  groupId: anId(GroupId, 1),
  occurredOn: Day.parse('2026-05-31'),
  text: 'CONTOH',
  lines,
  reverses: null,
})
const sale = entry(1, [line('1-100', 'debit', 75_000), line('4-100', 'credit', 75_000)])
const by = { entryId: anId(EntryId, 2), occurredOn: today, text: 'Salah ketik' }

// Many small debits and one credit of their sum: the shape a rounding slip would break.
const balanced = fc
  .array(fc.tuple(fc.constantFrom(...accountCodes), fc.integer({ min: 1, max: 1_000_000_000 })), {
    minLength: 1,
    maxLength: 8,
  })
  .chain((debits) => fc.tuple(fc.constant(debits), fc.constantFrom(...accountCodes)))
  .map(([debits, account]) => [
    ...debits.map(([code, amount]) => line(code, 'debit', amount)),
    line(
      account,
      'credit',
      debits.reduce((sum, [, amount]) => sum + amount, 0),
    ),
  ])

describe('L-01: an entry balances', () => {
  test.prop([balanced])('or is refused', (lines) => {
    expect(checkEntry(entry(1, lines))).toMatchObject({ ok: true })
    expect(checkEntry(entry(1, [...lines, line('1-100', 'debit', 1)]))).toMatchObject({ because: 'entry-unbalanced' })
    expect(checkEntry(entry(1, lines.slice(1)))).toMatchObject({ because: 'entry-unbalanced' })
  })
  test('an entry of nothing is none', () => {
    expect(checkEntry(entry(1, []))).toMatchObject({ because: 'entry-unbalanced' })
  })
  test('L-14: beyond what a number holds exactly it is refused', () => {
    const most = Number.MAX_SAFE_INTEGER
    const lines = (['debit', 'credit'] as const).flatMap((side) => [
      line('1-100', side, most),
      line('1-110', side, most),
    ])
    expect(checkEntry(entry(1, lines))).toMatchObject({ because: 'too-large' })
    expect(checkEntry(entry(1, [line('1-100', 'debit', most), line('4-100', 'credit', most)])).ok).toBe(true)
  })
})

test.prop([fc.array(balanced, { maxLength: 20 })])(
  'L-02: all accounts together hold nothing, after every entry',
  (all) => {
    const entries = all.map((lines, n) => entry(n + 1, lines))
    for (let n = 0; n <= entries.length; n++) {
      const sums = [...balances(entries.slice(0, n)).values()]
      expect(sums.reduce((sum, each) => sum + each, 0)).toBe(0)
      expect(sums.every(Number.isSafeInteger)).toBe(true)
    }
  },
)

describe('L-08: taking an entry back', () => {
  test.prop([fc.array(balanced, { maxLength: 5 }), balanced])(
    'leaves the balances before it, and both stay visible',
    (before, lines) => {
      const earlier = before.map((each, n) => entry(n + 10, each))
      const wrong = entry(1, lines)
      const back = reversalOf(wrong, by)
      expect(balances([...earlier, wrong, back])).toEqual(balances(earlier))
      expect(checkEntry(back).ok).toBe(true)
      expect(back).toMatchObject({ reverses: wrong.entryId, groupId: wrong.groupId, occurredOn: today })
      expect(totalOf(back.lines, 'debit')).toBe(totalOf(wrong.lines, 'credit'))
      expect(wrong).toEqual(entry(1, lines))
    },
  )

  const state = { entry: sale, reversed: false, lockedThrough: null }
  test('once', () => {
    expect(decideReversal(by, state, today)).toEqual({ ok: true, value: reversalOf(sale, by) })
    expect(decideReversal(by, { ...state, lockedThrough: Period.parse('2026-05') }, today).ok).toBe(true)
  })
  test.each([
    ['not-found', by, { ...state, entry: null }],
    ['already-reversed', by, { ...state, reversed: true }],
    ['already-reversed', { ...by, entryId: anId(EntryId, 3) }, { ...state, entry: reversalOf(sale, by) }],
    ['duplicate-id', { ...by, entryId: sale.entryId }, state],
    ['future-date', { ...by, occurredOn: Day.parse('2026-06-16') }, state],
    ['too-early', { ...by, occurredOn: Day.parse('2026-05-30') }, state],
    ['period-locked', by, { ...state, lockedThrough: Period.parse('2026-06') }],
  ])('%s', (because, asked, given) => {
    expect(decideReversal(asked, given, today)).toMatchObject({ ok: false, because })
  })
})
