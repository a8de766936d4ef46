import type { Db } from '@melati/db/connect'
import { ask } from '@melati/db/tenancy'
import { sql } from 'kysely'
import { type KeyRing, keyRing } from './key-ring.ts'

/** This database's keys were wrapped with another `MELATI_KEY`. */
export class WrongMasterKey extends Error {
  constructor() {
    super('MELATI_KEY is not the key of this database')
    this.name = 'WrongMasterKey'
  }
}

export interface MasterKeys {
  readonly master: Uint8Array
  /** Given while a change of key is under way (`rotate-master-key.ts`). */
  readonly older?: readonly Uint8Array[]
}

export const ROOT = 'root'

/** The key ring of an installation, making its root secret at the first start. Throws WrongMasterKey. */
export async function loadKeyRing(
  db: Db,
  { master, older = [] }: MasterKeys,
  now: Date,
  randomBytes: (length: number) => Uint8Array,
): Promise<KeyRing> {
  const wrapping = keyRing(master, { older })
  const load = sql<{ wrapped: Buffer }>`select wrapped from core.root_key`
  let [[row]] = await ask(db, load)
  if (row === undefined) {
    const wrapped = wrapping.wrap(randomBytes(32), ROOT, randomBytes(12))
    // Two servers may start at once; the first one's secret counts.
    await ask(
      db,
      sql`insert into core.root_key (wrapped, created_at) values (${wrapped}, ${now.toISOString()}) on conflict do nothing`,
    )
    ;[[row]] = await ask(db, load)
  }
  if (row === undefined) throw new Error('no root secret')
  return keyRing(master, { older, root: opened(wrapping, row.wrapped) })
}

function opened(wrapping: KeyRing, wrapped: Uint8Array): Buffer {
  try {
    return wrapping.unwrap(wrapped, ROOT)
  } catch {
    throw new WrongMasterKey()
  }
}
