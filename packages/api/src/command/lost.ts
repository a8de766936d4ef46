import { write } from '@melati/db/tenancy'
import { sql } from 'kysely'
import * as z from 'zod/mini'
import type { Services } from '../context.ts'
import type { Sender } from './sender.ts'

/** What a phone says of commands it numbered and no longer has: how many, and when the oldest of them was made. */
export const Lost = z.object({
  count: z.int().check(z.positive(), z.maximum(1_000_000)),
  since: z.nullable(z.iso.datetime()),
})
export type Lost = z.infer<typeof Lost>

/** Noted once for the coordinator, with a row of audit; the phone goes on saying it until somebody has seen to it (F-039). */
export async function noteLost({ db, now }: Services, sender: Sender, { count, since }: Lost): Promise<void> {
  const { tenantId } = sender.tenant
  const { accountId, grantId, scopeUnitId } = sender.actor
  const at = now().toISOString()
  await write(db, tenantId, (tx) =>
    tx.commitWith(sql`with noted as (
        update core.registration set lost_count = ${count}, lost_since = ${since}::timestamptz, lost_told_at = ${at}::timestamptz
        where tenant_id = ${tenantId} and registration_id = ${sender.registrationId}::uuid
          and (lost_count, lost_since) is distinct from (${count}::int, ${since}::timestamptz)
        returning registration_id
      )
      insert into core.audit (tenant_id, at, account_id, grant_id, registration_id, action, subject_kind, subject_id, unit_id, detail)
      select ${tenantId}::int, ${at}::timestamptz, ${accountId}::uuid, ${grantId}::uuid, registration_id, 'sync.recordsLost',
        'registration', registration_id, ${scopeUnitId}::uuid, jsonb_build_object('count', ${count}::int)
      from noted`),
  )
}
