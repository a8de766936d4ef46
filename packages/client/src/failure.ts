import type { Exchange } from './exchange.ts'
import { Failure } from './protocol.ts'

export type ServerFailure =
  | { kind: 'no-network' }
  | { kind: 'busy'; retryAfterMs: number | null }
  | { kind: 'needs-sign-in' }
  | { kind: 'revoked' }
  | { kind: 'update-needed' }
  | { kind: 'too-large' }
  /** Our server, but not an answer we can use: its fault or a bug; the work stays here and is tried again. */
  | { kind: 'broken' }

/** Reads a status other than success. Only JSON counts as our server's word: a portal may say 200, 401 or anything. */
export function failureOf(exchange: Exchange | undefined): ServerFailure {
  if (!exchange) return { kind: 'no-network' }
  const { status, body, retryAfterMs } = exchange
  if (status === 429 || status === 502 || status === 503 || status === 504) return { kind: 'busy', retryAfterMs }
  // Also a proxy before our server says so, with a page of its own.
  if (status === 413) return { kind: 'too-large' }
  const failure = Failure.safeParse(body)
  if (!failure.success) return status >= 500 ? { kind: 'broken' } : { kind: 'no-network' }
  if (failure.data.because === 'registration-revoked') return { kind: 'revoked' }
  if (status === 401 || status === 403) return { kind: 'needs-sign-in' }
  if (status === 426) return { kind: 'update-needed' }
  if (status === 400) return { kind: 'too-large' }
  return { kind: 'broken' }
}
