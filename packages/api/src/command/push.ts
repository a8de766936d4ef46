import { tellKeptOut } from '../kept-out.ts'
import type { Services } from '../context.ts'
import { failureOf, sqlState } from './database-failure.ts'
import { told } from './outcome.ts'
import { applyBatch, type BatchOutcome, type BatchResult, quarantineBatch } from './batch.ts'
import { keepForeign } from './foreign.ts'
import { noteLost } from './lost.ts'
import { MAX_BATCH, openRecord, type Opened, PushBody } from './record.ts'
import type { Commands } from './run.ts'
import type { CityHost } from '../city-host.ts'
import { findSender, type Sender } from './sender.ts'

/** The protocol this server speaks; older phones are served, a newer one waits (F-053 to F-055). */
export const PROTOCOL = 1

export interface PushAnswer {
  readonly status: 200 | 400 | 401 | 403 | 409 | 426 | 429 | 503
  readonly body: object
  readonly retryAfter?: number
}

/** `find` of the commands for a sender: its rights, its tenant's modules. */
export type CommandsFor = (sender: Sender) => Commands

/**
 * Takes a phone's batch. Every command ends in a stored outcome; a failure of the database halves the batch, and what
 * cannot be written even alone is kept for a person, so that nothing behind it waits for ever (F-007, F-009).
 */
export async function push(
  services: Services,
  { commandsFor, perDay }: { readonly commandsFor: CommandsFor; readonly perDay: number },
  request: { authorization: string | null; version: string | null; body: unknown; city?: CityHost | null },
): Promise<PushAnswer> {
  if (Number(request.version ?? PROTOCOL) > PROTOCOL) return refusal(426, 'version-not-supported')
  const sender = await findSender(services, request.authorization, request.city)
  if (sender === undefined) return refusal(401, 'token-unknown')
  const parsed = PushBody.safeParse(request.body)
  if (!parsed.success) return refusal(400, 'invalid-input')
  if (parsed.data.commands.length > MAX_BATCH) return refusal(400, 'too-many-calls')
  const named = parsed.data.registrationId?.toLowerCase() ?? sender.registrationId
  if (named !== sender.registrationId) {
    const isKept = await keepForeign(services, sender, parsed.data.commands, perDay)
    return isKept ? refusal(403, 'registration-of-another') : overDay
  }
  const unseal = services.sealer.opener()
  const opened = parsed.data.commands
    .map(({ seq, sealed }) => ({ seq, sealed: Buffer.from(sealed, 'base64url') }))
    .toSorted((a, b) => a.seq - b.seq)
    .map(({ seq, sealed }) => openRecord(unseal(sealed, `${sender.registrationId}:${seq}`), seq, sealed))
  const taking = { services, commands: commandsFor(sender), sender, perDay }
  const result = await apply(taking, opened, 1)
  if (result.kind === 'gap') return { status: 409, body: { because: 'expected-seq', expectedSeq: result.expectedSeq } }
  if (result.kind === 'quota') return overDay
  if (result.kind === 'busy') return { ...refusal(503, 'busy'), retryAfter: 5 }
  for (const { answer } of result.outcomes) {
    const { actor, tenant } = sender
    if (answer.because === 'outside-your-area')
      tellKeptOut(services.log, { path: 'push', actor, tenantId: tenant.tenantId })
  }
  if (parsed.data.lost !== undefined) await noteLost(services, sender, parsed.data.lost)
  return {
    status: 200,
    body: {
      outcomes: result.outcomes.map(toldBatch),
      expectedSeq: result.expectedSeq,
      ...(sender.revoked ? { revoked: true } : {}),
    },
  }
}

function toldBatch(outcome: BatchOutcome) {
  return outcome.commandId === null
    ? { seq: outcome.seq, status: outcome.status }
    : told({ ...outcome, commandId: outcome.commandId })
}

const refusal = <S extends PushAnswer['status']>(status: S, because: string) => ({ status, body: { because } })

/** The rest of the day's work waits on the phone. */
const overDay: PushAnswer = { ...refusal(429, 'too-many-calls'), retryAfter: 3600 }

const TRIES = 3

interface Taking {
  readonly services: Services
  readonly commands: Commands
  readonly sender: Sender
  readonly perDay: number
}

async function apply(taking: Taking, records: readonly Opened[], attempt: number): Promise<BatchResult> {
  const { services, commands, sender, perDay } = taking
  try {
    return sender.revoked
      ? await quarantineBatch(services, sender, records, { why: 'revoked', perDay })
      : await applyBatch(services, commands, sender, records, perDay)
  } catch (error) {
    const failure = failureOf(error)
    services.log.warn({ failure, size: records.length, err: error }, 'a batch was rolled back')
    if (failure === 'again' && attempt < TRIES) return apply(taking, records, attempt + 1)
    const isAway = failure === 'later' && sqlState(error) === undefined
    if (failure === 'again' || isAway) return { kind: 'busy' }
    if (records.length > 1) return halves(taking, records)
    // Alone and still failing: not the database's trouble but this record's.
    if (failure === 'later') return { kind: 'busy' }
    return quarantineBatch(services, sender, records, { why: 'could-not-be-written', perDay })
  }
}

async function halves(taking: Taking, records: readonly Opened[]): Promise<BatchResult> {
  const middle = Math.ceil(records.length / 2)
  const first = await apply(taking, records.slice(0, middle), 1)
  if (first.kind !== 'done') return first
  const second = await apply(taking, records.slice(middle), 1)
  // The first half stands; the phone hears of it when it asks again.
  return second.kind === 'done' ? { ...second, outcomes: [...first.outcomes, ...second.outcomes] } : second
}
