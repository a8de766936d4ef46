import type { $ZodType } from 'zod/v4/core'
import { toJSONSchema } from 'zod/v4/core'

/** A schema as JSON Schema 2020-12 says it. */
export interface JsonSchema {
  readonly [key: string]: unknown
  readonly type?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
}

/** What goes in or out by a schema of ours. Throws for what JSON cannot say, so that no operation can have it. */
export function jsonSchema(schema: $ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...said } = toJSONSchema(schema, { target: 'draft-2020-12', io, reused: 'inline' })
  return said as JsonSchema
}
