import type { RegistrationId } from '@melati/domain/ids'
import { storing } from '../storing.ts'
import type { OutboxDatabase } from './database.ts'
import { noteCounts } from './counts.ts'
import { countLoss } from './losses.ts'
import type { Lost, Marker } from './marker.ts'
import type { OutboxRecord } from './record.ts'
import { recordsFrom } from './renumber.ts'
import { next } from './state.ts'

/**
 * Compares the number the server wants next with what was ever given and what is here. Later numbers that were given and are
 * gone are a loss to be told; nothing of it stops the queue.
 */
export async function noticeLoss(
  database: OutboxDatabase,
  marker: Marker,
  registrationId: RegistrationId,
  expectedSeq: number,
): Promise<void> {
  const mark = marker.find(registrationId)
  const found = await storing(database, [database.records, database.counters], async () => {
    const counter = await database.counters.get(registrationId)
    const keys = await recordsFrom(database, registrationId, expectedSeq).primaryKeys()
    const loss = countLoss(mark, { seqs: keys.map(([, seq]) => seq), next: counter?.next }, expectedSeq)
    const isBehind = (counter?.next ?? 1) < expectedSeq
    const isEmptied = loss !== undefined && keys.length === 0
    if (isBehind || isEmptied) await database.counters.put({ registrationId, next: expectedSeq })
    return loss
  })
  await writeLoss(database, marker, registrationId, found)
}

async function writeLoss(
  database: OutboxDatabase,
  marker: Marker,
  registrationId: RegistrationId,
  found: Lost | undefined,
): Promise<void> {
  const before = marker.find(registrationId)?.lost
  const mark = marker.find(registrationId)
  const lost = found ?? (before?.known ? before : undefined)
  if (mark) {
    const { lost: _, ...rest } = mark
    marker.note(registrationId, { ...rest, ...(lost && { lost }) })
  } else if (lost) {
    marker.note(registrationId, { high: 0, unsent: 0, since: null, lost })
  }
  await noteCounts(database, marker, registrationId)
}

export type Realigned = 'again' | 'gap' | 'stuck'

/**
 * After the server refused a batch because it wants another number first. A server restored from a backup has forgotten what
 * it once answered: what is still here of that goes again. What is not here leaves a gap, marked so that the rest is numbered
 * anew as soon as its cadre's key is at hand.
 */
export async function realign(
  database: OutboxDatabase,
  marker: Marker,
  registrationId: RegistrationId,
  sentFrom: number,
  expectedSeq: number,
): Promise<Realigned> {
  await noticeLoss(database, marker, registrationId, expectedSeq)
  return storing(database, [database.records, database.counters], async (): Promise<Realigned> => {
    const later = await recordsFrom(database, registrationId, expectedSeq).toArray()
    const forgotten = later.map(forget)
    await database.records.bulkPut(forgotten)
    const first = later[0]?.seq
    if (first === undefined || (first === expectedSeq && sentFrom === expectedSeq)) return 'stuck'
    if (first === expectedSeq) return 'again'
    const counter = await database.counters.get(registrationId)
    await database.counters.put({ registrationId, next: counter?.next ?? first + later.length, gapAt: expectedSeq })
    return 'gap'
  })
}

function forget(record: OutboxRecord): OutboxRecord {
  const state = next(record.state, 'forgotten')
  if (state === record.state) return record
  const { outcome: _, detail: __, ...rest } = record
  return { ...rest, state, reflected: false, dismissed: false }
}
