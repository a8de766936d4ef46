import type { Day } from '../day.ts'
import type { EntryId, GroupId } from '../ids.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import type { Rupiah } from '../rupiah.ts'
import { rupiahMax } from '../rupiah.ts'

export type Side = 'debit' | 'credit'

/** Whole rupiah, always positive: the side says the direction. */
export type Line<Account extends string> = { account: Account; side: Side; amount: Rupiah }

/** One thing that happened in one group's books. Append-only: a correction is a reversal, `reverses` names what it takes back. */
export type Entry<Account extends string> = {
  entryId: EntryId
  groupId: GroupId
  occurredOn: Day
  text: string
  lines: readonly Line<Account>[]
  reverses: EntryId | null
}

export function totalOf(lines: readonly Line<string>[], side: Side): number {
  return lines.reduce((sum, line) => (line.side === side ? sum + line.amount : sum), 0)
}

/** L-01: both sides of an entry are equal and neither is empty; the sum stays a whole number exactly. */
export function checkEntry<E extends Entry<string>>(entry: E): Decision<E> {
  const [debit, credit] = [totalOf(entry.lines, 'debit'), totalOf(entry.lines, 'credit')]
  if (debit > rupiahMax || credit > rupiahMax) return refuse('too-large', { field: 'lines' })
  if (debit !== credit || debit === 0) return refuse('entry-unbalanced', { field: 'lines', hint: { debit, credit } })
  return allow(entry)
}

/** What each account holds after the entries, debit positive; accounts at nought are left out. */
export function balances<Account extends string>(entries: Iterable<Entry<Account>>): Map<Account, number> {
  const sums = new Map<Account, number>()
  for (const { lines } of entries)
    for (const { account, side, amount } of lines) {
      const before = sums.get(account) ?? 0
      const sum = side === 'debit' ? before + amount : before - amount
      if (sum === 0) sums.delete(account)
      else sums.set(account, sum)
    }
  return sums
}
