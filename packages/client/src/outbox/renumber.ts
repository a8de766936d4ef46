import type { RegistrationId } from '@melati/domain/ids'
import { Dexie } from 'dexie'
import type { Vault } from '../device/vault.ts'
import type { OutboxDatabase } from './database.ts'
import { readInput } from './item.ts'
import type { OutboxRecord } from './record.ts'
import { next } from './state.ts'
import { sealCommand } from './write.ts'

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
    const anew = await Promise.all(old.map((record, index) => withNumber(vault, record, expectedSeq + index)))
    const done = await database.transaction('rw', database.records, database.counters, async () => {
      const current = await database.counters.get(registrationId)
      if (current?.next !== counter?.next) return false
      await database.records.bulkDelete(old.map(({ seq }) => [registrationId, seq]))
      await database.records.bulkAdd(anew)
      await database.counters.put({ registrationId, next: expectedSeq + anew.length })
      return true
    })
    if (done) return
  }
}

async function withNumber(vault: Vault, record: OutboxRecord, seq: number): Promise<OutboxRecord> {
  const input = await readInput(vault, record)
  if (input === null) return { ...record, seq, state: next(record.state, 'damaged') }
  const { id, path, madeAt, after, corrects } = record
  const links = { ...(after && { after }), ...(corrects && { corrects }) }
  return { ...record, seq, ...(await sealCommand(vault, { id, seq, path, input, madeAt, ...links })) }
}
