import { plainHash } from '@melati/api/auth/secret-keys'
import { placesWithin } from '@melati/db/places-within'
import type { UnitId } from '@melati/domain/ids'
import type { Role } from '@melati/domain/roles'
import { type RawBuilder, sql } from 'kysely'
import { agencyName } from '../../agencies/published.ts'
import { placeOf } from './place.ts'
import { invitationDays } from '../invitation.ts'
import type { HeldInvitation } from '../rules.ts'

export interface NewInvitation {
  readonly tenantId: number
  readonly invitationId: string
  readonly name: string
  /** In lower case. */
  readonly email: string
  readonly role: Role
  readonly unitId: string
  /** The dinas it leads to; then `unitId` is the city. */
  readonly agencyId?: string | undefined
  /** Whose grant the invitation hangs on: when it ends, so does the invitation (A-068). */
  readonly by: { readonly grantId: string } | { readonly platformGrantId: string }
  /** The instant, ISO. */
  readonly at: string
}

/** Answers a row when it was written, none when an invitation of this id is there already. */
export function insertInvitation(invitation: NewInvitation, secret: string): RawBuilder<{ expiresAt: string }> {
  const { tenantId, invitationId, name, email, role, unitId, agencyId, by, at } = invitation
  const grant = 'grantId' in by ? by.grantId : null
  const platform = 'platformGrantId' in by ? by.platformGrantId : null
  return sql`insert into accounts.invitation
      (tenant_id, invitation_id, secret_hash, name, email, role, unit_id, agency_id, invited_by, invited_by_platform, created_at, expires_at)
    values (${tenantId}, ${invitationId}, ${plainHash(secret)}, ${name}, ${email}, ${role}, ${unitId}, ${agencyId ?? null}, ${grant}, ${platform},
      ${at}::timestamptz, ${at}::timestamptz + ${invitationDays} * interval '1 day')
    on conflict (tenant_id, invitation_id) do nothing returning expires_at as "expiresAt"`
}

export interface FoundInvitation {
  readonly tenantId: number
  readonly invitationId: string
  readonly slug: string
  readonly tenantName: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly unitName: string
  readonly unitKind: string
  /** Where it leads to a dinas. */
  readonly agencyName: string | null
  readonly agencyClosed: boolean
  readonly expiresAt: string
  readonly usedAt: string | null
  readonly revokedAt: string | null
  /** Whether whoever invited still holds the grant it was given under. */
  readonly inviterHolds: boolean
  /** The account that signs in with this address already. */
  readonly accountId: string | null
}

/** An invitation by its secret, before a tenant is known. */
export const invitationBySecret = (secret: string, at: string) => sql<FoundInvitation>`
  select tenant_id as "tenantId", invitation_id as "invitationId", slug, tenant_name as "tenantName", name, email, role,
    unit_name as "unitName", unit_kind as "unitKind", agency_name as "agencyName", agency_closed as "agencyClosed", expires_at as "expiresAt", used_at as "usedAt",
    revoked_at as "revokedAt", inviter_holds as "inviterHolds", account_id as "accountId"
  from search.invitation_by_secret(${plainHash(secret)}, ${at}::timestamptz)`

/** Makes everyone else who holds the same link wait, so that one of them is first (A-068). */
export const lockInvitation = (tenantId: number, invitationId: string) => sql<{
  unitId: string
  agencyId: string | null
  invitedBy: string | null
}>`
  select unit_id as "unitId", agency_id as "agencyId", invited_by as "invitedBy" from accounts.invitation
  where tenant_id = ${tenantId} and invitation_id = ${invitationId}::uuid for update`

export const useInvitation = (tenantId: number, invitationId: string, grantId: string, at: string) => sql`
  update accounts.invitation set used_at = ${at}::timestamptz, grant_id = ${grantId}::uuid
  where tenant_id = ${tenantId} and invitation_id = ${invitationId}::uuid and used_at is null`

export const revokeInvitations = (tenantId: number, invitationIds: readonly string[], at: string) => sql`
  update accounts.invitation set revoked_at = ${at}::timestamptz
  where tenant_id = ${tenantId} and invitation_id = any(${invitationIds}::uuid[]) and used_at is null and revoked_at is null`

/** Takes back what leads to dinas that close. */
export const revokeAgencyInvitations = (tenantId: number, agencyIds: readonly string[], at: string) => sql`
  update accounts.invitation set revoked_at = ${at}::timestamptz
  where tenant_id = ${tenantId} and agency_id = any(${agencyIds}::uuid[]) and used_at is null and revoked_at is null`

export interface ListedInvitation {
  readonly invitationId: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly unitId: string
  readonly unitName: string
  readonly unitKind: string
  readonly agencyName: string | null
  readonly createdAt: string
  readonly expiresAt: string
  readonly status: 'waiting' | 'accepted' | 'expired' | 'revoked'
}

/** Invitations into units of an area, newest first; one whose inviter's grant has ended counts as revoked. */
export const invitationsWithin = (tenantId: number, scopeUnitId: string, today: string, at: string, limit: number) =>
  sql<ListedInvitation>`
  select i.invitation_id as "invitationId", i.name, i.email, i.role, i.unit_id as "unitId", u.name as "unitName",
    u.kind as "unitKind", ${agencyName(sql`i.tenant_id`, sql`i.agency_id`)} as "agencyName", i.created_at as "createdAt", i.expires_at as "expiresAt",
    case when i.used_at is not null then 'accepted'
      when i.revoked_at is not null or (g.grant_id is not null and g.valid_to <= ${today}::date) then 'revoked'
      when i.expires_at <= ${at}::timestamptz then 'expired' else 'waiting' end as status
  from accounts.invitation i
    join core.unit u on u.tenant_id = i.tenant_id and u.unit_id = i.unit_id
    join (${placesWithin(tenantId, scopeUnitId, today)}) p on p.unit_id = i.unit_id
    left join core.grant g on g.tenant_id = i.tenant_id and g.grant_id = i.invited_by
  where i.tenant_id = ${tenantId}
  order by i.created_at desc, i.invitation_id limit ${limit}`

/** One invitation with whom it asks; whoever accepts it or takes it back meanwhile waits. */
export const holdInvitation = (tenantId: number, invitationId: string, today: string) => sql<HeldInvitation>`
  select i.name, i.email, i.used_at as "usedAt", p.unit_id as "unitId", p.ancestors,
    jsonb_strip_nulls(jsonb_build_object('role', i.role, 'unitId', i.unit_id, 'agencyId', i.agency_id)) as place
  from accounts.invitation i
    join lateral ${placeOf('i', 'i.unit_id', today)} p on true
  where i.tenant_id = ${tenantId} and i.invitation_id = ${invitationId}::uuid for update of i`

/** What is known of invitations some orders name, with where they lead. */
export const invitationPlaces = (tenantId: number, invitationIds: readonly string[], today: string) => sql<{
  invitationId: string
  role: Role
  open: boolean
  unitId: UnitId
  ancestors: UnitId[]
}>`
  select i.invitation_id as "invitationId", i.role, i.used_at is null and i.revoked_at is null as open,
    p.unit_id as "unitId", p.ancestors
  from accounts.invitation i
    join lateral ${placeOf('i', 'i.unit_id', today)} p on true
  where i.tenant_id = ${tenantId} and i.invitation_id = any(${invitationIds}::uuid[])`
