import { auditRows } from '@melati/api/audit/record'
import type { ActingContext } from '@melati/api/context'

/** The audit row of a mutation that answers a secret and so is no command, whose answers are stored. */
export function audited(
  { tenantId, actor: { accountId, grantId }, now }: ActingContext,
  subject: {
    action: string
    kind: string
    id: string
    detail?: Readonly<Record<string, string | number | readonly string[]>>
  },
) {
  const { action, kind: subjectKind, id: subjectId, detail = {} } = subject
  return auditRows(tenantId, now().toISOString(), { accountId, grantId, registrationId: null }, [
    { action, subjectKind, subjectId, detail, commandId: null },
  ])
}
