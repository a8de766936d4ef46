import type { UnitId } from '@melati/domain/ids'
import type { Role } from '@melati/domain/roles'
import type { UnitKind } from '@melati/domain/units'
import { sql } from 'kysely'
import { placeOf } from './place.ts'

/** What an address or number stands for in a city already: a role held, or an invitation that is still open. */
export interface ContactUse {
  readonly contact: string
  /** Of the grant or the invitation. */
  readonly id: string
  readonly isOpen: boolean
  readonly role: Role
  readonly unitId: UnitId
  readonly ancestors: UnitId[]
  readonly unitName: string
  readonly unitKind: UnitKind
}

/** Roles before invitations. `now` is the instant, ISO. */
export const usesOfContacts = (
  tenantId: number,
  contacts: readonly string[],
  today: string,
  now: string,
) => sql<ContactUse>`
  select g.contact, g.id, g.is_open as "isOpen", g.role, g.unit_id as "unitId", p.ancestors, n.name as "unitName", n.kind as "unitKind"
  from (
    select case when a.email = any(${contacts}::text[]) then a.email else a.phone_number end as contact, h.grant_id as id,
      false as is_open, h.role, h.scope_unit_id as unit_id, h.tenant_id
    from auth.user_account a join core.grant h on h.account_id = a.id
    where h.tenant_id = ${tenantId} and h.valid_from <= ${today}::date and (h.valid_to is null or h.valid_to > ${today}::date)
      and (a.email = any(${contacts}::text[]) or a.phone_number = any(${contacts}::text[]))
    union all
    select i.email, i.invitation_id, true, i.role, i.unit_id, i.tenant_id
    from accounts.invitation i
    where i.tenant_id = ${tenantId} and i.email = any(${contacts}::text[]) and i.used_at is null and i.revoked_at is null
      and i.expires_at > ${now}::timestamptz
  ) g
    join core.unit n on n.tenant_id = g.tenant_id and n.unit_id = g.unit_id
    join lateral ${placeOf('g', 'g.unit_id', today)} p on true
  order by g.is_open, n.name, g.id`
