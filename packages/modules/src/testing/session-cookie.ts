import { cookieNames, signed } from '@melati/api/auth/cookies'
import type { Actor } from '@melati/domain/actor'
import type { AnyRouter } from '@trpc/server'
import { sql } from 'kysely'
import { lookInside } from './look-inside.ts'
import type { World } from './world.ts'

/**
 * A session of somebody who acts under a grant, with every factor shown. It was last used ahead of any test's clock, so that
 * it neither runs out nor is pushed on while the months go by.
 */
export async function sessionCookie(
  world: World<AnyRouter>,
  secret: string,
  tenantId: number,
  { accountId, grantId }: Actor,
): Promise<{ name: string; value: string }> {
  const { services } = world
  const token = Buffer.from(services.randomBytes(24)).toString('base64url')
  await lookInside(
    world,
    sql`insert into auth.session (id, expires_at, token, created_at, updated_at, user_id, kind, second_factor_at, acting_tenant,
        acting_grant)
      values (${services.newId()}, '2040-01-01', ${token}, '2039-01-01', '2039-01-01', ${accountId}, 'password', '2026-01-01',
        ${tenantId}, ${grantId})`,
  )
  const { session } = cookieNames(services.baseUrl.startsWith('https://'))
  return { name: session, value: encodeURIComponent(signed(secret, token)) }
}
