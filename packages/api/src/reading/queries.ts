import { sql } from 'kysely'

/** Whose reading, in which city, on which day of it. */
export interface Reader {
  readonly tenantId: number
  readonly accountId: string
  readonly today: string
}

/** Takes the reader's row, so that two calls at once count one behind the other; yesterday's count is none. */
export const holdReader = ({ tenantId, accountId, today }: Reader) => sql<{
  count: number
  isNear: boolean
  isOver: boolean
}>`
  insert into core.reader (tenant_id, account_id, day, count) values (${tenantId}, ${accountId}::uuid, ${today}::date, 0)
  on conflict (tenant_id, account_id) do update set day = excluded.day,
    count = case when reader.day = excluded.day then reader.count else 0 end
  returning count, near_on is not distinct from ${today}::date as "isNear",
    over_on is not distinct from ${today}::date as "isOver"`

/** How many of these the reader has not read today. */
export const countUnread = ({ tenantId, accountId, today }: Reader, ids: readonly string[]) => sql<{ unread: number }>`
  select count(*)::int as unread from unnest(${ids}::uuid[]) i (id)
  where not exists (select from core.reading r where r.tenant_id = ${tenantId} and r.account_id = ${accountId}::uuid
    and r.subject_id = i.id and r.day = ${today}::date)`

/** What was read on earlier days is nobody's business any more. */
export const forgetEarlier = ({ tenantId, accountId, today }: Reader) => sql`
  delete from core.reading where tenant_id = ${tenantId} and account_id = ${accountId}::uuid and day < ${today}::date`

export const addRead = ({ tenantId, accountId, today }: Reader, ids: readonly string[]) => sql`
  insert into core.reading (tenant_id, account_id, subject_id, day)
  select ${tenantId}::int, ${accountId}::uuid, i.id, ${today}::date from unnest(${ids}::uuid[]) i (id)
  on conflict (tenant_id, account_id, subject_id) do nothing`

export const setCount = ({ tenantId, accountId }: Reader, count: number) => sql`
  update core.reader set count = ${count} where tenant_id = ${tenantId} and account_id = ${accountId}::uuid`

export const setNear = ({ tenantId, accountId, today }: Reader) => sql`
  update core.reader set near_on = ${today}::date where tenant_id = ${tenantId} and account_id = ${accountId}::uuid`

export const setOver = ({ tenantId, accountId, today }: Reader) => sql`
  update core.reader set over_on = ${today}::date where tenant_id = ${tenantId} and account_id = ${accountId}::uuid`
