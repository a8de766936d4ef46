import { Dexie } from 'dexie'
import type { Platform } from './platform.ts'

/** Another tab holds an older shape of this database and does not let go: tell the person to close it. */
export class DatabaseBlocked extends Error {
  override name = 'DatabaseBlocked'
}

export type Opening<T> = {
  name: string
  /** Declares the versions and nothing else. */
  shape: (database: Dexie) => Dexie & T
  /** A newer release in another tab took the database over (this page has to reload), or it was deleted there. */
  onTakenOver?: (how: 'newer' | 'deleted') => void
  patienceMs?: number
}

/**
 * Opens with durable commits: a transaction that has completed is on the disk, not in a buffer (where the browser knows the
 * word; `strict` is ignored elsewhere). Gives way at once to a tab that upgrades, and fails rather than hangs behind one that
 * does not give way to us.
 */
export async function openDatabase<T>(platform: Platform, opening: Opening<T>): Promise<Dexie & T> {
  const { indexedDB, IDBKeyRange } = platform
  const database = opening.shape(
    new Dexie(opening.name, {
      indexedDB,
      IDBKeyRange,
      chromeTransactionDurability: 'strict',
      // Dexie's cache shows a write to readers before it is committed; ours may only see what is on the disk.
      cache: 'disabled',
    }),
  )
  database.on('versionchange', (event) => {
    database.close({ disableAutoOpen: true })
    opening.onTakenOver?.(event.newVersion === null ? 'deleted' : 'newer')
    return false
  })
  await withPatience(platform, opening.patienceMs ?? 5_000, database)
  return database
}

/** Slow is not blocked: an upgrade may take its time, but a tab that does not give way would hold us for ever. */
async function withPatience(platform: Platform, patienceMs: number, database: Dexie): Promise<void> {
  let stopWaiting = () => {}
  const blocked = new Promise<never>((_, fail) => {
    database.on('blocked', () => {
      stopWaiting = platform.after(patienceMs, () => {
        database.close({ disableAutoOpen: true })
        fail(new DatabaseBlocked(`${database.name} is held by another tab`))
      })
    })
  })
  try {
    await Promise.race([database.open(), blocked])
  } finally {
    stopWaiting()
  }
}
