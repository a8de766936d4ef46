import { placesWithin } from '@melati/db/places-within'
import type { Role } from '@melati/domain/roles'
import { sql } from 'kysely'
import { agencyName } from '../../agencies/published.ts'

export interface User {
  readonly grantId: string
  readonly accountId: string
  readonly name: string
  readonly contact: string
  readonly role: Role
  readonly unitId: string
  readonly unitName: string
  readonly unitKind: string
  /** Where the role stands on a dinas. */
  readonly agencyName: string | null
  readonly validFrom: string
  /** When this grant was last used, in a browser or by a phone; to the hour, since more is nobody's business. */
  readonly lastSeenAt: string | null
  readonly phones: number
  /** What her phones sent and somebody must look at. */
  readonly keptWork: number
}

export interface UsersWithin {
  readonly scopeUnitId: string
  readonly today: string
  readonly search: string | null
  readonly role: Role | null
  readonly withKept: boolean
  readonly after: { readonly name: string; readonly grantId: string } | null
  readonly limit: number
}

/** Who holds a live grant in an area, by name. */
export const usersWithin = (
  tenantId: number,
  { scopeUnitId, today, search, role, withKept, after, limit }: UsersWithin,
) => sql<User>`
  select g.grant_id as "grantId", g.account_id as "accountId", h.name, h.contact, g.role, u.unit_id as "unitId",
    u.name as "unitName", u.kind as "unitKind",
    case when g.scope_kind = 'agency' then ${agencyName(sql`g.tenant_id`, sql`g.scope_id`)} end as "agencyName", g.valid_from as "validFrom",
    date_trunc('hour', greatest(
      (select max(s.updated_at) from auth.session s where s.acting_tenant = g.tenant_id and s.acting_grant = g.grant_id),
      r.last_seen_at)) as "lastSeenAt",
    r.phones, r.kept as "keptWork"
  from core.grant g
    join accounts.holder h on h.tenant_id = g.tenant_id and h.account_id = g.account_id
    join core.unit u on u.tenant_id = g.tenant_id and u.unit_id = g.scope_unit_id
    join (${placesWithin(tenantId, scopeUnitId, today)}) p on p.unit_id = g.scope_unit_id
    cross join lateral (
      select count(*) filter (where o.revoked_at is null)::int as phones, max(o.last_seen_at) as last_seen_at,
        coalesce(sum((select count(*) from core.kept_command k where k.tenant_id = o.tenant_id
          and k.registration_id = o.registration_id and k.settled_at is null)), 0)::int as kept
      from core.registration o where o.tenant_id = g.tenant_id and o.grant_id = g.grant_id
    ) r
  where g.tenant_id = ${tenantId} and g.valid_from <= ${today}::date and (g.valid_to is null or g.valid_to > ${today}::date)
    and (${search}::text is null or position(lower(${search}::text) in lower(h.name)) > 0)
    and (${role}::text is null or g.role = ${role}::text)
    and (not ${withKept}::boolean or r.kept > 0)
    and (${after?.name ?? null}::text is null or (h.name, g.grant_id) > (${after?.name ?? null}::text, ${after?.grantId ?? null}::uuid))
  order by h.name, g.grant_id limit ${limit}`
