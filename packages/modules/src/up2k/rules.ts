import { type Actor, mayReachGroup } from '@melati/domain/actor'
import { Day } from '@melati/domain/day'
import { EntryId, SaleId } from '@melati/domain/ids'
import type { Entry } from '@melati/domain/ledger/entry'
import { decideReversal } from '@melati/domain/ledger/reversal'
import type { Period } from '@melati/domain/period'
import { type Decision, refuse } from '@melati/domain/refusal'
import { cleanText } from '@melati/domain/text'
import type { AccountCode } from '@melati/domain/up2k/accounts-chart'
import { type Up2kColumn, up2kColumns } from '@melati/domain/up2k/fold'
import { groupLevels, type GroupState } from '@melati/domain/up2k/group'
import * as z from 'zod/mini'

/** Takes a sale back: the books get the same entry on the other side, the sale stays to be seen. */
export const ReverseSale = z.object({ saleId: SaleId, entryId: EntryId, reversedOn: Day, reason: z.string() })
export type ReverseSale = z.infer<typeof ReverseSale>

export type ReverseSaleState = {
  group: GroupState | null
  entry: Entry<AccountCode> | null
  reversed: boolean
  idTaken: boolean
  lockedThrough: Period | null
}

export function decideReverseSale(
  order: ReverseSale,
  state: ReverseSaleState,
  actor: Actor,
  today: Day,
): Decision<Entry<AccountCode>> {
  const { group, entry } = state
  if (!group || !entry) return refuse('not-found', { field: 'saleId' })
  if (!mayReachGroup(actor, group)) return refuse('outside-your-area', { field: 'saleId' })
  if (state.idTaken) return refuse('duplicate-id', { field: 'entryId' })
  const reason = cleanText(order.reason, 200, 'reason')
  if (!reason.ok) return reason.because === 'text-empty' ? refuse('reason-missing', { field: 'reason' }) : reason
  const by = { entryId: order.entryId, occurredOn: order.reversedOn, text: reason.value }
  return decideReversal(by, state, today)
}

/** What a screen shows the rows of: a figure, or the groups of every level together. */
export const behindColumns = ['groups', ...up2kColumns] as const
export type BehindColumn = (typeof behindColumns)[number]

/** A figure out of a unit's counts. */
export function figureOf(counts: Readonly<Record<Up2kColumn, number>>, figure: BehindColumn): number {
  return figure === 'groups' ? groupLevels.reduce((sum, level) => sum + counts[`groups_${level}`], 0) : counts[figure]
}
