import { CommandId } from '@melati/domain/ids'
import { lockJson } from '../crypto/box.ts'
import { digestOf, utf8 } from '../crypto/bytes.ts'
import type { Vault } from '../device/vault.ts'
import type { Json } from '../json.ts'
import type { Platform } from '../platform.ts'
import { storing } from '../storing.ts'
import type { OutboxDatabase } from './database.ts'
import type { Marker } from './marker.ts'
import { readableContext, sealContext } from './record.ts'
import type { CommandRecord, OutboxRecord } from './record.ts'

/** `input` has to be what JSON can carry. `id` minted when the form was opened makes a second tap or a retry harmless. */
export type Order = {
  path: string
  input: Json
  id?: CommandId | undefined
  after?: CommandId | undefined
  corrects?: CommandId | undefined
}

/** The number this registration's next command gets. After an eviction the marker keeps numbers from being given twice. */
export async function nextSeq(database: OutboxDatabase, marker: Marker, vault: Vault): Promise<number> {
  const counter = await database.counters.get(vault.registrationId)
  return counter?.next ?? (marker.find(vault.registrationId)?.high ?? 0) + 1
}

/**
 * Writes all or none and resolves when they are on the disk. Sealing needs the number and cannot run inside a transaction
 * (IndexedDB would close it meanwhile), so the number is taken, the copies made, and the transaction that stores them gives
 * the number out only if nobody has taken it since; else it starts over.
 */
export async function writeOrders(
  platform: Platform,
  database: OutboxDatabase,
  marker: Marker,
  vault: Vault,
  orders: readonly Order[],
): Promise<OutboxRecord[]> {
  for (;;) {
    const first = await nextSeq(database, marker, vault)
    const records = await Promise.all(orders.map((order, index) => toRecord(platform, vault, order, first + index)))
    if (await commit(database, records, first)) return records
  }
}

async function commit(database: OutboxDatabase, records: readonly OutboxRecord[], first: number): Promise<boolean> {
  return storing(database, [database.records, database.counters], async () => {
    const registrationId = records[0]?.registrationId
    if (!registrationId) return true
    const counter = await database.counters.get(registrationId)
    if (counter && counter.next !== first) return false
    await database.counters.put({ ...counter, registrationId, next: first + records.length })
    await database.records.bulkAdd(records)
    for (const { id, corrects } of records) {
      if (corrects) await database.records.where({ id: corrects }).modify({ correctedBy: id })
    }
    return true
  })
}

async function toRecord(platform: Platform, vault: Vault, order: Order, seq: number): Promise<OutboxRecord> {
  const { path, after, corrects } = order
  const id = order.id ?? CommandId.parse(platform.newId())
  const links = { ...(after && { after }), ...(corrects && { corrects }) }
  const command = { id, seq, path, input: order.input, madeAt: platform.now().toISOString(), ...links }
  const readable = await lockJson(vault.dataKey, order.input, readableContext(vault.registrationId, id))
  return {
    registrationId: vault.registrationId,
    seq,
    id,
    path,
    madeAt: command.madeAt,
    ...links,
    ...(await sealCommand(vault, command)),
    readable,
    state: 'waiting',
    reflected: false,
    dismissed: false,
  }
}

export async function sealCommand(
  vault: Vault,
  command: CommandRecord,
): Promise<Pick<OutboxRecord, 'sealed' | 'digest'>> {
  const sealed = await vault.seal(utf8(JSON.stringify(command)), sealContext(vault.registrationId, command.seq))
  return { sealed, digest: await digestOf(sealed) }
}
