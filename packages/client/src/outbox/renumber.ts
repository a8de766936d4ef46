import type { RegistrationId } from '@melati/domain/ids'
import { Dexie } from 'dexie'
import type { Vault } from '../device/vault.ts'
import type { OutboxDatabase } from './database.ts'
import { readInput } from './item.ts'
import type { OutboxRecord } from './record.ts'
import { storing } from '../storing.ts'
import { next } from './state.ts'
import { commandOf, sealCommand } from './sealed-copy.ts'
import type { Sendable } from './push.ts'

/** The records from `seq` on, in order. */
export function recordsFrom(database: OutboxDatabase, registrationId: RegistrationId, seq: number) {
  return database.records.where('[registrationId+seq]').between([registrationId, seq], [registrationId, Dexie.maxKey])
}

/**
 * Numbers everything from `expectedSeq` on anew, without a gap. The server has said that it holds none of them, so no command
 * can be applied twice by it. Needs the cadre's key: a sealed copy is bound to its number and has to be made again.
 */
export async function renumber(database: OutboxDatabase, vault: Vault, expectedSeq: number): Promise<void> {
  const { registrationId } = vault
  for (;;) {
    const counter = await database.counters.get(registrationId)
    const old = await recordsFrom(database, registrationId, expectedSeq).toArray()
    const anew = await Promise.all(old.map((record, index) => withNumber(database, vault, record, expectedSeq + index)))
    const { records, copies, counters } = database
    const done = await storing(database, [records, copies, counters], async () => {
      const current = await counters.get(registrationId)
      if (current?.next !== counter?.next) return false
      const keys = old.map(({ seq }): [string, number] => [registrationId, seq])
      await records.bulkDelete(keys)
      // The whole range: a copy whose record was lost would stand in the way of its number for ever.
      await copies
        .where('[registrationId+seq]')
        .between([registrationId, expectedSeq], [registrationId, Dexie.maxKey])
        .delete()
      await records.bulkAdd(anew.map(({ record }) => record))
      await copies.bulkAdd(anew.flatMap(({ copy }) => copy ?? []))
      await counters.put({ registrationId, next: expectedSeq + anew.length })
      return true
    })
    if (done) return
  }
}

async function withNumber(
  database: OutboxDatabase,
  vault: Vault,
  record: OutboxRecord,
  seq: number,
): Promise<Sendable> {
  const input = await readInput(vault, record)
  if (input === null) {
    const copy = await database.copies.get([record.registrationId, record.seq])
    return { record: { ...record, seq, state: next(record.state, 'damaged') }, copy: copy && { ...copy, seq } }
  }
  const copy = await sealCommand(vault, commandOf({ ...record, seq }, input))
  return { record: { ...record, seq, sealedSize: copy.sealed.length }, copy }
}
