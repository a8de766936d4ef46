import type { DateAnswer } from '@melati/ui/date-answer'
import * as z from 'zod/mini'

/** A date in a draft: as it was typed, finished or not. */
export const KeptDate: z.ZodMiniType<DateAnswer> = z.union([
  z.object({ kind: z.literal('date'), day: z.string(), month: z.string(), year: z.string() }),
  z.object({ kind: z.literal('age'), years: z.nullable(z.number()) }),
])
