import { digestOf, sameBytes, utf8 } from '../crypto/bytes.ts'
import type { Vault } from '../device/vault.ts'
import type { Json } from '../json.ts'
import { sealContext } from './record.ts'
import type { CommandRecord, OutboxRecord, SealedCopy } from './record.ts'

export async function sealCommand(vault: Vault, command: CommandRecord): Promise<SealedCopy> {
  const { registrationId } = vault
  const sealed = await vault.seal(utf8(JSON.stringify(command)), sealContext(registrationId, command.seq))
  return { registrationId, seq: command.seq, sealed, digest: await digestOf(sealed) }
}

/** Still what was written; a disk that loses bits, or a part of the copy, is found out here. */
export async function isWhole(copy: SealedCopy | undefined): Promise<boolean> {
  if (!copy || !(copy.sealed instanceof Uint8Array) || !(copy.digest instanceof Uint8Array)) return false
  return sameBytes(await digestOf(copy.sealed), copy.digest)
}

/** The command a record stands for, with the cadre's own copy of its input. */
export function commandOf({ id, seq, path, madeAt, after, corrects }: OutboxRecord, input: Json): CommandRecord {
  return { id, seq, path, input, madeAt, ...(after && { after }), ...(corrects && { corrects }) }
}
