import type { RegistrationId } from '@melati/domain/ids'
import type { OutboxDatabase } from './database.ts'
import type { OutboxRecord } from './record.ts'
import type { State } from './state.ts'

/**
 * One query for each state: Dexie's `anyOf` would walk a cursor, a round trip for every record, and hold writers up meanwhile.
 */
function each(database: OutboxDatabase, registrationId: RegistrationId, states: readonly State[]) {
  return states.map((state) => database.records.where('[registrationId+state]').equals([registrationId, state]))
}

/** In the order of their numbers. */
export async function inState(
  database: OutboxDatabase,
  registrationId: RegistrationId,
  states: readonly State[],
): Promise<OutboxRecord[]> {
  const found = await database.transaction('r', database.records, () =>
    Promise.all(each(database, registrationId, states).map((query) => query.toArray())),
  )
  return found.flat().toSorted((a, b) => a.seq - b.seq)
}

export async function countInState(
  database: OutboxDatabase,
  registrationId: RegistrationId,
  states: readonly State[],
): Promise<number> {
  const counts = await Promise.all(each(database, registrationId, states).map((query) => query.count()))
  return counts.reduce((sum, count) => sum + count, 0)
}

/** The one with the lowest number. */
export async function firstInState(
  database: OutboxDatabase,
  registrationId: RegistrationId,
  states: readonly State[],
): Promise<OutboxRecord | undefined> {
  const firsts = await Promise.all(each(database, registrationId, states).map((query) => query.first()))
  return firsts.flatMap((first) => first ?? []).toSorted((a, b) => a.seq - b.seq)[0]
}
