import type { Refusal } from '@melati/domain/refusal'
import type { TRPC_ERROR_CODE_KEY, TRPCError } from '@trpc/server'
import { failureOf } from './command/database-failure.ts'
import { gone, RefusalError } from './refusal-error.ts'

export interface WhatFailed {
  readonly because: Refusal
  readonly code: TRPC_ERROR_CODE_KEY
  readonly status: number
  /** Nobody foresaw it: the caller gets a reference, the log the rest. */
  readonly isDefect: boolean
}

/** What an error of a procedure means to its caller. Nothing of the inside is in it (ASVS 16.5.1). */
export function whatFailed(error: TRPCError, status: number): WhatFailed {
  if (error instanceof RefusalError) {
    const { because } = error.refused
    // tRPC has no name for 410, so only the status says it.
    return { because, code: error.code, status: gone.has(because) ? 410 : status, isDefect: false }
  }
  const known = { code: error.code, status, isDefect: false }
  if (error.code === 'BAD_REQUEST' || error.code === 'PARSE_ERROR') return { because: 'invalid-input', ...known }
  if (error.code === 'NOT_FOUND' || error.code === 'METHOD_NOT_SUPPORTED') return { because: 'not-found', ...known }
  switch (failureOf(error.cause)) {
    case 'again':
    case 'later':
      return { because: 'busy', code: 'SERVICE_UNAVAILABLE', status: 503, isDefect: false }
    case 'never':
      return { because: 'invalid-input', code: 'BAD_REQUEST', status: 400, isDefect: true }
    case 'unknown':
      return { because: 'busy', code: 'INTERNAL_SERVER_ERROR', status: 500, isDefect: true }
  }
}
