import { NotCommitted } from '@melati/db/tenancy'

/** What a failure of the database means for the order that met it. */
export type Failure = 'again' | 'later' | 'never' | 'unknown'

const AGAIN = new Set(['40001', '40P01'])

/** A SQLSTATE of PostgreSQL, if that is what failed. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code) ? error.code : undefined
}

/**
 * `again`: a conflict with another transaction, the same order may go through at once (F-083). `later`: the database
 * is busy, stopping or away. `never`: the data cannot be written (a key, a check, a value out of range).
 */
export function failureOf(error: unknown): Failure {
  if (error instanceof NotCommitted) return 'unknown'
  const state = sqlState(error)
  if (state === undefined) return isConnectionError(error) ? 'later' : 'unknown'
  if (AGAIN.has(state) || isRepeat(error)) return 'again'
  if (state.startsWith('22') || state.startsWith('23')) return 'never'
  if (/^(08|53|57|55)/.test(state)) return 'later'
  return 'unknown'
}

/** The same command came twice at once: the second finds the first one's stored outcome when it looks again (F-005). */
function isRepeat(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'constraint' in error &&
    String(error.constraint).startsWith('outcome_')
  )
}

function isConnectionError(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return (
    /^E(CONN|PIPE|TIMEDOUT)/.test(code) || /timeout exceeded|Connection terminated|not queryable/.test(error.message)
  )
}
