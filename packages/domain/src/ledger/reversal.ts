import type { Day } from '../day.ts'
import type { EntryId } from '../ids.ts'
import { periodOf } from '../period.ts'
import type { Period } from '../period.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import type { Entry, Side } from './entry.ts'

const other = { debit: 'credit', credit: 'debit' } as const satisfies Record<Side, Side>

/** The entry that takes another back: the same lines on the other side, on a day of its own. */
export function reversalOf<Account extends string>(
  entry: Entry<Account>,
  by: { entryId: EntryId; occurredOn: Day; text: string },
): Entry<Account> {
  return {
    entryId: by.entryId,
    groupId: entry.groupId,
    occurredOn: by.occurredOn,
    text: by.text,
    lines: entry.lines.map((line) => ({ ...line, side: other[line.side] })),
    reverses: entry.entryId,
  }
}

/** `reversed`: the entry was taken back before; `lockedThrough` the last closed month of the books, null while none is. */
export type ReversalState<Account extends string> = {
  entry: Entry<Account> | null
  reversed: boolean
  lockedThrough: Period | null
}

/** L-08, L-09: an entry is taken back once, a reversal never, and only into an open month. */
export function decideReversal<Account extends string>(
  by: { entryId: EntryId; occurredOn: Day; text: string },
  state: ReversalState<Account>,
  today: Day,
): Decision<Entry<Account>> {
  const { entry, reversed, lockedThrough } = state
  if (!entry) return refuse('not-found', { field: 'entryId' })
  if (by.entryId === entry.entryId) return refuse('duplicate-id', { field: 'entryId' })
  if (reversed || entry.reverses !== null) return refuse('already-reversed', { field: 'entryId' })
  if (by.occurredOn > today) return refuse('future-date', { field: 'occurredOn' })
  if (by.occurredOn < entry.occurredOn)
    return refuse('too-early', { field: 'occurredOn', hint: { earliest: entry.occurredOn } })
  if (lockedThrough !== null && periodOf(by.occurredOn) <= lockedThrough)
    return refuse('period-locked', { field: 'occurredOn', hint: { period: periodOf(by.occurredOn) } })
  return allow(reversalOf(entry, by))
}
