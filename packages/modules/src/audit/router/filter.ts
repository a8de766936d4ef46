import type { ActingContext } from '@melati/api/context'
import { addDays, Day } from '@melati/domain/day'
import { AccountId, UnitId } from '@melati/domain/ids'
import * as z from 'zod/mini'
import type { AuditFilter } from '../queries.ts'

/** Days are of the city's zone, both included. */
export const filter = {
  from: z.optional(Day),
  to: z.optional(Day),
  accountId: z.optional(AccountId),
  subjectId: z.optional(z.uuid()),
  unitId: z.optional(UnitId),
  module: z.optional(z.string().check(z.regex(/^[a-z0-9-]{2,30}$/))),
  /** Only these actions. */
  actions: z.optional(z.array(z.string().check(z.regex(/^[\w.-]{2,60}$/))).check(z.maxLength(40))),
}
const Filter = z.object(filter)
export type Asked = z.infer<typeof Filter>

/** All of the city for whoever stands at its root, below it what concerns the own area. */
export function readFilter({ tenant, actor }: ActingContext, input: Asked): Omit<AuditFilter, 'after' | 'limit'> {
  const { from, to, accountId, subjectId, unitId, module, actions } = input
  return {
    scopeUnitId: actor.scopeUnitId === tenant.rootUnitId ? null : actor.scopeUnitId,
    from: from ?? null,
    until: to === undefined ? null : addDays(to, 1),
    timeZone: tenant.timeZone,
    accountId: accountId ?? null,
    subjectId: subjectId ?? null,
    unitId: unitId ?? null,
    module: module === undefined ? null : `${module}.`,
    actions: actions ?? null,
  }
}
