import { plainHash } from '@melati/api/auth/secret-keys'
import { placesWithin } from '@melati/db/places-within'
import type { UnitId } from '@melati/domain/ids'
import type { Role } from '@melati/domain/roles'
import { sql } from 'kysely'
import { placeOf } from './place.ts'

export interface Registration {
  readonly registrationId: string
  readonly deviceName: string
  readonly createdAt: string
  readonly lastSeenAt: string | null
  readonly revokedAt: string | null
  /** Commands received so far. */
  readonly received: number
  /** Commands it numbered, never sent and no longer has, as it says itself (F-039). */
  readonly lostCount: number | null
  /** When the oldest of them was made. */
  readonly lostSince: string | null
}

const columns = sql`registration_id as "registrationId", device_name as "deviceName", created_at as "createdAt",
  last_seen_at as "lastSeenAt", revoked_at as "revokedAt", last_seq as received,
  lost_count as "lostCount", lost_since as "lostSince"`

export const registrationsOf = (tenantId: number, grantId: string) => sql<Registration>`
  select ${columns} from core.registration where tenant_id = ${tenantId} and grant_id = ${grantId}::uuid
  order by created_at desc, registration_id limit 50`

/**
 * Registers a phone, or gives a registered one a new token when its cadre signed in on it again. No row when the id is
 * somebody else's, another grant's, or revoked.
 */
export const putRegistration = (row: {
  readonly tenantId: number
  readonly registrationId: string
  readonly accountId: string
  readonly grantId: string
  readonly token: string
  readonly deviceName: string
  readonly at: string
}) => sql<{ isNew: boolean }>`
  insert into core.registration (tenant_id, registration_id, account_id, grant_id, token_hash, device_name, created_at)
  values (${row.tenantId}, ${row.registrationId}, ${row.accountId}, ${row.grantId}, ${plainHash(row.token)}, ${row.deviceName},
    ${row.at}::timestamptz)
  on conflict (tenant_id, registration_id) do update set token_hash = excluded.token_hash
    where registration.account_id = excluded.account_id and registration.grant_id = excluded.grant_id
      and registration.revoked_at is null
  returning xmax = 0 as "isNew"`

/** The units a phone of this area holds records of, as `pull` will name them. */
export const scopesWithin = (tenantId: number, scopeUnitId: string, today: string) => sql<{ unitId: string }>`
  select p.unit_id as "unitId" from (${placesWithin(tenantId, scopeUnitId, today)}) p`

export const registrationPlaces = (tenantId: number, registrationIds: readonly string[], today: string) => sql<{
  registrationId: string
  accountId: string
  role: Role
  unitId: UnitId
  ancestors: UnitId[]
}>`
  select r.registration_id as "registrationId", r.account_id as "accountId", g.role,  p.unit_id as "unitId", p.ancestors
  from core.registration r
    join core.grant g on g.tenant_id = r.tenant_id and g.grant_id = r.grant_id
    join lateral ${placeOf('g', 'g.scope_unit_id', today)} p on true
  where r.tenant_id = ${tenantId} and r.registration_id = any(${registrationIds}::uuid[])`

export const revokeRegistrations = (tenantId: number, registrationIds: readonly string[], at: string) => sql`
  update core.registration set revoked_at = ${at}::timestamptz
  where tenant_id = ${tenantId} and registration_id = any(${registrationIds}::uuid[]) and revoked_at is null`
