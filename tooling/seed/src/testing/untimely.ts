import { sql } from 'kysely'

const days = sql`day as (
  select a.tenant_id, a.command_id, a.subject_id, (a.at at time zone 'Asia/Jakarta')::date as on from core.audit a)`

/** What tells of a day that comes after the one on which it was written down. */
const foretold = sql`
  select 'sale', s.sale_id from up2k.sale s where (s.recorded_at at time zone 'Asia/Jakarta')::date < s.sold_on
  union all select 'group', g.group_id from up2k.group g where (g.created_at at time zone 'Asia/Jakarta')::date < g.started_on
  union all select 'birth', p.person_id from core.person p where (p.created_at at time zone 'Asia/Jakarta')::date < p.birth_date
  union all select 'death', p.person_id from core.person p join core.audit a on a.tenant_id = p.tenant_id
    and a.subject_id = p.person_id and a.action = 'households.recordDeath'
    where (a.at at time zone 'Asia/Jakarta')::date < p.died_on
  union all select 'place', h.household_id from households.household h join households.household_place p
    on p.tenant_id = h.tenant_id and p.household_id = h.household_id
    where (h.created_at at time zone 'Asia/Jakarta')::date < p.valid_from
  union all select 'seat', s.seat_id from boards.seat s join day on day.tenant_id = s.tenant_id and day.subject_id = s.seat_id
    where day.on < s.sk_date or day.on < s.valid_from
  union all select 'level', l.group_id from up2k.group_level l join up2k.group g
    on g.tenant_id = l.tenant_id and g.group_id = l.group_id
    where l.valid_from > (select max(day.on) from day where day.tenant_id = l.tenant_id and day.subject_id = l.group_id)`

/** What was before the thing it stands on. */
const unfounded = sql`
  select 'sale before its group', s.sale_id from up2k.sale s join up2k.group g
    on g.tenant_id = s.tenant_id and g.group_id = s.group_id where s.sold_on < g.started_on
  union all select 'group before its area', g.group_id from up2k.group g join core.unit u
    on u.tenant_id = g.tenant_id and u.unit_id = g.unit_id where g.started_on < u.valid_from
  union all select 'member under age', m.person_id from up2k.membership m join core.person p
    on p.tenant_id = m.tenant_id and p.person_id = m.person_id where m.valid_from < p.birth_date + interval '18 years'
  union all select 'household before its dasawisma', h.household_id from households.household_place h join core.unit u
    on u.tenant_id = h.tenant_id and u.unit_id = h.unit_id where h.valid_from < u.valid_from
  union all select 'member before her birth', m.person_id from households.member m join core.person p
    on p.tenant_id = m.tenant_id and p.person_id = m.person_id where m.valid_from < p.birth_date
  union all select 'seat before its SK', s.seat_id from boards.seat s where s.valid_from < s.sk_date
  union all select 'invitation too late', i.grant_id from accounts.invitation i
    where i.used_at not between i.created_at and i.expires_at
  union all select 'giver after the given', g.grant_id from core.grant g join core.grant by
    on by.tenant_id = g.tenant_id and by.grant_id = g.granted_by where g.valid_from < by.valid_from`

/** Acts of somebody who had no grant yet, and the first of all by an operator who was none. */
const unentitled = sql`
  select 'act before appointment', a.grant_id from core.audit a join core.grant g
    on g.tenant_id = a.tenant_id and g.grant_id = a.grant_id
    where (a.at at time zone 'Asia/Jakarta')::date < g.valid_from or not exists (
      select from core.audit own where own.tenant_id = a.tenant_id and own.subject_id = g.grant_id
        and (own.xid, own.seq) <= (a.xid, a.seq))
  union all select 'act of no operator', a.grant_id from core.audit a join core.platform_grant g
    on g.grant_id = a.grant_id where (a.at at time zone 'Asia/Jakarta')::date < g.valid_from
  union all select 'act before the account', a.account_id from core.audit a join auth.user_account u
    on u.id = a.account_id where a.at < u.created_at`

/** Rows of the log whose time is before that of the row they are chained to. */
const unordered = sql`
  select 'log out of order', o.subject_id from (
    select a.subject_id, a.at, lag(a.at) over (partition by a.tenant_id order by a.xid, a.seq) as before from core.audit a
  ) o where o.at < o.before`

/** Whatever in the history of the cities cannot have been, of what kind and how often. */
export const untimely = sql<{ what: string; times: number }>`
  with ${days}, found (what, id) as (
    ${foretold} union all ${unfounded} union all ${unentitled} union all ${unordered})
  select what, count(*)::int as times from found group by what order by what`
