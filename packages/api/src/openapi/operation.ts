import type { AnyTRPCQueryProcedure, inferProcedureOutput } from '@trpc/server'
import type { $ZodType, input as InputOf } from 'zod/v4/core'

/** What other systems may call: a read, with what it answers said out loud. */
export interface Operation {
  readonly title: { readonly id: string; readonly en: string }
  readonly input: $ZodType | undefined
  readonly output: $ZodType
  /** Parameters of a call that is answered, by their names in the address. */
  readonly example: Readonly<Record<string, string>>
}

/** By their names in the module's router. */
export type Operations = Readonly<Record<string, Operation>>

/**
 * Opens a query to keys. What it answers is held to `output` twice: here by the compiler, and in a test by a validator that
 * looks at real answers. It is not parsed when it is called, which would cost more than the read.
 */
export function operation<P extends AnyTRPCQueryProcedure, S extends $ZodType>(
  procedure: P,
  {
    output,
    ...of
  }: Pick<Operation, 'title' | 'example'> & {
    output: Widened<inferProcedureOutput<P>> extends InputOf<S> ? S : never
  },
): Operation {
  const { inputs } = procedure._def as unknown as { inputs: readonly $ZodType[] }
  return { ...of, input: inputs[0], output }
}

/** Brands and read-only marks are of the compiler, and do not go over the wire. */
type Widened<T> = T extends string
  ? string extends T
    ? string
    : T extends { [brand: symbol]: unknown }
      ? T
      : T
  : T extends readonly (infer Item)[]
    ? Widened<Item>[]
    : T extends object
      ? { -readonly [K in keyof T]: Widened<T[K]> }
      : T
