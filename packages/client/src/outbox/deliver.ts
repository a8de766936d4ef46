import { textOf } from '../crypto/bytes.ts'
import { openBox } from '../crypto/box.ts'
import type { RegistrationRecord } from '../device/registration-record.ts'
import { tokenContext } from '../device/registration-record.ts'
import type { Vault } from '../device/vault.ts'
import type { ServerFailure } from '../failure.ts'
import type { Platform } from '../platform.ts'
import { storing } from '../storing.ts'
import { noticeLoss, realign } from './alignment.ts'
import { takeOutcomes } from './answers.ts'
import { pickBatch } from './batch.ts'
import { noteCounts } from './counts.ts'
import type { OutboxDatabase } from './database.ts'
import { inState } from './in-state.ts'
import { readInput } from './item.ts'
import type { Marker } from './marker.ts'
import { push } from './push.ts'
import type { Sendable } from './push.ts'
import type { OutboxRecord } from './record.ts'
import { renumber } from './renumber.ts'
import { next, unsentStates } from './state.ts'
import type { Happening } from './state.ts'
import { commandOf, isWhole, sealCommand } from './sealed-copy.ts'

export type Delivering = {
  platform: Platform
  database: OutboxDatabase
  marker: Marker
  apiUrl: string
  version: number
  currentVault: () => Vault | null
}

export type Attempt = Delivering & { signal: AbortSignal; expectWithin: (ms: number) => void }

export type Step =
  | { kind: 'nothing' }
  | { kind: 'answered'; count: number; revoked: boolean }
  | { kind: 'realigned' }
  /** Numbers are missing and the cadre's key is not at hand: her commands wait for her PIN. */
  | { kind: 'needs-pin' }
  | ServerFailure

/** Sends the next commands of one registration and writes down the answer. */
export async function deliverNext(parts: Attempt, registration: RegistrationRecord, size: number): Promise<Step> {
  const { database } = parts
  const counter = await database.counters.get(registration.registrationId)
  if (counter?.gapAt !== undefined && !(await closeGap(parts, registration, counter.gapAt)))
    return { kind: 'needs-pin' }
  const batch = pickBatch(await inState(database, registration.registrationId, unsentStates), size)
  if (batch.length === 0) return { kind: 'nothing' }
  const sendable = await Promise.all(batch.map((record) => check(parts, record)))
  await mark(database, batch, 'picked')
  return send(parts, registration, sendable)
}

/** Asks once more for those that wait for their parent; an earlier number is answered from what the server has stored. */
export async function askForHeld(parts: Attempt, registration: RegistrationRecord, size: number): Promise<Step> {
  const held = pickBatch(await inState(parts.database, registration.registrationId, ['held']), size)
  if (held.length === 0) return { kind: 'nothing' }
  return send(parts, registration, await Promise.all(held.map((record) => check(parts, record))))
}

async function send(parts: Attempt, registration: RegistrationRecord, sendable: readonly Sendable[]): Promise<Step> {
  const batch = sendable.map(({ record }) => record)
  const { platform, database, marker } = parts
  const { registrationId } = registration
  const token = await openBox(registration.tokenKey, registration.token, tokenContext(registrationId))
  if (!token) return { kind: 'needs-sign-in' }
  const { apiUrl: url, version, signal, expectWithin } = parts
  const wire = { url, registrationId, token: textOf(token), version, signal, expectWithin }
  const lost = marker.find(registrationId)?.lost
  const answer = await push(platform, wire, sendable, lost?.known ? lost : undefined)
  if (answer.kind === 'answered') {
    const count = await takeOutcomes(database, registration, batch, answer.outcomes, platform.now().getTime())
    await mark(database, batch, 'unanswered')
    await noteCounts(database, marker, registrationId)
    await noticeLoss(database, marker, registrationId, answer.expectedSeq)
    // Our server, and not a word on anything we sent: asking again at once would spin.
    return count === 0 ? { kind: 'broken' } : { kind: 'answered', count, revoked: answer.revoked }
  }
  await mark(database, batch, 'unanswered')
  if (answer.kind !== 'other-seq') return answer
  const realigned = await realign(database, marker, registrationId, batch[0]?.seq ?? 0, answer.expectedSeq)
  return realigned === 'stuck' ? { kind: 'broken' } : { kind: 'realigned' }
}

async function closeGap(parts: Delivering, registration: RegistrationRecord, expectedSeq: number): Promise<boolean> {
  const vault = parts.currentVault()
  if (vault?.registrationId !== registration.registrationId) return false
  await renumber(parts.database, vault, expectedSeq)
  await noteCounts(parts.database, parts.marker, registration.registrationId)
  return true
}

/** A sealed copy that is not what was written is made anew from the cadre's own if she is here, and is marked if she is not. */
async function check({ database, currentVault }: Delivering, record: OutboxRecord): Promise<Sendable> {
  const copy = await database.copies.get([record.registrationId, record.seq])
  if (await isWhole(copy)) return { record, copy }
  const vault = currentVault()
  const input = vault && (await readInput(vault, record))
  if (!vault || input === null) {
    await mark(database, [record], 'damaged')
    return { record, copy }
  }
  const mended = await sealCommand(vault, commandOf(record, input))
  await database.copies.put(mended)
  await mark(database, [record], 'repaired')
  return { record, copy: mended }
}

export async function mark(
  database: OutboxDatabase,
  records: readonly OutboxRecord[],
  happening: Happening,
): Promise<void> {
  await storing(database, [database.records], async () => {
    for (const { registrationId, seq, id } of records) {
      const current = await database.records.get([registrationId, seq])
      if (current?.id !== id) continue
      const state = next(current.state, happening)
      if (state !== current.state) await database.records.put({ ...current, state })
    }
  })
}
