import { ask } from '@melati/db/tenancy'
import { tenantById } from '@melati/db/tenants'
import type { Actor } from '@melati/domain/actor'
import type { Auth } from '../auth/create-auth.ts'
import type { ActingGrant, Session } from '../auth/session.ts'
import type { Context, Services, Tenant } from '../context.ts'
import { completeTenant } from '../tenant.ts'
import type { At } from './at.ts'

/**
 * Who asks and where, fixed once for a whole request: the session by its cookie, the acting grant it holds now, and the
 * tenant of that grant. Nothing that a request says of a tenant is read.
 */
export async function requestContext(
  services: Services,
  auth: Pick<Auth, 'findSession'>,
  headers: Headers,
  at: At,
): Promise<Context> {
  const session = (await auth.findSession(headers, services.now())) ?? null
  const grant = session?.grant ?? null
  return {
    ...services,
    requestId: at.requestId,
    address: at.address,
    headers,
    session,
    actor: session === null || grant === null ? null : actorOf(session, grant),
    tenant: grant === null || grant.tenantId === null ? null : await tenantOf(services, grant.tenantId),
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

async function tenantOf(services: Services, tenantId: number): Promise<Tenant | null> {
  const [[entry]] = await ask(services.db, tenantById(tenantId))
  return entry === undefined ? null : completeTenant(entry)
}
