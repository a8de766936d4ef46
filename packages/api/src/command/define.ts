import type { Query, RowsOf } from '@melati/db/query'
import type { Actor } from '@melati/domain/actor'
import type { Day } from '@melati/domain/day'
import type { Decision, Refusal } from '@melati/domain/refusal'
import type { $ZodType } from 'zod/v4/core'
import type { AuditEntry } from '../audit/record.ts'
import type { Tenant } from '../context.ts'
import type { IdentityVault } from '../keys/identity-vault.ts'
import type { Seen } from './seen.ts'

/** What a command knows of its surroundings; the same for an admin's call and a phone's batch. */
export interface CommandContext {
  readonly tenantId: number
  readonly tenant: Tenant
  readonly actor: Actor
  readonly today: Day
  /** The server's instant, ISO. */
  readonly now: string
  readonly newId: () => string
  readonly randomBytes: (length: number) => Uint8Array
  /** Opened only for a command that says `identity: true`. */
  readonly identity: IdentityVault
}

export interface Decided<I, V> {
  readonly commandId: string
  readonly input: I
  readonly value: V
}

/**
 * A write, everywhere of the same shape: a schema parses the order, `load` fetches what is known in one flush for a
 * whole run of equal commands, `state` picks one order's part, `decide` is pure (the phone calls the same), and
 * `write` puts all that was allowed into set-based statements, each with its marks and its part of the feed.
 */
export interface Command<I, Qs extends readonly Query[], S, V, R> {
  readonly input: $ZodType<I>
  readonly load: (c: CommandContext, inputs: readonly I[]) => Qs
  readonly state: (c: CommandContext, rows: RowsOf<Qs>, input: I) => S
  readonly decide: (input: I, state: S, actor: Actor, today: Day, c: CommandContext) => Decision<V>
  readonly write: (c: CommandContext, decided: readonly Decided<I, V>[]) => readonly Query[]
  readonly audit: (input: I, value: V) => AuditEntry
  /** What is written down of an order that was refused: for those few refusals that somebody should hear of. */
  readonly flagged?: (input: I, because: Refusal) => AuditEntry | undefined
  /** What the caller gets back; nothing by default. */
  readonly result?: (value: V) => R
  /** Orders whose keys meet are decided one after the other, each on what the earlier one wrote. */
  readonly keys?: (input: I) => readonly string[]
  readonly identity?: boolean
  /**
   * How the fields that an order overwrites read now. With it a screen may send what it had read, and is refused when
   * somebody has changed it since (`changed-meanwhile`); a phone sends nothing, its orders have the server's order.
   */
  readonly current?: (state: S) => Seen<I>
}

/** Any command, once its own types no longer matter: only the runner holds one. */
export interface AnyCommand {
  readonly input: $ZodType
  readonly identity?: boolean
  readonly result?: (value: never) => unknown
  readonly keys?: (input: never) => readonly string[]
  readonly current?: (state: never) => object
  readonly load: (c: CommandContext, inputs: readonly never[]) => readonly Query[]
  readonly state: (c: CommandContext, rows: never, input: never) => unknown
  readonly decide: (input: never, state: never, actor: Actor, today: Day, c: CommandContext) => Decision<unknown>
  readonly write: (c: CommandContext, decided: readonly Decided<never, never>[]) => readonly Query[]
  readonly audit: (input: never, value: never) => AuditEntry
  readonly flagged?: (input: never, because: Refusal) => AuditEntry | undefined
}
