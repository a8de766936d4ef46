import type { RegistrationId } from '@melati/domain/ids'
import type { ServerFailure } from '../failure.ts'

export type Trouble = ServerFailure['kind'] | 'needs-pin'

/** What the sender is doing. How much is unsent it does not say: that is counted in the outbox. */
export type SenderReport = {
  phase: 'idle' | 'sending' | 'backing-off'
  /** Of this run: answered so far, and answered so far plus what is left. */
  done: number
  total: number
  retryAt: Date | null
  troubles: ReadonlyMap<RegistrationId, Trouble>
}

export const restingReport: SenderReport = { phase: 'idle', done: 0, total: 0, retryAt: null, troubles: new Map() }
