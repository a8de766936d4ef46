import type { RegistrationId } from '@melati/domain/ids'
import type { OutboxDatabase } from './database.ts'
import { inState } from './in-state.ts'

const keepMs = 35 * 86_400_000

/** Applied commands whose effect no pull has brought back yet, by number. */
export async function unreflected(database: OutboxDatabase, registrationId: RegistrationId): Promise<number[]> {
  const applied = await database.records.where({ registrationId, state: 'applied' }).toArray()
  return applied.filter(({ reflected }) => !reflected).map(({ seq }) => seq)
}

export async function markReflected(
  database: OutboxDatabase,
  registrationId: RegistrationId,
  seqs: readonly number[],
): Promise<void> {
  await database.transaction('rw', database.records, async () => {
    for (const seq of seqs) {
      const record = await database.records.get([registrationId, seq])
      if (record?.state === 'applied') await database.records.put({ ...record, reflected: true })
    }
  })
}

/** Lets go of what was finished long ago. Until then the sealed copies stay: a server restored from a backup may need them. */
export async function pruneFinished(
  database: OutboxDatabase,
  registrationId: RegistrationId,
  now: number,
): Promise<void> {
  const { records, copies } = database
  await database.transaction('rw', records, copies, async () => {
    const answered = await inState(database, registrationId, ['applied', 'refused', 'quarantined'])
    const finished = answered.filter(({ state, reflected, dismissed, correctedBy, outcome }) => {
      const isDone = state === 'applied' ? reflected : dismissed || correctedBy !== undefined
      return isDone && outcome !== undefined && now - outcome.at > keepMs
    })
    const keys = finished.map(({ seq }): [string, number] => [registrationId, seq])
    await Promise.all([records.bulkDelete(keys), copies.bulkDelete(keys)])
  })
}
