import * as z from 'zod/mini'
import type { Json } from './json.ts'

export const mostCommandsInPush = 50

const Seq = z.int().check(z.positive())
const Sentence = z.object({ id: z.string(), en: z.string() })
const AnyJson = z.custom<Json>((value) => value !== undefined)

const Hint = z.record(z.string(), z.union([z.string(), z.number()]))

/** The part of an outcome that may speak of people. */
export const OutcomeDetail = z.object({
  result: z.optional(AnyJson),
  field: z.optional(z.string()),
  hint: z.optional(Hint),
  sentence: z.optional(Sentence),
  warnings: z.optional(z.array(AnyJson)),
})
export type OutcomeDetail = z.infer<typeof OutcomeDetail>

export const CommandOutcome = z.extend(OutcomeDetail, {
  seq: Seq,
  /** Absent: the server could not open what stands under this number. */
  id: z.optional(z.string()),
  status: z.enum(['applied', 'refused', 'held', 'quarantined', 'mismatch']),
  because: z.optional(z.string()),
  heldFor: z.optional(z.string()),
})
export type CommandOutcome = z.infer<typeof CommandOutcome>

export const PushAnswer = z.object({
  outcomes: z.array(CommandOutcome),
  expectedSeq: Seq,
  revoked: z.optional(z.boolean()),
})

export const OtherSeq = z.object({ expectedSeq: Seq })

const Change = z.object({ kind: z.string(), id: z.string(), row: AnyJson })

export const ScopePage = z.object({
  scopeId: z.string(),
  changes: z.array(Change),
  cursor: z.string(),
  more: z.boolean(),
  reset: z.optional(z.boolean()),
})
export type ScopePage = z.infer<typeof ScopePage>

export const PullAnswer = z.object({
  epoch: z.string(),
  scopes: z.array(ScopePage),
  left: z.array(z.string()),
  all: z.array(z.string()),
  expectedSeq: z.optional(Seq),
  /** The highest number whose effect this and the earlier pages have brought. */
  reflectedSeq: z.optional(z.int()),
})
export type PullAnswer = z.infer<typeof PullAnswer>

export const Failure = z.object({ because: z.optional(z.string()), code: z.optional(z.string()) })
