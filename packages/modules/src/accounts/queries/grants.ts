import type { Role } from '@melati/domain/roles'
import type { UnitId } from '@melati/domain/ids'
import type { PlacedUnit } from '@melati/domain/units'
import { type RawBuilder, sql } from 'kysely'
import { placeOf } from './place.ts'

/** A unit as it stands on a day; nothing for one that is closed or not this tenant's. */
export const placedUnit = (tenantId: number, unitId: string, today: string) => sql<PlacedUnit>`
  select u.unit_id as "unitId", u.kind, u.name, p.parent_id as "parentId", p.ancestors
  from core.unit u join core.unit_place p on p.tenant_id = u.tenant_id and p.unit_id = u.unit_id
    and p.valid_from <= ${today}::date and (p.valid_to is null or p.valid_to > ${today}::date)
  where u.tenant_id = ${tenantId} and u.unit_id = ${unitId}::uuid and (u.valid_to is null or u.valid_to > ${today}::date)`

export interface NewGrant {
  readonly tenantId: number
  readonly grantId: string
  readonly role: Role
  readonly unitId: string
  /** The dinas it stands on; then `unitId` is the city. */
  readonly agencyId?: string | null
  readonly validFrom: string
  readonly grantedBy: string | null
}

/** A grant on a unit or a dinas for an account, and the name it goes by here. */
export const insertGrant = (
  grant: NewGrant,
  holder: { accountId: string; name: string; contact: string; at: string },
) => sql`
  with held as (
    insert into core.grant (tenant_id, grant_id, account_id, role, scope_kind, scope_id, scope_unit_id, valid_from, granted_by)
    values (${grant.tenantId}, ${grant.grantId}, ${holder.accountId}, ${grant.role},
      ${grant.agencyId == null ? 'unit' : 'agency'}, ${grant.agencyId ?? grant.unitId}, ${grant.unitId}, ${grant.validFrom}::date, ${grant.grantedBy})
  )
  insert into accounts.holder (tenant_id, account_id, name, contact, since)
  values (${grant.tenantId}, ${holder.accountId}, ${holder.name}, ${holder.contact}, ${holder.at}::timestamptz)
  on conflict (tenant_id, account_id) do update set name = excluded.name, contact = excluded.contact`

/**
 * Makes a number known and gives its account a grant, in one statement: the account of the number if there is one, a new
 * one if not. Answers no row when the grant's id was used before, or another process made the account this instant.
 */
export function appointByPhone(
  grant: NewGrant,
  holder: { accountId: string; name: string; phone: string; language: string; at: string },
): RawBuilder<{ accountId: string }> {
  const { tenantId, grantId, role, unitId, validFrom, grantedBy } = grant
  return sql`with made as (
      insert into auth.user_account (id, name, email, email_verified, phone_number, phone_number_verified, language, created_at, updated_at)
      values (${holder.accountId}, ${holder.name}, ${`${holder.accountId}@account.invalid`}, false, ${holder.phone}, false,
        ${holder.language}, ${holder.at}::timestamptz, ${holder.at}::timestamptz)
      on conflict do nothing returning id
    ), account as (
      select id from made union all select id from auth.user_account where phone_number = ${holder.phone} limit 1
    ), held as (
      insert into core.grant (tenant_id, grant_id, account_id, role, scope_kind, scope_id, scope_unit_id, valid_from, granted_by)
      select ${tenantId}::int, ${grantId}::uuid, id, ${role}, 'unit', ${unitId}::uuid, ${unitId}::uuid, ${validFrom}::date,
        ${grantedBy}::uuid
      from account on conflict (tenant_id, grant_id) do nothing returning account_id
    ), known as (
      insert into accounts.holder (tenant_id, account_id, name, contact, since)
      select ${tenantId}::int, account_id, ${holder.name}, ${holder.phone}, ${holder.at}::timestamptz from held
      on conflict (tenant_id, account_id) do update set name = excluded.name, contact = excluded.contact
    )
    select account_id as "accountId" from held`
}

/** Live grants of the holder of an address or number in this tenant, and where they stand. */
export const grantsOfContact = (tenantId: number, contact: { email?: string; phone?: string }, today: string) => sql<{
  grantId: string
  role: Role
  unitId: string
  unitName: string
  /** Where it stands on a dinas. */
  agencyId: string | null
}>`
  select g.grant_id as "grantId", g.role, g.scope_unit_id as "unitId", u.name as "unitName",
    case when g.scope_kind = 'agency' then g.scope_id end as "agencyId"
  from auth.user_account a
    join core.grant g on g.account_id = a.id
    join core.unit u on u.tenant_id = g.tenant_id and u.unit_id = g.scope_unit_id
  where g.tenant_id = ${tenantId} and g.valid_from <= ${today}::date and (g.valid_to is null or g.valid_to > ${today}::date)
    and (a.email = ${contact.email ?? null}::text or a.phone_number = ${contact.phone ?? null}::text)`

export interface GrantRow {
  readonly grantId: string
  readonly accountId: string
  readonly role: Role
  readonly unitId: UnitId
  readonly ancestors: UnitId[]
}

/** Grants that have not ended, with where they stand. */
export const grantsById = (tenantId: number, grantIds: readonly string[], today: string) => sql<GrantRow>`
  select g.grant_id as "grantId", g.account_id as "accountId", g.role, p.unit_id as "unitId", p.ancestors
  from core.grant g
    join lateral ${placeOf('g', 'g.scope_unit_id', today)} p on true
  where g.tenant_id = ${tenantId} and g.grant_id = any(${grantIds}::uuid[])
    and (g.valid_to is null or g.valid_to > ${today}::date)`

/** The live grants of an account in this tenant, with where they stand. */
export const grantsOfAccount = (tenantId: number, accountId: string, today: string) => sql<GrantRow>`
  select g.grant_id as "grantId", g.account_id as "accountId", g.role, p.unit_id as "unitId", p.ancestors
  from core.grant g
    join lateral ${placeOf('g', 'g.scope_unit_id', today)} p on true
  where g.tenant_id = ${tenantId} and g.account_id = ${accountId}::uuid
    and (g.valid_to is null or g.valid_to > ${today}::date)`

/** Ends grants on a day, and with them their sessions and the right of their phones (A-064). */
export const endGrants = (tenantId: number, grantIds: readonly string[], today: string, at: string) =>
  endGrantsIn(tenantId, sql`grant_id = any(${grantIds}::uuid[])`, today, at)

/** Ends what stands on dinas that close. */
export const endAgencyGrants = (tenantId: number, agencyIds: readonly string[], today: string, at: string) =>
  endGrantsIn(
    tenantId,
    sql`scope_kind = 'agency' and scope_id = any(${agencyIds}::uuid[]) and (valid_to is null or valid_to > ${today}::date)`,
    today,
    at,
  )

const endGrantsIn = (tenantId: number, which: RawBuilder<unknown>, today: string, at: string) => sql`
  with ended as (
    update core.grant set valid_to = greatest(valid_from, ${today}::date)
    where tenant_id = ${tenantId} and ${which} returning grant_id
  ), phones as (
    update core.registration r set revoked_at = ${at}::timestamptz from ended
    where r.tenant_id = ${tenantId} and r.grant_id = ended.grant_id and r.revoked_at is null
  )
  delete from auth.session s using ended where s.acting_tenant = ${tenantId} and s.acting_grant = ended.grant_id`
