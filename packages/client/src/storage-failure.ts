import { Dexie } from 'dexie'

export type StorageFailure = 'storage-full' | 'storage-broken'

/**
 * What a failed transaction says about the phone; undefined when it says nothing (then it is our mistake and has to be thrown).
 * A full disk reaches us as the error itself, inside an aborted transaction, or inside a bulk failure, by browser.
 */
export function storageFailureOf(error: unknown): StorageFailure | undefined {
  if (mentions(error, 'QuotaExceededError')) return 'storage-full'
  if (error instanceof Dexie.DexieError || error instanceof DOMException) return 'storage-broken'
  return undefined
}

function mentions(error: unknown, name: string, depth = 0): boolean {
  if (depth > 4 || typeof error !== 'object' || error === null) return false
  if ('name' in error && error.name === name) return true
  const inside: unknown[] = []
  if ('inner' in error) inside.push(error.inner)
  if ('cause' in error) inside.push(error.cause)
  if ('failures' in error && Array.isArray(error.failures)) inside.push(...(error.failures as unknown[]))
  return inside.some((each) => mentions(each, name, depth + 1))
}
