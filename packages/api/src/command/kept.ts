import { sql } from 'kysely'
import type { Sender } from './sender.ts'

export interface Kept {
  readonly commandId: string | null
  readonly seq: number
  readonly sealed: Buffer
  /** waiting-for-parent, unreadable, id-taken, mismatch, revoked, of-another-phone or could-not-be-written. */
  readonly why: string
}

/** The id that stands for "none could be read". */
const NONE = '00000000-0000-0000-0000-000000000000'

/** Keeps records as they came, sealed: what waits for its parent, and what a coordinator must look at. */
export function keepCommands(sender: Sender, now: string, kept: readonly Kept[]) {
  return sql`insert into core.kept_command (tenant_id, registration_id, kept_at, command_id, seq, why, sealed)
    select ${sender.tenant.tenantId}::int, ${sender.registrationId}::uuid, ${now}::timestamptz, k.*
    from unnest(${kept.map((one) => one.commandId ?? NONE)}::uuid[], ${kept.map((one) => one.seq)}::bigint[],
      ${kept.map((one) => one.why)}::text[], ${kept.map((one) => one.sealed)}::bytea[]) k
    on conflict do nothing`
}

/** What this phone sent earlier and still waits for one of these commands. */
export const heldChildren = (sender: Sender, ids: readonly string[]) =>
  sql<{ seq: number; after: string; sealed: Buffer }>`
    select o.seq, o.after, k.sealed from core.outcome o
    join core.kept_command k on k.tenant_id = o.tenant_id and k.registration_id = o.registration_id and k.seq = o.seq
      and k.command_id = o.command_id
    where o.tenant_id = ${sender.tenant.tenantId} and o.registration_id = ${sender.registrationId}
      and o.status = 'held' and o.after = any(${ids}::uuid[]) order by o.seq`
