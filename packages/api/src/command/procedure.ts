import { createHash } from 'node:crypto'
import { write } from '@melati/db/tenancy'
import type { Query } from '@melati/db/query'
import { CommandId } from '@melati/domain/ids'
import * as z from 'zod/mini'
import type { $ZodType } from 'zod/v4/core'
import { auditRows } from '../audit/record.ts'
import type { ActingContext } from '../context.ts'
import { identityVault, tenantKeys } from '../keys/identity-vault.ts'
import { asking } from '../procedures.ts'
import { tellKeptOut } from '../kept-out.ts'
import { refuseWith } from '../refusal-error.ts'
import { type AnyCommand, type Command, type CommandContext } from './define.ts'
import { failureOf } from './database-failure.ts'
import {
  type Answer,
  type Call,
  insertOutcomes,
  type Outcome,
  type Status,
  storedOutcomes,
  told,
  lockCommand,
} from './outcome.ts'
import { runCalls } from './run.ts'
import type { Seen } from './seen.ts'

/** What a mutation answers: HTTP says whether the call was understood, this says what became of the order. */
export interface CommandAnswer<R, I = unknown> extends Omit<Answer, 'result' | 'now'> {
  readonly id: string
  readonly status: Status
  readonly result?: R
  readonly now?: Seen<I>
  readonly sentence?: { id: string; en: string }
}

/**
 * A mutation of a tenant: `{ id, input }`, where `id` is minted by the caller and makes a repeat harmless. The same
 * definition serves a phone's batch (`push.ts`). A command that knows its `current` also takes `seen`.
 */
export function command<I, const Qs extends readonly Query[], S, V, R = undefined>(
  definition: Command<I, Qs, S, V, R>,
) {
  const any = definition as AnyCommand
  return asking
    .meta({ command: any })
    .input(
      z.object({
        id: CommandId,
        input: definition.input as $ZodType<I, I>,
        seen: z.optional(z.record(z.string(), z.unknown()) as unknown as $ZodType<Seen<I>, Seen<I>>),
      }),
    )
    .mutation(async ({ ctx, input, path }): Promise<CommandAnswer<R, I>> => {
      const order = input as { id: string; input: I; seen?: Readonly<Record<string, unknown>> }
      if (order.seen !== undefined && any.current === undefined) refuseWith('invalid-input', { field: 'seen' })
      return (await runOne(ctx, path, any, order)) as CommandAnswer<R, I>
    })
}

export function payloadHash(path: string, input: unknown): Buffer {
  return createHash('sha256').update(path).update('\n').update(JSON.stringify(input)).digest()
}

const TRIES = 3

type Order = Pick<Call, 'input' | 'seen'> & { readonly id: string }

async function runOne(ctx: ActingContext, path: string, definition: AnyCommand, order: Order) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const outcome = await attemptOne(ctx, path, definition, order)
      const { actor, tenantId } = ctx
      if (outcome.answer.because === 'outside-your-area') tellKeptOut(ctx.log, { path, actor, tenantId })
      return told(outcome)
    } catch (error) {
      const failure = failureOf(error)
      if (failure === 'again' && attempt < TRIES) continue
      if (failure === 'again' || failure === 'later') refuseWith('busy')
      if (failure === 'never') {
        ctx.log.warn({ path, err: error }, 'an order could not be written')
        refuseWith('invalid-input')
      }
      throw error
    }
  }
}

async function attemptOne(ctx: ActingContext, path: string, definition: AnyCommand, order: Order): Promise<Outcome> {
  const { id, input, seen } = order
  const hash = payloadHash(path, input)
  const { accountId, grantId } = ctx.actor
  const now = ctx.now().toISOString()
  return write(ctx.db, ctx.tenantId, async (tx) => {
    const [, known, keyRows] = await tx.run(
      lockCommand(ctx.tenantId, id),
      storedOutcomes(ctx.tenantId, [id], null, []),
      tenantKeys(ctx.tenantId),
    )
    const before = known[0]
    if (before !== undefined) {
      return before.accountId === accountId && before.payloadHash.equals(hash)
        ? before
        : { commandId: id, seq: null, status: 'mismatch', answer: { because: 'idempotency-mismatch' } }
    }
    const call: Call = { commandId: id, path, input, seen, after: null, madeAt: now, seq: null, payloadHash: hash }
    const c: CommandContext = {
      tenantId: ctx.tenantId,
      tenant: ctx.tenant,
      actor: ctx.actor,
      today: ctx.today,
      now,
      newId: ctx.newId,
      randomBytes: ctx.randomBytes,
      identity: identityVault(ctx.keys, ctx.tenantId, keyRows),
    }
    const ran = await runCalls(tx, c, [call], { find: () => ({ ok: true, command: definition }) }, new Map())
    const outcome = ran.done[0]?.outcome
    if (outcome === undefined) throw new Error(`no outcome for ${path}`)
    const audited = auditRows(ctx.tenantId, now, { accountId, grantId, registrationId: null }, ran.audit)
    // A refused order of a screen is simply corrected there and sent again under the same id: nothing is stored of it,
    // save that it was one of those that somebody should hear of.
    if (outcome.status !== 'applied') {
      if (ran.audit.length > 0) await tx.commitWith(audited)
      return outcome
    }
    await tx.commitWith(
      ...ran.pending,
      insertOutcomes(ctx.tenantId, { accountId, registrationId: null }, now, ran.done),
      audited,
    )
    return outcome
  })
}
