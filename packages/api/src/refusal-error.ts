import type { Refusal, Refused } from '@melati/domain/refusal'
import { TRPCError, type TRPC_ERROR_CODE_KEY } from '@trpc/server'

/** The HTTP meaning of a refusal; what is not named is a 422, "understood and refused". */
const codes: Partial<Record<Refusal, TRPC_ERROR_CODE_KEY>> = {
  'not-found': 'NOT_FOUND',
  'not-allowed': 'FORBIDDEN',
  'signed-out': 'UNAUTHORIZED',
  'needs-second-factor': 'UNAUTHORIZED',
  'too-many-calls': 'BAD_REQUEST',
  'too-many-tries': 'TOO_MANY_REQUESTS',
  'read-enough-today': 'TOO_MANY_REQUESTS',
  'invalid-input': 'BAD_REQUEST',
  busy: 'SERVICE_UNAVAILABLE',
}

/** A link that leads nowhere any more, whatever became of it: known and unknown answer alike. */
export const gone: ReadonlySet<Refusal> = new Set(['invitation-used', 'invitation-expired', 'invitation-unknown'])

/** A refusal on its way out of a procedure: the one place that turns it into HTTP. */
export class RefusalError extends TRPCError {
  readonly refused: Refused
  constructor(refused: Refused) {
    super({ code: codes[refused.because] ?? 'UNPROCESSABLE_CONTENT', message: refused.because })
    this.refused = refused
  }
}

export function refuseWith(because: Refusal, more: Partial<Omit<Refused, 'ok' | 'because'>> = {}): never {
  throw new RefusalError({ ok: false, because, ...more })
}
