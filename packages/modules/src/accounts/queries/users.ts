import type { PageKey } from '@melati/api/page'
import { placesWithin } from '@melati/db/places-within'
import type { Role } from '@melati/domain/roles'
import { type RawBuilder, sql } from 'kysely'
import { agencyName } from '../../agencies/published.ts'
import type { UserState } from '../rules.ts'

interface Listed {
  /** Of the grant, or of the invitation while there is no grant. */
  readonly id: string
  readonly name: string
  readonly contact: string
  readonly role: Role
  readonly unitId: string
  readonly unitName: string
  readonly unitKind: string
  /** Where the role stands on a dinas. */
  readonly agencyName: string | null
  /** When this grant was last used, in a browser or by a phone; to the hour, since more is nobody's business. */
  readonly lastSeenAt: string | null
  readonly phones: number
  /** What the phone that was seen last says of itself. */
  readonly phone: string | null
  /** What her phones sent and somebody must look at. */
  readonly keptWork: number
  /** What her phones say is lost before it was sent (F-039); how much still waits on a phone only the phone knows. */
  readonly lostWork: number
}

/** Who holds a role, or held it. */
interface Holding extends Listed {
  readonly state: 'active' | 'ended'
  readonly accountId: string
  readonly validTo: string | null
  readonly expiresAt: null
}

/** Who was asked and has not accepted. */
interface Asked extends Listed {
  readonly state: 'invited' | 'expired' | 'withdrawn'
  readonly accountId: null
  readonly validTo: null
  readonly expiresAt: string
}

export type User = Holding | Asked

export interface UsersWithin {
  readonly scopeUnitId: string
  readonly today: string
  /** The instant, ISO. */
  readonly now: string
  /** Part of a name or of an address; `digits` of a number, as it is stored. */
  readonly search: { readonly text: string; readonly digits: string | null } | null
  readonly role: Role | null
  readonly states: readonly UserState[]
  readonly withKept: boolean
  readonly after: PageKey | null
  readonly limit: number
}

const matches = ({ search }: UsersWithin, name: RawBuilder<unknown>, contact: RawBuilder<unknown>) => {
  const part = search?.text ?? null
  return sql`(${part}::text is null or position(lower(${part}::text) in lower(${name})) > 0
    or position(lower(${part}::text) in lower(${contact})) > 0
    or position(${search?.digits ?? null}::text in ${contact}) > 0)`
}

const grantsFound = (tenantId: number, asked: UsersWithin) => sql`
  select g.grant_id as id, h.name, h.contact, g.role, g.scope_unit_id as unit_id,
    case when g.scope_kind = 'agency' then g.scope_id end as agency_id, s.state, g.account_id, g.valid_to,
    null::timestamptz as expires_at
  from core.grant g
    join accounts.holder h on h.tenant_id = g.tenant_id and h.account_id = g.account_id
    join place p on p.unit_id = g.scope_unit_id
    cross join lateral (select case when g.valid_to <= ${asked.today}::date then 'ended' else 'active' end as state) s
  where g.tenant_id = ${tenantId} and g.valid_from <= ${asked.today}::date and s.state = any(${asked.states}::text[])
    and ${matches(asked, sql`h.name`, sql`h.contact`)}
    and (not ${asked.withKept}::boolean or exists (select from core.registration o
      join core.kept_command k on k.tenant_id = o.tenant_id and k.registration_id = o.registration_id
      where o.tenant_id = g.tenant_id and o.grant_id = g.grant_id and k.settled_at is null))`

/** One whose inviter's grant has ended leads nowhere, as if it had been taken back. */
const invitationsFound = (tenantId: number, asked: UsersWithin) => sql`
  select i.invitation_id, i.name, i.email, i.role, i.unit_id, i.agency_id, s.state, null::uuid, null::date, i.expires_at
  from accounts.invitation i
    join place p on p.unit_id = i.unit_id
    left join core.grant g on g.tenant_id = i.tenant_id and g.grant_id = i.invited_by
    cross join lateral (select case
      when i.revoked_at is not null or (g.grant_id is not null and g.valid_to <= ${asked.today}::date) then 'withdrawn'
      when i.expires_at <= ${asked.now}::timestamptz then 'expired' else 'invited' end as state) s
  where i.tenant_id = ${tenantId} and i.used_at is null and s.state = any(${asked.states}::text[])
    and ${matches(asked, sql`i.name`, sql`i.email`)} and not ${asked.withKept}::boolean`

/** Roles held and invitations not accepted in an area, by name; what their phones have is looked up for the page alone. */
export const usersWithin = (tenantId: number, asked: UsersWithin) => sql<User>`
  with place as materialized (${placesWithin(tenantId, asked.scopeUnitId, asked.today)}),
  found as (
    select * from (${grantsFound(tenantId, asked)} union all ${invitationsFound(tenantId, asked)}) f
    where (${asked.role}::text is null or f.role = ${asked.role}::text)
      and (${asked.after?.at ?? null}::text is null
        or (f.name, f.id) > (${asked.after?.at ?? null}::text, ${asked.after?.id ?? null}::uuid))
    order by f.name, f.id limit ${asked.limit}
  )
  select f.id, f.state, f.name, f.contact, f.role, f.unit_id as "unitId", u.name as "unitName", u.kind as "unitKind",
    ${agencyName(sql`u.tenant_id`, sql`f.agency_id`)} as "agencyName", f.account_id as "accountId", f.valid_to as "validTo",
    f.expires_at as "expiresAt",
    date_trunc('hour', greatest(
      (select max(s.updated_at) from auth.session s where s.acting_tenant = ${tenantId} and s.acting_grant = f.id),
      r.last_seen_at)) as "lastSeenAt",
    r.phones, r.phone, r.kept as "keptWork", r.lost as "lostWork"
  from found f
    join core.unit u on u.tenant_id = ${tenantId} and u.unit_id = f.unit_id
    cross join lateral (
      select count(*) filter (where o.revoked_at is null)::int as phones, max(o.last_seen_at) as last_seen_at,
        (array_agg(o.device_name order by o.last_seen_at desc nulls last, o.created_at desc)
          filter (where o.revoked_at is null))[1] as phone,
        coalesce(sum(o.lost_count) filter (where o.revoked_at is null), 0)::int as lost,
        coalesce(sum((select count(*) from core.kept_command k where k.tenant_id = o.tenant_id
          and k.registration_id = o.registration_id and k.settled_at is null)), 0)::int as kept
      from core.registration o where o.tenant_id = ${tenantId} and o.grant_id = f.id
    ) r
  order by f.name, f.id`
