import { storing } from '../storing.ts'
import type { CacheDatabase } from './cache-database.ts'

/** The scopes to pull, after making sure that each one the registration has is known here. */
export async function knowScopes(cache: CacheDatabase, scopeIds: readonly string[]): Promise<void> {
  await storing(cache, [cache.rows, cache.staged, cache.scopes], async () => {
    for (const scopeId of scopeIds) {
      const known = await cache.scopes.get(scopeId)
      if (known && !known.leaving) continue
      // One that was left and is hers again starts over: what happened in between was not told to her.
      await cache.scopes.put({ scopeId, cursor: null, leaving: false })
    }
  })
}

export async function leaveScopes(cache: CacheDatabase, scopeIds: readonly string[]): Promise<void> {
  await storing(cache, [cache.scopes], () => cache.scopes.where('scopeId').anyOf(scopeIds).modify({ leaving: true }))
}

/** Drops what the cadre has left; to be called only when nothing she made is unsent, for it may concern just that. */
export async function dropLeft(cache: CacheDatabase): Promise<void> {
  await storing(cache, [cache.rows, cache.staged, cache.scopes], async () => {
    const left = await cache.scopes.filter(({ leaving }) => leaving).primaryKeys()
    await cache.rows.where('scopeId').anyOf(left).delete()
    await cache.staged.where('scopeId').anyOf(left).delete()
    await cache.scopes.bulkDelete(left)
  })
}

/**
 * Another epoch means another server behind the same name (restored, moved): no cursor of before means anything to it. Rows
 * stay visible until the whole scope has come anew. Answers whether the epoch has changed.
 */
export async function meetEpoch(cache: CacheDatabase, epoch: string): Promise<boolean> {
  return storing(cache, [cache.staged, cache.scopes, cache.about], async () => {
    const known = await cache.about.get('epoch')
    if (known?.value === epoch) return false
    await cache.about.put({ key: 'epoch', value: epoch })
    if (!known) return false
    await cache.staged.clear()
    await cache.scopes.toCollection().modify((scope) => {
      scope.cursor = null
      delete scope.staged
    })
    return true
  })
}

/** Rows that no longer open are worth nothing: their scopes come anew. */
export async function startOver(cache: CacheDatabase, scopeIds: readonly string[]): Promise<void> {
  await storing(cache, [cache.staged, cache.scopes], async () => {
    for (const scopeId of scopeIds) {
      const scope = await cache.scopes.get(scopeId)
      await cache.staged.where({ scopeId }).delete()
      if (scope) await cache.scopes.put({ scopeId, cursor: null, leaving: scope.leaving })
    }
  })
}
