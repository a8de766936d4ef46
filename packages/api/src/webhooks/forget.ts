import { ask, write } from '@melati/db/tenancy'
import { tenantDirectory } from '@melati/db/tenants'
import { sql } from 'kysely'
import type { Services } from '../context.ts'

/** So long an event is kept and can be sent again. */
export const KEPT_DAYS = 30

/** Events that are older than they are kept, and what became of them. */
export async function forgetEvents({ db, now }: Pick<Services, 'db' | 'now'>): Promise<void> {
  const before = new Date(now().getTime() - KEPT_DAYS * 86_400_000).toISOString()
  const [tenants] = await ask(db, tenantDirectory())
  for (const { tenantId } of tenants) {
    const old = sql`select event_id from core.event where tenant_id = ${tenantId} and at < ${before}::timestamptz`
    await write(db, tenantId, (tx) =>
      tx.commitWith(
        sql`delete from core.delivery where tenant_id = ${tenantId} and event_id in (${old})`,
        sql`delete from core.event where tenant_id = ${tenantId} and at < ${before}::timestamptz`,
      ),
    )
  }
}
