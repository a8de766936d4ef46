import type { $ZodType } from 'zod/v4/core'

/** What tRPC's client adds to a read that comes in pages. */
const protocol = new Set(['cursor', 'direction'])

interface Definition {
  readonly type: string
  readonly shape?: Readonly<Record<string, unknown>>
  readonly catchall?: unknown
}

/**
 * Whether an input names only what its schema knows. Zod passes over the rest; a read that answers as if it had not been
 * asked to sort, filter or choose fields would say something else than it was asked.
 */
export function knowsFields(schema: $ZodType | undefined, input: unknown): boolean {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return true
  if (schema === undefined) return Object.keys(input).every((name) => protocol.has(name))
  const { type, shape, catchall } = schema._zod.def as Definition
  if (type !== 'object' || shape === undefined || catchall !== undefined) return true
  return Object.keys(input).every((name) => Object.hasOwn(shape, name) || protocol.has(name))
}
