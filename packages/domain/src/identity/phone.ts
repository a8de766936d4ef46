import * as z from 'zod/mini'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'

/** An Indonesian mobile number in E.164: '+628' and eight to eleven more digits. */
export const Phone = z
  .string('phone-invalid')
  .check(z.regex(/^\+628[1-9]\d{7,10}$/, 'phone-invalid'))
  .brand<'Phone'>()
export type Phone = z.infer<typeof Phone>

/** Reads 08…, 62… and +62… with blanks, dots, hyphens or brackets between; refuses every other number with `phone-invalid`. */
export function parsePhone(text: string): Decision<Phone> {
  if (text.length > 40) return refuse('phone-invalid')
  const digits = bare(text)
  const national = /^(?:\+?62|0)(8[0-9]+)$/.exec(digits)?.[1]
  const phone = Phone.safeParse(`+62${national ?? ''}`)
  return phone.success ? allow(phone.data) : refuse('phone-invalid')
}

/** What part of a stored number somebody means who types part of one ('0812-34' is '81234'); null for what is none. */
export function phoneDigits(text: string): string | null {
  return /^(?:\+?62|0)?(\d{3,})$/.exec(bare(text))?.[1] ?? null
}

const bare = (text: string) => text.normalize('NFKC').replaceAll(/[\s().-]/g, '')

/** '+6281234567890' as people write it: '0812-3456-7890'. */
export function groupPhone(phone: Phone): string {
  const digits = `0${phone.slice(3)}`
  return [digits.slice(0, 4), digits.slice(4, 8), digits.slice(8)].filter((part) => part !== '').join('-')
}

/** Enough to recognise one's own number, too little to call it: '0812-••••-7890'. */
export function maskPhone(phone: Phone): string {
  const digits = `0${phone.slice(3)}`
  return `${digits.slice(0, 4)}-••••-${digits.slice(-4)}`
}
