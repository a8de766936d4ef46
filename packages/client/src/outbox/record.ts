import type { CommandId, RegistrationId } from '@melati/domain/ids'
import type { Box } from '../crypto/box.ts'
import type { Bytes } from '../crypto/bytes.ts'
import type { State } from './state.ts'

/** What the server said, as far as anyone who holds the phone may read it; the rest is in `detail`. */
export type Outcome = { status: OutcomeStatus; at: number; because?: string; heldFor?: string }

export type OutcomeStatus = 'applied' | 'refused' | 'held' | 'quarantined' | 'mismatch'

export type OutboxRecord = {
  registrationId: RegistrationId
  /** 1, 2, 3 … per registration without a gap: the server takes them in this order only. */
  seq: number
  id: CommandId
  path: string
  /** ISO instant by the phone's clock: a claim, never an order. */
  madeAt: string
  after?: CommandId
  corrects?: CommandId
  /** Bytes of its sealed copy. */
  sealedSize: number
  /** The cadre's copy; null once her key is gone. */
  readable: Box | null
  state: State
  outcome?: Outcome
  /** Result, field and sentence of the outcome, sealed to the cadre's inbox: it may arrive while she is away. */
  detail?: Bytes
  /** The pull has brought this command's effect back, so that screens need not lay it over the cache any more. */
  reflected: boolean
  /** Seen by the cadre and put away; kept for a while all the same, for a server that has to be restored. */
  dismissed: boolean
  correctedBy?: CommandId
}

/** The copy that is sent; this phone cannot open it. Apart from the record, since screens read records often and never this. */
export type SealedCopy = {
  registrationId: RegistrationId
  seq: number
  sealed: Bytes
  /** SHA-256 of `sealed`, so that a bit lost on the disk is found before it is sent. */
  digest: Bytes
}

/** What is sealed: the protocol's command record. */
export type CommandRecord = {
  id: CommandId
  seq: number
  path: string
  input: unknown
  madeAt: string
  after?: CommandId
  corrects?: CommandId
}

export function sealContext(registrationId: RegistrationId, seq: number): string {
  return `${registrationId}:${seq}`
}

export function readableContext(registrationId: RegistrationId, id: CommandId): string {
  return `outbox:${registrationId}:${id}`
}

export function detailContext(registrationId: RegistrationId, id: CommandId): string {
  return `detail:${registrationId}:${id}`
}
