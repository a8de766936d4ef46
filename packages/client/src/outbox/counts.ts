import type { RegistrationId } from '@melati/domain/ids'
import type { OutboxDatabase } from './database.ts'
import { countInState, firstInState, inState } from './in-state.ts'
import type { Marker } from './marker.ts'
import { isRejected, unsentStates } from './state.ts'

export type Counts = { unsent: number; since: string | null; held: number; needsFixing: number }

/** From the outbox itself, never from what a sender believes. `since`: when the oldest unsent command was made. */
export async function countsOf(database: OutboxDatabase, registrationId: RegistrationId): Promise<Counts> {
  return database.transaction('r', database.records, async () => {
    const [unsent, oldest, held, rejected] = await Promise.all([
      countInState(database, registrationId, unsentStates),
      firstInState(database, registrationId, unsentStates),
      countInState(database, registrationId, ['held']),
      inState(database, registrationId, ['refused', 'quarantined']),
    ])
    return { unsent, since: oldest?.madeAt ?? null, held, needsFixing: rejected.filter(needsFixing).length }
  })
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
