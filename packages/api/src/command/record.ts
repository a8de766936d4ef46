import { CommandId } from '@melati/domain/ids'
import * as z from 'zod/mini'
import { Lost } from './lost.ts'

/** A command record as a phone sealed it. Keys that a newer phone adds are passed over. */
export const CommandRecord = z.object({
  id: CommandId,
  seq: z.int().check(z.positive()),
  // Words of a programme (up2k, kampung-pkk): what is stored of it in the clear must not be able to hold somebody's number.
  path: z.string().check(z.maxLength(100), z.regex(/^[a-z]+\d?[a-z]*(-[a-z]+)*(\.[A-Za-z]+)?$/)),
  input: z.unknown(),
  madeAt: z.iso.datetime(),
  after: z.optional(CommandId),
  corrects: z.optional(CommandId),
})
export type CommandRecord = z.infer<typeof CommandRecord>

export const PushBody = z.object({
  /** Whose records these are, by the phone's own word. */
  registrationId: z.optional(z.guid()),
  commands: z.array(z.object({ seq: z.int().check(z.positive()), sealed: z.string().check(z.maxLength(200_000)) })),
  lost: z.optional(Lost),
})

export const MAX_BATCH = 50

/** A record taken out of its seal, or what is left of one that could not be. */
export type Opened =
  | { readonly ok: true; readonly seq: number; readonly sealed: Buffer; readonly record: CommandRecord }
  | { readonly ok: false; readonly seq: number; readonly sealed: Buffer }

export function openRecord(plain: Buffer | undefined, seq: number, sealed: Buffer): Opened {
  if (plain === undefined) return { ok: false, seq, sealed }
  const parsed = CommandRecord.safeParse(parseJson(plain))
  return parsed.success && parsed.data.seq === seq
    ? { ok: true, seq, sealed, record: parsed.data }
    : { ok: false, seq, sealed }
}

function parseJson(plain: Buffer): unknown {
  try {
    return JSON.parse(plain.toString('utf8'))
  } catch {
    return undefined
  }
}
