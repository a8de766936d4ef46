import type { $ZodType } from 'zod/v4/core'
import { jsonSchema, type JsonSchema } from './json-schema.ts'

/** A parameter of an address; `after.name` is the field `name` of the field `after`. */
export interface Parameter {
  readonly name: string
  readonly required: boolean
  readonly schema: JsonSchema
}

/** The parameters that stand for an input. Throws for an input that an address cannot hold. */
export function parametersOf(input: $ZodType | undefined): readonly Parameter[] {
  return input === undefined ? [] : within(jsonSchema(input, 'input'), '', true)
}

function within({ properties = {}, required = [] }: JsonSchema, prefix: string, isRequired: boolean): Parameter[] {
  return Object.entries(properties).flatMap(([key, schema]) => {
    const name = `${prefix}${key}`
    const must = isRequired && required.includes(key)
    if (schema.type === 'object') return within(schema, `${name}.`, must)
    if (!/^(string|integer|number|boolean)$/.test(schema.type ?? '')) throw new Error(`no parameter: ${name}`)
    return [{ name, required: must, schema }]
  })
}

/** The input that an address's parameters say; undefined where one is unknown, given twice, or no value of its kind. */
export function inputOf(parameters: readonly Parameter[], query: URLSearchParams): object | undefined {
  const input: Record<string, unknown> = {}
  for (const [name, text] of query) {
    const parameter = parameters.find((one) => one.name === name)
    const value = parameter && valueOf(parameter.schema, text)
    if (value === undefined || query.getAll(name).length > 1) return undefined
    put(input, name.split('.'), value)
  }
  return input
}

export function valueOf({ type }: JsonSchema, text: string): string | number | boolean | undefined {
  if (type === 'string') return text
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : undefined
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(text) ? Number(text) : undefined
}

function put(input: Record<string, unknown>, [first = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    input[first] = value
    return
  }
  const below = (input[first] ??= {}) as Record<string, unknown>
  put(below, rest, value)
}
