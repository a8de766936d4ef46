import * as z from 'zod/mini'
import { GrantId } from '@melati/domain/ids'
import { serves } from '../../city-host.ts'
import { type Answer, done, refused } from '../answer.ts'
import { actUnder, usableGrants } from '../grants.ts'
import { sessionToken } from '../session.ts'
import type { AuthServices, Call } from '../services.ts'
import { sessionCookie } from './finish.ts'

const Body = z.object({ grantId: GrantId })

/** Acts under another of one's own grants from now on, in this or another city. The token changes with it. */
export async function chooseGrant(services: AuthServices, call: Call): Promise<Answer> {
  const session = await call.session()
  const token = sessionToken(services.secret, services.names, call.headers)
  if (session === undefined || token === undefined) return refused('signed-out')
  if (!session.secondFactor) return refused('needs-second-factor')
  const body = Body.safeParse(call.body)
  if (!body.success) return refused('not-found')
  const now = services.now()
  const grants = await usableGrants(services.pool, session.accountId, session, now)
  const grant = grants.find(
    ({ grantId, tenant }) => grantId === body.data.grantId && serves(call.city, tenant?.tenantId ?? null),
  )
  if (grant === undefined) return refused('not-found')
  const fresh = await actUnder(services.pool, token, grant, now)
  if (fresh === undefined) return refused('signed-out')
  services.report({
    kind: 'grant-chosen',
    accountId: session.accountId,
    tenantId: grant.tenant?.tenantId ?? null,
    grantId: grant.grantId,
    network: call.network,
  })
  return done({}, [sessionCookie(services, fresh)])
}
