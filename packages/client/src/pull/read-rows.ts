import { openJson } from '../crypto/box.ts'
import { sameBytes } from '../crypto/bytes.ts'
import type { Bytes } from '../crypto/bytes.ts'
import type { Vault } from '../device/vault.ts'
import { rowContext } from './apply-page.ts'
import type { CacheRow } from './cache-database.ts'
import type { Entry, Rows } from './overlay.ts'

export type ReadRows = {
  rows: Rows
  /** Scopes with a row that no longer opens; to be fetched anew. */ damaged: string[]
}

/** A reader that decrypts each version of a row once, for as long as the vault is open. */
export function createRowReader(vault: Vault): (stored: readonly CacheRow[]) => Promise<ReadRows> {
  let seen = new Map<string, { iv: Bytes; entry: Entry }>()
  return async (stored) => {
    const fresh = new Map<string, { iv: Bytes; entry: Entry }>()
    const damaged = new Set<string>()
    const rows: Record<string, Record<string, Entry>> = {}
    await Promise.all(
      stored.map(async (row) => {
        const key = `${row.scopeId}/${row.kind}/${row.id}`
        const known = seen.get(key)
        const entry = known && sameBytes(known.iv, row.iv) ? known.entry : await decrypt(vault, row)
        if (!entry) return void damaged.add(row.scopeId)
        fresh.set(key, { iv: row.iv, entry })
        rows[row.kind] = Object.assign(rows[row.kind] ?? {}, { [row.id]: entry })
      }),
    )
    seen = fresh
    return { rows, damaged: [...damaged] }
  }
}

async function decrypt(vault: Vault, row: CacheRow): Promise<Entry | undefined> {
  const value = await openJson(vault.dataKey, row, rowContext(vault.registrationId, row))
  return value === undefined ? undefined : { scopeId: row.scopeId, row: value }
}
