import { type Refusal, sentenceOf } from '@melati/domain/refusal'
import type { HeaderSet } from './header-sets.ts'

export interface HttpRefusal {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 421 | 422 | 426 | 429 | 500 | 503
  readonly because: Refusal
  /** In seconds. */
  readonly retryAfter?: number
  /** For a 405. */
  readonly allow?: string
  /** What to tell whoever helps, when something broke. */
  readonly reference?: string
}

/** The refusal of everything under /api but tRPC, which wraps the same in its own envelope. */
export function refusalResponse(refusal: HttpRefusal, headers: HeaderSet): Response {
  const { status, because, retryAfter, reference } = refusal
  const body = {
    because,
    sentence: sentenceOf(because),
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(reference === undefined ? {} : { reference }),
  }
  return new Response(JSON.stringify(body), { status, headers: refusalHeaders(refusal, headers) })
}

export function refusalHeaders({ retryAfter, allow }: HttpRefusal, headers: HeaderSet): Record<string, string> {
  return {
    ...headers,
    'content-type': 'application/json',
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    ...(allow === undefined ? {} : { allow }),
  }
}
