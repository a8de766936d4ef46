import { refusals } from './refusals.ts'
import type { Warning } from './warning.ts'

export { refusals } from './refusals.ts'

export type Refusal = keyof typeof refusals

/** `field` is a dotted path into the order ('families.0.members.1.nik'); `hint` the figures and names a sentence may show. */
export type Refused = { ok: false; because: Refusal; field?: string; hint?: Record<string, string | number> }

export type Allowed<T> = { ok: true; value: T; warnings?: Warning[] }

export type Decision<T> = Allowed<T> | Refused

export function refuse(
  because: Refusal,
  more: { field?: string; hint?: Record<string, string | number> } = {},
): Refused {
  return { ok: false, because, ...more }
}

export function allow<T>(value: T, warnings: Warning[] = []): Allowed<T> {
  return warnings.length > 0 ? { ok: true, value, warnings } : { ok: true, value }
}

export function isRefusal(code: string): code is Refusal {
  return Object.hasOwn(refusals, code)
}

export function sentenceOf(because: Refusal): { id: string; en: string } {
  return refusals[because]
}
