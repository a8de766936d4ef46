import type { RegistrationId } from '@melati/domain/ids'
import { Dexie } from 'dexie'
import type { Table } from 'dexie'
import type { Bytes } from '../crypto/bytes.ts'
import { openDatabase } from '../open-database.ts'
import type { Opening } from '../open-database.ts'
import type { Platform } from '../platform.ts'

/** A row of the server under the cadre's data key. */
export type CacheRow = { scopeId: string; kind: string; id: string; iv: Bytes; ct: Bytes }

/** A change that readers do not see yet; `ct` null takes the row away. */
export type StagedRow = { scopeId: string; kind: string; id: string; iv: Bytes | null; ct: Bytes | null }

export type CacheScope = {
  scopeId: string
  /** Up to here readers see everything; null: nothing yet. */
  cursor: string | null
  /** Pages that have come since, of which the last is still to come. `replaces`: they are the whole scope anew. */
  staged?: { cursor: string; replaces: boolean; count: number }
  /** The cadre has left this scope; its rows stay while she has unsent work. */
  leaving: boolean
}

type Tables = {
  rows: Table<CacheRow, [string, string, string]>
  staged: Table<StagedRow, [string, string, string]>
  scopes: Table<CacheScope, string>
  about: Table<{ key: 'epoch'; value: string }, string>
}

export type CacheDatabase = Dexie & Tables

export const cacheName = (registrationId: RegistrationId) => `melati-cache-${registrationId}`

/** What can be fetched again, one database for each cadre on the phone. */
export function openCache(
  platform: Platform,
  registrationId: RegistrationId,
  more: Partial<Opening<Tables>> = {},
): Promise<CacheDatabase> {
  return openDatabase<Tables>(platform, {
    name: cacheName(registrationId),
    shape: (database) => {
      database.version(1).stores({
        rows: '[scopeId+kind+id], scopeId',
        staged: '[scopeId+kind+id], scopeId',
        scopes: 'scopeId',
        about: 'key',
      })
      return database as CacheDatabase
    },
    ...more,
  })
}

export async function deleteCache({ indexedDB, IDBKeyRange }: Platform, registrationId: RegistrationId): Promise<void> {
  await new Dexie(cacheName(registrationId), { indexedDB, IDBKeyRange }).delete()
}

/** Makes room on a full phone. Everything here comes again with the next pull. */
export async function emptyCache(cache: CacheDatabase): Promise<void> {
  await cache.transaction('rw', cache.rows, cache.staged, cache.scopes, async () => {
    await Promise.all([cache.rows.clear(), cache.staged.clear()])
    await cache.scopes.toCollection().modify((scope) => {
      scope.cursor = null
      delete scope.staged
    })
  })
}
