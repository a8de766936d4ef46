import * as z from 'zod/mini'
import { allow, refuse } from './refusal.ts'
import type { Decision } from './refusal.ts'

export const rupiahMax = Number.MAX_SAFE_INTEGER

/** An amount of a fact: whole rupiah, at least 1. Totals and balances are plain whole numbers. */
export const Rupiah = z
  .int({
    error: (issue) =>
      issue.code === 'too_big' ? 'too-large' : issue.code === 'too_small' ? 'not-positive' : 'not-whole-rupiah',
  })
  .check(z.minimum(1, 'not-positive'), z.maximum(rupiahMax, 'too-large'))
  .brand<'Rupiah'>()
export type Rupiah = z.infer<typeof Rupiah>

/** The amount, or why it is none: `not-whole-rupiah`, `not-positive`, `too-large`. */
export function checkRupiah(amount: number, field?: string): Decision<Rupiah> {
  const more = field === undefined ? {} : { field }
  if (!Number.isInteger(amount)) return refuse('not-whole-rupiah', more)
  if (amount < 1) return refuse('not-positive', more)
  if (amount > rupiahMax) return refuse('too-large', more)
  return allow(Rupiah.parse(amount))
}
