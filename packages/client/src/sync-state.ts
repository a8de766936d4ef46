import type { RegistrationStatus } from './device/registration-record.ts'
import type { Counts } from './outbox/counts.ts'
import type { SenderReport, Trouble } from './outbox/sender-report.ts'
import type { StorageState } from './storage-state.ts'

/** What the chip in the corner says; times are for the words beside it. */
export type SyncState =
  | { kind: 'all-sent'; at: Date | null }
  | { kind: 'waiting'; count: number; since: Date | null; retryAt: Date | null }
  | { kind: 'sending'; done: number; total: number }
  | { kind: 'busy'; count: number; retryAt: Date | null }
  | { kind: 'needs-fixing'; count: number }
  | { kind: 'storage-low'; free: number | null }
  | { kind: 'needs-sign-in'; count: number }
  | { kind: 'update-needed'; count: number }
  | { kind: 'lost'; count: number; since: Date | null; known: boolean }
  | { kind: 'revoked' }

export type SyncFacts = {
  counts: Counts
  /** When the server last answered for a command. */
  lastAnswerAt: Date | null
  sender: Pick<SenderReport, 'phase' | 'done' | 'total' | 'retryAt'>
  trouble: Trouble | undefined
  status: RegistrationStatus
  loss: { count: number; since: string | null; known: boolean } | undefined
  storage: Pick<StorageState, 'low' | 'free'> | undefined
}

/**
 * One state out of many facts: first what she has to know or do, then what goes on. `all-sent` is said only when the outbox
 * itself holds nothing unsent and nothing is missing, whatever a sender believes.
 */
export function syncStateOf(facts: SyncFacts): SyncState {
  const { counts, sender, trouble, loss, storage } = facts
  if (facts.status === 'revoked') return { kind: 'revoked' }
  if (loss) return { kind: 'lost', count: loss.count, since: dateOf(loss.since), known: loss.known }
  if (counts.needsFixing > 0) return { kind: 'needs-fixing', count: counts.needsFixing }
  if (trouble === 'needs-sign-in') return { kind: 'needs-sign-in', count: counts.unsent }
  if (trouble === 'update-needed') return { kind: 'update-needed', count: counts.unsent }
  if (storage?.low) return { kind: 'storage-low', free: storage.free }
  if (counts.unsent === 0) return { kind: 'all-sent', at: facts.lastAnswerAt }
  if (sender.phase === 'sending')
    return { kind: 'sending', done: sender.done, total: Math.max(sender.total, counts.unsent) }
  if (trouble === 'busy' || trouble === 'broken') return { kind: 'busy', count: counts.unsent, retryAt: sender.retryAt }
  return { kind: 'waiting', count: counts.unsent, since: dateOf(counts.since), retryAt: sender.retryAt }
}

function dateOf(text: string | null): Date | null {
  return text === null ? null : new Date(text)
}
