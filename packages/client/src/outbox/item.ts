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

// What has been decrypted once stays at hand for as long as its vault is open: an input never changes, an outcome seldom.
const opened = new WeakMap<Vault, { inputs: Map<CommandId, Json | null>; details: Map<string, OutcomeDetail> }>()

function openedFor(vault: Vault) {
  const known = opened.get(vault) ?? { inputs: new Map(), details: new Map() }
  opened.set(vault, known)
  return known
}

export async function readItem(vault: Vault, record: OutboxRecord): Promise<OutboxItem> {
  const { sealedSize: _size, readable: _readable, detail: _detail, outcome, ...shown } = record
  const [input, detail] = await Promise.all([readInput(vault, record), readDetail(vault, record)])
  return { ...shown, input, ...(outcome && { outcome: { ...outcome, ...detail } }) }
}

export async function readInput(vault: Vault, { readable, registrationId, id }: OutboxRecord): Promise<Json | null> {
  if (!readable || registrationId !== vault.registrationId) return null
  const { inputs } = openedFor(vault)
  const seen = inputs.get(id)
  if (seen !== undefined) return seen
  const input = (await openJson(vault.dataKey, readable, readableContext(registrationId, id))) ?? null
  inputs.set(id, input)
  return input
}

async function readDetail(vault: Vault, { detail, outcome, registrationId, id }: OutboxRecord): Promise<OutcomeDetail> {
  if (!detail || !outcome || registrationId !== vault.registrationId) return {}
  const { details } = openedFor(vault)
  const key = `${id} ${outcome.status} ${outcome.at}`
  const seen = details.get(key)
  if (seen) return seen
  const plain = await openSealed(vault.inboxKey, detail, detailContext(registrationId, id))
  const read = OutcomeDetail.safeParse(plain && findJson(textOf(plain)))
  const known = read.success ? read.data : {}
  details.set(key, known)
  return known
}
