import type { RegistrationId } from '@melati/domain/ids'
import { lockJson } from '../crypto/box.ts'
import type { ScopePage } from '../protocol.ts'
import { storing } from '../storing.ts'
import type { CacheDatabase, CacheScope, StagedRow } from './cache-database.ts'

export type PageKey = { registrationId: RegistrationId; dataKey: CryptoKey }

export function rowContext(registrationId: RegistrationId, row: { scopeId: string; kind: string; id: string }): string {
  return `row:${registrationId}:${row.scopeId}:${row.kind}:${row.id}`
}

/** Where the next page of a scope begins: behind what is staged, if a pull was cut off in the middle. */
export function cursorOf(scope: CacheScope): string | null {
  return scope.staged?.cursor ?? scope.cursor
}

/**
 * Takes one page in, with its cursor, in one transaction. Readers go from one complete state of the scope to the next: pages
 * that are not the last are staged, and the last one puts them all in its place at once.
 * `askedWith` is the cursor this page answers; a page that another tab has overtaken is left aside.
 */
export async function applyPage(
  cache: CacheDatabase,
  key: PageKey,
  page: ScopePage,
  askedWith: string | null,
): Promise<void> {
  const { scopeId } = page
  const incoming = await Promise.all(page.changes.map((change) => lockChange(key, scopeId, change)))
  await storing(cache, [cache.rows, cache.staged, cache.scopes], async () => {
    const scope = await cache.scopes.get(scopeId)
    if (!scope || cursorOf(scope) !== askedWith) return
    const replaces = page.reset === true || (scope.staged?.replaces ?? scope.cursor === null)
    if (page.reset) await cache.staged.where({ scopeId }).delete()
    await cache.staged.bulkPut(incoming)
    if (page.more) {
      const count = (page.reset ? 0 : (scope.staged?.count ?? 0)) + incoming.length
      await cache.scopes.put({ ...scope, staged: { cursor: page.cursor, replaces, count } })
      return
    }
    await showStaged(cache, scopeId, replaces)
    await cache.scopes.put({ scopeId, leaving: scope.leaving, cursor: page.cursor })
  })
}

async function showStaged(cache: CacheDatabase, scopeId: string, replaces: boolean): Promise<void> {
  if (replaces) await cache.rows.where({ scopeId }).delete()
  const staged = await cache.staged.where({ scopeId }).toArray()
  const gone = staged.filter(({ ct }) => ct === null)
  await cache.rows.bulkDelete(gone.map(({ kind, id }) => [scopeId, kind, id]))
  await cache.rows.bulkPut(staged.flatMap(({ iv, ct, ...row }) => (iv && ct ? [{ ...row, iv, ct }] : [])))
  await cache.staged.where({ scopeId }).delete()
}

async function lockChange(key: PageKey, scopeId: string, change: ScopePage['changes'][number]): Promise<StagedRow> {
  const row = { scopeId, kind: change.kind, id: change.id }
  if (change.row === null) return { ...row, iv: null, ct: null }
  return { ...row, ...(await lockJson(key.dataKey, change.row, rowContext(key.registrationId, row))) }
}
