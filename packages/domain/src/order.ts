import type * as z from 'zod/mini'
import { allow, isRefusal, refuse } from './refusal.ts'
import type { Decision, Refused } from './refusal.ts'

/**
 * Reads an order at the door. Schemas carry refusal codes as their messages, so a bad field comes back as the refusal it is;
 * anything else is `invalid-input` with the path of the first wrong field.
 */
export function readOrder<S extends z.ZodMiniType>(schema: S, input: unknown): Decision<z.output<S>> {
  const parsed = schema.safeParse(input)
  return parsed.success ? allow(parsed.data) : refusalOf(parsed.error.issues)
}

type Issue = { message: string; path: readonly PropertyKey[] }

export function refusalOf(issues: readonly Issue[]): Refused {
  const first = issues[0]
  if (!first) return refuse('invalid-input')
  const field = first.path.map(String).join('.')
  const because = isRefusal(first.message) ? first.message : 'invalid-input'
  return field === '' ? refuse(because) : refuse(because, { field })
}
