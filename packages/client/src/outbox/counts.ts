import type { RegistrationId } from '@melati/domain/ids'
import type { OutboxDatabase } from './database.ts'
import type { Marker } from './marker.ts'
import { isRejected, unsentStates } from './state.ts'

export type Counts = { unsent: number; since: string | null; held: number; needsFixing: number }

/** From the outbox itself, never from what a sender believes. `since`: when the oldest unsent command was made. */
export async function countsOf(database: OutboxDatabase, registrationId: RegistrationId): Promise<Counts> {
  const byState = (states: readonly string[]) =>
    database.records.where('[registrationId+state]').anyOf(states.map((state) => [registrationId, state]))
  const [unsent, held, rejected] = await Promise.all([
    byState(unsentStates).primaryKeys(),
    byState(['held']).count(),
    byState(['refused', 'quarantined']).toArray(),
  ])
  const oldest = unsent.toSorted(([, a], [, b]) => a - b)[0]
  const since = oldest && (await database.records.get(oldest))?.madeAt
  return { unsent: unsent.length, since: since ?? null, held, needsFixing: rejected.filter(needsFixing).length }
}

/** Rejected, and neither corrected nor put away by the cadre. */
export function needsFixing(record: {
  state: Parameters<typeof isRejected>[0]
  dismissed: boolean
  correctedBy?: unknown
}): boolean {
  return isRejected(record.state) && !record.dismissed && record.correctedBy === undefined
}

/** Brings the marker up to what the outbox holds now; a loss already noticed stays in it until someone has seen it. */
export async function noteCounts(
  database: OutboxDatabase,
  marker: Marker,
  registrationId: RegistrationId,
): Promise<void> {
  const [counter, { unsent, since }] = await Promise.all([
    database.counters.get(registrationId),
    countsOf(database, registrationId),
  ])
  const lost = marker.find(registrationId)?.lost
  if (counter) marker.note(registrationId, { high: counter.next - 1, unsent, since, ...(lost && { lost }) })
}
