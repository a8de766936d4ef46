import { type RawBuilder, sql } from 'kysely'

/** One mutation, as the audit keeps it. `detail` names what changed, never a person's data. */
export interface AuditEntry {
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string | null
  readonly unitId?: string | null
  readonly detail?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>
}

export interface AuditActor {
  readonly accountId: string | null
  readonly grantId: string | null
  readonly registrationId: string | null
}

/** The rows of a transaction's mutations; sent in that transaction, chained later by the worker. */
export function auditRows(
  tenantId: number,
  at: string,
  actor: AuditActor,
  entries: readonly (AuditEntry & { readonly commandId: string | null })[],
): RawBuilder<unknown> {
  const column = (pick: (entry: (typeof entries)[number]) => string | null) => entries.map(pick)
  return sql`insert into core.audit
    (tenant_id, at, account_id, grant_id, registration_id, command_id, action, subject_kind, subject_id, unit_id, detail)
    select ${tenantId}::int, ${at}::timestamptz, ${actor.accountId}::uuid, ${actor.grantId}::uuid,
      ${actor.registrationId}::uuid, e.*
    from unnest(${column((entry) => entry.commandId)}::uuid[], ${column((entry) => entry.action)}::text[],
      ${column((entry) => entry.subjectKind)}::text[], ${column((entry) => entry.subjectId)}::uuid[],
      ${column((entry) => entry.unitId ?? null)}::uuid[],
      ${column((entry) => JSON.stringify(entry.detail ?? {}))}::jsonb[]) e`
}
