export type StorageFailure = 'storage-full' | 'storage-broken'

const broken = new Set([
  'AbortError',
  'DatabaseClosedError',
  'InvalidStateError',
  'MissingAPIError',
  'NotFoundError',
  'OpenFailedError',
  'TimeoutError',
  'TransactionInactiveError',
  'UnknownError',
  'VersionError',
])

/**
 * What a failed transaction says about the phone; undefined when it says nothing (then it is our mistake and has to be thrown).
 * A full disk reaches us as the error itself, inside an aborted transaction, or inside a bulk failure, by browser.
 */
export function storageFailureOf(error: unknown): StorageFailure | undefined {
  const names = namesIn(error)
  if (names.includes('QuotaExceededError')) return 'storage-full'
  return names.some((name) => broken.has(name)) ? 'storage-broken' : undefined
}

/** Another write has taken the same key. */
export function isTaken(error: unknown): boolean {
  return namesIn(error).includes('ConstraintError')
}

function namesIn(error: unknown, depth = 0): string[] {
  if (depth > 4 || typeof error !== 'object' || error === null) return []
  const mine = 'name' in error && typeof error.name === 'string' ? [error.name] : []
  const inside: unknown[] = []
  if ('inner' in error) inside.push(error.inner)
  if ('cause' in error) inside.push(error.cause)
  if ('failures' in error && Array.isArray(error.failures)) inside.push(...(error.failures as unknown[]))
  return [...mine, ...inside.flatMap((each) => namesIn(each, depth + 1))]
}
