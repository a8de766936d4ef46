import { readEach } from '@melati/db/tenancy'
import type { Query } from '@melati/db/query'
import type { TenantEntry } from '@melati/db/tenants'
import type { Actor } from '@melati/domain/actor'
import type { AheadOf } from '../ahead.ts'
import { callerText } from '../auth/caller-text.ts'
import type { Remembered } from '../auth/callers.ts'
import type { Auth } from '../auth/create-auth.ts'
import { type ActingGrant, type Caller, isServed, type Session } from '../auth/session.ts'
import type { Context, Services, Tenant } from '../context.ts'
import { completeTenant } from '../tenant.ts'
import type { At } from './at.ts'

/**
 * Who asks and where, fixed once for a whole request: the session by its cookie, the acting grant it holds now, and the
 * tenant of that grant. Nothing that a request says of a tenant is read.
 */
export async function requestContext(
  services: Services,
  auth: Pick<Auth, 'callers'>,
  headers: Headers,
  at: At,
): Promise<Context> {
  return contextOf(services, headers, at, await auth.callers.find(headers, services.now()))
}

/** Somebody who was here before and acted in a tenant. */
export interface Expected {
  readonly before: Remembered
  readonly tenant: AheadOf
}

export function expected(auth: Pick<Auth, 'callers'>, headers: Headers): Expected | undefined {
  const before = auth.callers.remembered(headers)
  const tenant = before?.told.tenant ?? null
  return before === undefined || tenant === null ? undefined : { before, tenant }
}

/**
 * The same together with what is probably read next, in one flush under the tenant she was in. The rows are handed on only
 * if she acts in that tenant still.
 */
export async function contextAhead(
  services: Services,
  auth: Pick<Auth, 'callers'>,
  headers: Headers,
  at: At,
  { before, tenant, queries }: Expected & { readonly queries: readonly Query[] },
): Promise<Context> {
  const now = services.now()
  const who = callerText({ token: before.token, at: now.toISOString() })
  const [[told], ...ahead] = (await readEach(services.db, tenant.tenantId, who, ...queries)) as [
    { text: string | null }[],
    ...unknown[][],
  ]
  const caller = await auth.callers.settle(headers, before, told?.text ?? null, now)
  const context = contextOf(services, headers, at, caller)
  const { tenantId, rootUnitId } = tenant
  const isThere = context.tenant?.tenantId === tenantId && context.tenant.rootUnitId === rootUnitId
  return isThere ? { ...context, ahead } : context
}

/** Of nobody in particular, in no tenant: what a public page asks with. */
export const publicContext = (services: Services, headers: Headers, at: At): Context =>
  contextOf(services, headers, at, undefined)

function contextOf(services: Services, headers: Headers, at: At, caller: Caller | undefined): Context {
  const { city } = at.arrival
  // Whoever acts in another city, or for the platform, is nobody under the host of this one.
  const isHere = caller !== undefined && isServed(city, caller.session)
  const session = isHere ? caller.session : null
  const grant = session?.grant ?? null
  const tenant = isHere ? caller.tenant : null
  return {
    ...services,
    requestId: at.requestId,
    address: at.address,
    headers,
    cityHost: city,
    session,
    actor: session === null || grant === null ? null : actorOf(session, grant),
    tenant: tenant === null ? null : completed(tenant),
  }
}

function actorOf(session: Session, { grantId, role, scopeKind, scopeId, scopeUnitId }: ActingGrant): Actor {
  return { accountId: session.accountId, grantId, role, scopeKind, scopeId, scopeUnitId }
}

const complete = new WeakMap<TenantEntry, Tenant>()

/** Once for each entry: who asks again and finds nothing changed has the same one. */
function completed(entry: TenantEntry): Tenant {
  const tenant = complete.get(entry) ?? completeTenant(entry)
  complete.set(entry, tenant)
  return tenant
}
