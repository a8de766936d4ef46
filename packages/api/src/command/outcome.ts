import { type Refusal, sentenceOf } from '@melati/domain/refusal'
import { type RawBuilder, sql } from 'kysely'

export type Status = 'applied' | 'refused' | 'held' | 'quarantined' | 'mismatch'

/** What is stored of an outcome, and told again to whoever repeats the command. */
export interface Answer {
  readonly result?: unknown
  readonly because?: Refusal
  readonly field?: string
  readonly hint?: Readonly<Record<string, string | number>>
  readonly heldFor?: string
  /** How the fields read that were changed meanwhile. */
  readonly now?: Readonly<Record<string, unknown>>
  readonly warnings?: readonly unknown[]
}

export interface Outcome {
  readonly commandId: string
  readonly seq: number | null
  readonly status: Status
  readonly answer: Answer
}

/** An order as it arrived, before anything of it is believed. */
export interface Call {
  readonly commandId: string
  readonly path: string
  readonly input: unknown
  /** What its sender had read in the fields it changes. */
  readonly seen?: Readonly<Record<string, unknown>> | undefined
  readonly after: string | null
  readonly madeAt: string
  readonly seq: number | null
  readonly payloadHash: Buffer
  /** It was held before; its outcome exists and is updated. */
  readonly heldBefore?: boolean
}

export interface StoredOutcome {
  commandId: string
  seq: number | null
  accountId: string
  payloadHash: Buffer
  status: Status
  answer: Answer
}

const columns = sql`command_id as "commandId", seq, account_id as "accountId", payload_hash as "payloadHash", status, answer`

/** The same command sent twice at once: the second waits, and then finds the first one's outcome instead of its rows (F-005). */
export const lockCommand = (tenantId: number, commandId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${commandId}::text, ${tenantId}))`

/** Outcomes by command id, whoever sent them, and by the sequence numbers of one registration. */
export const storedOutcomes = (
  tenantId: number,
  ids: readonly string[],
  registrationId: string | null,
  seqs: readonly number[],
) =>
  sql<StoredOutcome>`select ${columns} from core.outcome
    where tenant_id = ${tenantId} and command_id = any(${ids}::uuid[])
    union
    select ${columns} from core.outcome
    where tenant_id = ${tenantId} and registration_id = ${registrationId}::uuid and seq = any(${seqs}::bigint[])`

/** Outcomes are kept as long as the registration lives, so that a repeat answers and does nothing. */
export function insertOutcomes(
  tenantId: number,
  sender: { accountId: string; registrationId: string | null },
  receivedAt: string,
  rows: readonly { call: Call; outcome: Outcome }[],
): RawBuilder<unknown> {
  const column = <T>(pick: (row: (typeof rows)[number]) => T) => rows.map(pick)
  return sql`insert into core.outcome (tenant_id, account_id, registration_id, received_at,
      command_id, seq, path, payload_hash, status, answer, after, made_at)
    select ${tenantId}::int, ${sender.accountId}::uuid, ${sender.registrationId}::uuid, ${receivedAt}::timestamptz, o.*
    from unnest(${column((row) => row.call.commandId)}::uuid[], ${column((row) => row.call.seq)}::bigint[],
      ${column((row) => row.call.path)}::text[], ${column((row) => row.call.payloadHash)}::bytea[],
      ${column((row) => row.outcome.status)}::text[], ${column((row) => JSON.stringify(row.outcome.answer))}::jsonb[],
      ${column((row) => row.call.after)}::uuid[], ${column((row) => row.call.madeAt)}::timestamptz[]) o`
}

export function updateOutcomes(tenantId: number, outcomes: readonly Outcome[]): RawBuilder<unknown> {
  return sql`update core.outcome o set status = n.status, answer = n.answer, xid = pg_current_xact_id()
    from unnest(${outcomes.map((one) => one.commandId)}::uuid[], ${outcomes.map((one) => one.status)}::text[],
      ${outcomes.map((one) => JSON.stringify(one.answer))}::jsonb[]) as n (command_id, status, answer)
    where o.tenant_id = ${tenantId} and o.command_id = n.command_id`
}

/** As the caller reads it: the reason comes with its sentence in both languages. */
export function told(outcome: Outcome) {
  const { because } = outcome.answer
  return {
    ...(outcome.seq === null ? {} : { seq: outcome.seq }),
    id: outcome.commandId,
    status: outcome.status,
    ...outcome.answer,
    ...(because === undefined ? {} : { sentence: sentenceOf(because) }),
  }
}
