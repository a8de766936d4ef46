import type * as z from 'zod/mini'
import { entities, entityOf } from '../ids.ts'

/** The n-th id of its entity: the same in every test, and no other entity's. */
export function anId<S extends z.ZodMiniType>(schema: S, n: number): z.output<S> {
  const entity = entityOf(schema)
  const kind = entity === undefined ? 0 : entities.indexOf(entity) + 1
  return schema.parse(`00000000-00${String(kind).padStart(2, '0')}-7000-8000-${n.toString(16).padStart(12, '0')}`)
}
