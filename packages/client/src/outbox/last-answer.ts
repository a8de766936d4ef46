import type { RegistrationId } from '@melati/domain/ids'
import { Dexie } from 'dexie'
import type { OutboxDatabase } from './database.ts'

/** When the server last answered for a command of this registration. */
export async function lastAnswerAt(database: OutboxDatabase, registrationId: RegistrationId): Promise<Date | null> {
  const last = await database.records
    .where('[registrationId+outcome.at]')
    .between([registrationId, Dexie.minKey], [registrationId, Dexie.maxKey])
    .last()
  return last?.outcome ? new Date(last.outcome.at) : null
}
