import type { RegistrationId } from '@melati/domain/ids'
import type { OutboxDatabase } from './database.ts'
import { inState } from './in-state.ts'
import type { OutboxRecord } from './record.ts'
import { isUnsent } from './state.ts'

/** Not rejected, and its effect not yet brought back by the pull: screens lay it over the cache. */
export function isPending({ state, reflected }: Pick<OutboxRecord, 'state' | 'reflected'>): boolean {
  return isUnsent(state) || state === 'held' || (state === 'applied' && !reflected)
}

export async function pendingOf(database: OutboxDatabase, registrationId: RegistrationId): Promise<OutboxRecord[]> {
  const records = await inState(database, registrationId, ['waiting', 'sending', 'corrupt', 'held', 'applied'])
  return records.filter(isPending)
}
