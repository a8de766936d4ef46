import { utf8 } from '../crypto/bytes.ts'
import type { Bytes } from '../crypto/bytes.ts'
import { createSeal } from '../crypto/seal.ts'
import type { RegistrationRecord } from '../device/registration-record.ts'
import { OutcomeDetail } from '../protocol.ts'
import type { CommandOutcome } from '../protocol.ts'
import { storing } from '../storing.ts'
import type { OutboxDatabase } from './database.ts'
import { detailContext } from './record.ts'
import type { Outcome, OutboxRecord } from './record.ts'
import { next } from './state.ts'

/**
 * Writes down what the server said, in one transaction; answers how many of the commands just sent it settled. A parent that
 * went through may bring news of children held earlier. Of anything else its word is not taken: an outcome must name the
 * command we hold under that number.
 */
export async function takeOutcomes(
  database: OutboxDatabase,
  registration: RegistrationRecord,
  sent: readonly OutboxRecord[],
  outcomes: readonly CommandOutcome[],
  at: number,
): Promise<number> {
  const answered = await match(database, registration, sent, outcomes)
  const details = await sealDetails(registration, answered)
  await storing(database, [database.records], async () => {
    for (const { record, outcome } of answered) {
      const current = await database.records.get([record.registrationId, record.seq])
      if (current?.id !== record.id) continue
      const state = next(current.state, outcome.status)
      if (state === current.state && state !== 'held') continue
      const detail = details.get(record.id)
      await database.records.put({ ...current, state, outcome: plainPart(outcome, at), ...(detail && { detail }) })
    }
  })
  const seqs = new Set(sent.map(({ seq }) => seq))
  return answered.filter(({ record }) => seqs.has(record.seq)).length
}

async function match(
  database: OutboxDatabase,
  { registrationId }: RegistrationRecord,
  sent: readonly OutboxRecord[],
  outcomes: readonly CommandOutcome[],
): Promise<Answered[]> {
  const matched = outcomes.map(async (outcome) => {
    const mine = sent.find(({ seq }) => seq === outcome.seq)
    if (mine) return [{ record: mine, outcome: settle(mine, outcome) }]
    const earlier = await database.records.get([registrationId, outcome.seq])
    return earlier && earlier.id === outcome.id ? [{ record: earlier, outcome }] : []
  })
  return (await Promise.all(matched)).flat()
}

function settle(record: OutboxRecord, outcome: CommandOutcome): CommandOutcome {
  const isAnother = outcome.id !== undefined && outcome.id !== record.id
  return isAnother ? { seq: outcome.seq, id: outcome.id, status: 'mismatch' } : outcome
}

function plainPart({ status, because, heldFor }: CommandOutcome, at: number): Outcome {
  return { status, at, ...(because && { because }), ...(heldFor && { heldFor }) }
}

type Answered = { record: OutboxRecord; outcome: CommandOutcome }

async function sealDetails(
  registration: RegistrationRecord,
  answered: readonly Answered[],
): Promise<Map<string, Bytes>> {
  const details = new Map<string, Bytes>()
  if (!registration.vault || answered.length === 0) return details
  const seal = await createSeal(registration.vault.inboxPublic)
  for (const { record, outcome } of answered) {
    const detail = OutcomeDetail.parse(outcome)
    if (Object.keys(detail).length === 0) continue
    details.set(record.id, await seal(utf8(JSON.stringify(detail)), detailContext(record.registrationId, record.id)))
  }
  return details
}
