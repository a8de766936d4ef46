import type { ActingContext } from '@melati/api/context'
import { auditRows } from '@melati/api/audit/record'

/** The audit row of a plain mutation, for its transaction. */
export function audited(
  ctx: ActingContext,
  action: string,
  subjectKind: string,
  subjectId: string,
  unitId: string | null,
  detail: Readonly<Record<string, string>> = {},
) {
  const actor = { accountId: ctx.actor.accountId, grantId: ctx.actor.grantId, registrationId: null }
  return auditRows(ctx.tenantId, ctx.now().toISOString(), actor, [
    { action, subjectKind, subjectId, unitId, detail, commandId: null },
  ])
}
