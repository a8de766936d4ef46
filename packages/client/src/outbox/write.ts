import { CommandId } from '@melati/domain/ids'
import { lockJson } from '../crypto/box.ts'
import type { Vault } from '../device/vault.ts'
import type { Json } from '../json.ts'
import type { Platform } from '../platform.ts'
import { storing } from '../storing.ts'
import type { OutboxDatabase } from './database.ts'
import type { Marker } from './marker.ts'
import { readableContext } from './record.ts'
import type { OutboxRecord, SealedCopy } from './record.ts'
import { sealCommand } from './sealed-copy.ts'

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
    const made = await Promise.all(orders.map((order, index) => make(platform, vault, order, first + index)))
    if (await commit(database, made, first)) return made.map(({ record }) => record)
  }
}

type Made = { record: OutboxRecord; copy: SealedCopy }

async function commit(database: OutboxDatabase, made: readonly Made[], first: number): Promise<boolean> {
  const { records, copies, counters } = database
  return storing(database, [records, copies, counters], async () => {
    const registrationId = made[0]?.record.registrationId
    if (!registrationId) return true
    const counter = await counters.get(registrationId)
    if (counter && counter.next !== first) return false
    await counters.put({ ...counter, registrationId, next: first + made.length })
    await records.bulkAdd(made.map(({ record }) => record))
    // Put, not added: a copy left behind by a lost record must not keep a new command out.
    await copies.bulkPut(made.map(({ copy }) => copy))
    for (const { record } of made) {
      if (record.corrects) await records.where({ id: record.corrects }).modify({ correctedBy: record.id })
    }
    return true
  })
}

async function make(platform: Platform, vault: Vault, order: Order, seq: number): Promise<Made> {
  const { registrationId } = vault
  const { path, after, corrects } = order
  const id = order.id ?? CommandId.parse(platform.newId())
  const madeAt = platform.now().toISOString()
  const links = { ...(after && { after }), ...(corrects && { corrects }) }
  const copy = await sealCommand(vault, { id, seq, path, input: order.input, madeAt, ...links })
  const readable = await lockJson(vault.dataKey, order.input, readableContext(registrationId, id))
  const shown = { registrationId, seq, id, path, madeAt, ...links, sealedSize: copy.sealed.length, readable }
  return { copy, record: { ...shown, state: 'waiting', reflected: false, dismissed: false } }
}
