import { sql } from 'kysely'
import type { Sender } from './sender.ts'

/** Where a phone stands: the last number it was answered, and how many commands it has sent today, these included. */
export interface PhoneDay {
  readonly lastSeq: number
  readonly dayCount: number
}

/** Takes the phone's row, so that two tabs or a retry that overtakes wait for each other, and counts what it sends now. */
export const enterDay = (sender: Sender, size: number) => sql<PhoneDay>`
  update core.registration set day = ${sender.today}::date,
    day_count = case when day = ${sender.today}::date then day_count else 0 end + ${size}
  where tenant_id = ${sender.tenant.tenantId} and registration_id = ${sender.registrationId}
  returning last_seq as "lastSeq", day_count as "dayCount"`

/** That a phone sends more than a day's worth goes into the log, once a day; home shows it to whoever answers for its area. */
export const tellOverDay = ({ tenant: { tenantId }, registrationId, actor, today }: Sender, now: string) => sql`
  with told as (
    update core.registration set over_day_on = ${today}::date
    where tenant_id = ${tenantId} and registration_id = ${registrationId}::uuid
      and over_day_on is distinct from ${today}::date
    returning registration_id, day_count
  )
  insert into core.audit (tenant_id, at, account_id, grant_id, registration_id, action, subject_kind, subject_id, unit_id, detail)
  select ${tenantId}::int, ${now}::timestamptz, ${actor.accountId}::uuid, ${actor.grantId}::uuid, registration_id,
    'sync.overDay', 'registration', registration_id, ${actor.scopeUnitId}::uuid, jsonb_build_object('count', day_count)
  from told`
