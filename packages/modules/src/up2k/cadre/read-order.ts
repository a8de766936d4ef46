import { isRefusal, type Refused, refuse } from '@melati/domain/refusal'
import type * as z from 'zod/mini'

/** An order out of what was typed, or everything that keeps it from being one. */
export type Read<T> =
  | { readonly ok: true; readonly order: T }
  | { readonly ok: false; readonly refused: readonly Refused[] }

/** What a schema says against an order, once for each field; schemas of the domain word their errors as refusals. */
export function refusedBy(issues: readonly z.core.$ZodIssue[]): Refused[] {
  const byField = new Map<string, Refused>()
  for (const { path, message } of issues) {
    const field = path.map(String).join('.')
    if (!byField.has(field)) byField.set(field, refuse(isRefusal(message) ? message : 'invalid-input', { field }))
  }
  return [...byField.values()]
}
