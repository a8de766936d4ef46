import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { putAccount } from '@melati/api/auth/account-rows'
import { cookieNames, signed } from '@melati/api/auth/cookies'
import type { Services } from '@melati/api/context'
import { Phone } from '@melati/api/testing/phone'
import { write } from '@melati/db/tenancy'
import type { Actor } from '@melati/domain/actor'
import { AccountId, GrantId, type UnitId } from '@melati/domain/ids'
import type { Role } from '@melati/domain/roles'
import { insertGrants } from '@melati/modules/testing/rows'
import { sql } from 'kysely'
import type pg from 'pg'

/** Somebody with a grant on a unit. */
export async function appoint(services: Services, tenantId: number, role: Role, unitId: UnitId): Promise<Actor> {
  const actor: Actor = {
    accountId: AccountId.parse(randomUUID()),
    grantId: GrantId.parse(randomUUID()),
    role,
    scopeKind: 'unit',
    scopeId: unitId,
    scopeUnitId: unitId,
  }
  const { accountId } = actor
  const at = services.now().toISOString()
  const account = {
    accountId,
    name: `CONTOH ${role}`,
    email: `${accountId}@melati.test`,
    phone: null,
    language: 'id' as const,
    at,
  }
  await write(services.db, tenantId, (tx) => tx.commitWith(putAccount(account), insertGrants(tenantId, [actor], at)))
  return actor
}

/** The cookie of somebody who has signed in with all factors and chosen that grant. */
export async function signIn(superuser: pg.Pool, tenantId: number, actor: Actor, secret: string): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await superuser.query(
    `insert into auth.session (id, expires_at, token, updated_at, user_id, second_factor_at, acting_tenant, acting_grant)
      values ($1, now() + interval '2 hours', $2, now(), $3, now(), $4, $5)`,
    [randomUUID(), token, actor.accountId, tenantId, actor.grantId],
  )
  return `${cookieNames(false).session}=${encodeURIComponent(signed(secret, token))}`
}

/** A phone of hers that sends to `url`. */
export async function handPhone(services: Services, tenantId: number, actor: Actor, url: string): Promise<Phone> {
  const registrationId = randomUUID()
  const token = randomBytes(32).toString('base64url')
  const insert = sql`insert into core.registration
    (tenant_id, registration_id, account_id, grant_id, token_hash, device_name, created_at)
    values (${tenantId}, ${registrationId}, ${actor.accountId}, ${actor.grantId},
      ${createHash('sha256').update(token).digest()}, 'CONTOH HP', ${services.now().toISOString()})`
  await write(services.db, tenantId, (tx) => tx.commitWith(insert))
  return new Phone(url, { registrationId, token }, services.sealer.publicKey)
}
