import { type Entity, entityOf } from '@melati/domain/ids'
import type { $ZodType } from 'zod/v4/core'

/** A place of an input that takes an id. */
export interface IdSlot {
  readonly at: readonly (string | number)[]
  /** Null for a uuid that names no entity of `ids.ts`: then the field's own name says what it is. */
  readonly entity: Entity | null
}

export interface Examples {
  /** An id of each entity, for whoever names nothing better. */
  readonly ids: Readonly<Record<Entity, string>>
  /** Values by the longest end of their path that is named ('input.unitId' before 'unitId'); undefined leaves a field out. */
  readonly named: Readonly<Record<string, unknown>>
}

/** What we read of a zod schema's definition. */
interface Definition {
  readonly type: string
  readonly format?: string
  readonly shape?: Readonly<Record<string, $ZodType>>
  readonly element?: $ZodType
  readonly innerType?: $ZodType
  readonly entries?: Readonly<Record<string, unknown>>
}

const definitionOf = (schema: $ZodType) => schema._zod.def as Definition
const wrappers = new Set(['optional', 'nullable', 'default', 'prefault', 'readonly', 'nonoptional'])

/** Whether an input takes an id anywhere. */
export function takesIds(schema: $ZodType): boolean {
  const { type, format, shape, element, innerType } = definitionOf(schema)
  if (entityOf(schema) !== undefined || (type === 'string' && format === 'uuid')) return true
  return [...Object.values(shape ?? {}), element, innerType].some((one) => one !== undefined && takesIds(one))
}

/**
 * A whole input of a schema, optional fields and all, with one element in every list, and where its ids are. Throws for
 * a field that nobody gave an example of: whoever adds an input adds an example to it.
 */
export function exampleInput(path: string, schema: $ZodType, examples: Examples): { input: unknown; slots: IdSlot[] } {
  const slots: IdSlot[] = []
  const make = (one: $ZodType, names: readonly string[], at: IdSlot['at']): unknown => {
    const { type, format, shape, element, innerType, entries } = definitionOf(one)
    const named = names
      .map((_, index) => names.slice(index).join('.'))
      .find((end) => Object.hasOwn(examples.named, end))
    const given = named === undefined ? undefined : examples.named[named]
    if (named !== undefined && given === undefined) return undefined
    if (innerType !== undefined && wrappers.has(type)) return make(innerType, names, at)
    if (type === 'array' && Array.isArray(given)) return given
    if (type === 'array' && element !== undefined) return [make(element, names, [...at, 0])]
    const entity = entityOf(one) ?? null
    if (entity !== null || (type === 'string' && format === 'uuid')) slots.push({ at, entity })
    if (given !== undefined) return given
    if (entity !== null) return examples.ids[entity]
    if (type === 'object' && shape !== undefined) {
      const fields = Object.entries(shape).map(([name, field]) => [name, make(field, [...names, name], [...at, name])])
      return Object.fromEntries(fields.filter(([, value]) => value !== undefined)) as unknown
    }
    if (type === 'enum' && entries !== undefined) return Object.values(entries)[0]
    if (type === 'boolean') return false
    throw new Error(`no example for ${names.join('.')} (${type}): add one to testing/examples.ts`)
  }
  return { input: make(schema, path.split('.'), []), slots }
}

/** The same input with another value at a place. */
export function withAt(input: unknown, at: IdSlot['at'], value: unknown): unknown {
  const [key, ...rest] = at
  if (key === undefined) return value
  if (Array.isArray(input))
    return input.map((one, index) => (index === key ? withAt(one, rest, value) : (one as unknown)))
  const record = input as Record<string, unknown>
  return { ...record, [key]: withAt(record[key], rest, value) }
}

export function valueAt(input: unknown, at: IdSlot['at']): unknown {
  return at.reduce((one, key) => (one as Record<string | number, unknown>)[key], input)
}

/** The same input with one more element behind the list that a place is in; the place is the new one's. */
export function withOneMore(input: unknown, at: IdSlot['at']): { input: unknown; at: IdSlot['at'] } | undefined {
  const index = at.lastIndexOf(0)
  if (index < 0) return undefined
  const list = valueAt(input, at.slice(0, index)) as unknown[]
  return { input: withAt(input, at.slice(0, index), [...list, list[0]]), at: at.with(index, list.length) }
}
