import type * as z from 'zod/mini'

/** The n-th id of its kind: the same number is the same id in every test. */
export function anId<S extends z.ZodMiniType>(schema: S, n: number): z.output<S> {
  return schema.parse(`00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`)
}
