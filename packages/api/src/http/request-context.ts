import type { Actor } from '@melati/domain/actor'
import type { Auth } from '../auth/create-auth.ts'
import type { ActingGrant, Session } from '../auth/session.ts'
import type { Context, Services } from '../context.ts'
import { completeTenant } from '../tenant.ts'
import type { At } from './at.ts'

/**
 * Who asks and where, fixed once for a whole request: the session by its cookie, the acting grant it holds now, and the
 * tenant of that grant. Nothing that a request says of a tenant is read.
 */
export async function requestContext(
  services: Services,
  auth: Pick<Auth, 'findCaller'>,
  headers: Headers,
  at: At,
): Promise<Context> {
  const { session, tenant } = (await auth.findCaller(headers, services.now())) ?? { session: null, tenant: null }
  const grant = session?.grant ?? null
  return {
    ...services,
    requestId: at.requestId,
    address: at.address,
    headers,
    session,
    actor: session === null || grant === null ? null : actorOf(session, grant),
    tenant: tenant === null ? null : completeTenant(tenant),
  }
}

/** Of nobody in particular, in no tenant: what a public page asks with. */
export function publicContext(services: Services, headers: Headers, at: At): Context {
  return {
    ...services,
    requestId: at.requestId,
    address: at.address,
    headers,
    session: null,
    actor: null,
    tenant: null,
  }
}

function actorOf(session: Session, { grantId, role, scopeKind, scopeId, scopeUnitId }: ActingGrant): Actor {
  return { accountId: session.accountId, grantId, role, scopeKind, scopeId, scopeUnitId }
}
