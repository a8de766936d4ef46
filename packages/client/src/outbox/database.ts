import type { RegistrationId } from '@melati/domain/ids'
import type { Dexie, Table } from 'dexie'
import { openDatabase } from '../open-database.ts'
import type { Opening } from '../open-database.ts'
import type { Platform } from '../platform.ts'
import type { OutboxRecord, SealedCopy } from './record.ts'

export type Counter = {
  registrationId: RegistrationId
  /** The number the next command gets. */
  next: number
  /** The server wants this number, and no record here has it: the later ones have to be numbered anew. */
  gapAt?: number
}

type Tables = {
  records: Table<OutboxRecord, [string, number]>
  copies: Table<SealedCopy, [string, number]>
  counters: Table<Counter, string>
}

export type OutboxDatabase = Dexie & Tables

export const outboxName = 'melati-outbox'

/** A database apart from every cache, so that no purge, upgrade or wipe of one can reach the unsent work. */
export function openOutboxDatabase(platform: Platform, more: Partial<Opening<Tables>> = {}): Promise<OutboxDatabase> {
  return openDatabase<Tables>(platform, {
    name: outboxName,
    shape: (database) => {
      database.version(1).stores({
        records: '[registrationId+seq], &id, registrationId, [registrationId+state], [registrationId+outcome.at]',
        copies: '[registrationId+seq], registrationId',
        counters: 'registrationId',
      })
      return database as OutboxDatabase
    },
    ...more,
  })
}
