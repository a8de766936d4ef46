import type { CommandId, RegistrationId } from '@melati/domain/ids'
import { openJson } from '../crypto/box.ts'
import { textOf } from '../crypto/bytes.ts'
import { openSealed } from '../crypto/seal.ts'
import type { Vault } from '../device/vault.ts'
import { findJson } from '../json.ts'
import type { Json } from '../json.ts'
import { OutcomeDetail } from '../protocol.ts'
import { detailContext, readableContext } from './record.ts'
import type { Outcome, OutboxRecord } from './record.ts'
import type { State } from './state.ts'

/** A command as the cadre sees it. `input` is null when her copy is damaged or gone; the sealed one may be sound. */
export type OutboxItem = {
  registrationId: RegistrationId
  seq: number
  id: CommandId
  path: string
  madeAt: string
  after?: CommandId
  corrects?: CommandId
  correctedBy?: CommandId
  dismissed: boolean
  reflected: boolean
  state: State
  input: Json | null
  outcome?: Outcome & OutcomeDetail
}

// Inputs never change, so each is decrypted once for as long as its vault is open.
const opened = new WeakMap<Vault, Map<CommandId, Json | null>>()

export async function readItem(vault: Vault, record: OutboxRecord): Promise<OutboxItem> {
  const { sealed: _sealed, digest: _digest, readable: _readable, detail: _detail, outcome, ...shown } = record
  const [input, detail] = await Promise.all([readInput(vault, record), readDetail(vault, record)])
  return { ...shown, input, ...(outcome && { outcome: { ...outcome, ...detail } }) }
}

export async function readInput(vault: Vault, { readable, registrationId, id }: OutboxRecord): Promise<Json | null> {
  if (!readable || registrationId !== vault.registrationId) return null
  const known = opened.get(vault) ?? new Map<CommandId, Json | null>()
  opened.set(vault, known)
  const seen = known.get(id)
  if (seen !== undefined) return seen
  const input = (await openJson(vault.dataKey, readable, readableContext(registrationId, id))) ?? null
  known.set(id, input)
  return input
}

async function readDetail(vault: Vault, { detail, registrationId, id }: OutboxRecord): Promise<OutcomeDetail> {
  const plain = detail && (await openSealed(vault.inboxKey, detail, detailContext(registrationId, id)))
  const read = OutcomeDetail.safeParse(plain && findJson(textOf(plain)))
  return read.success ? read.data : {}
}
