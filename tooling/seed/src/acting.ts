import type { Context, Services, Tenant } from '@melati/api/context'
import type { Actor } from '@melati/domain/actor'

/** The context of a call that somebody makes from her own screen. */
export function contextOf(services: Services, actor: Actor, tenant: Tenant | null): Context {
  const { accountId } = actor
  const grant = { tenantId: tenant?.tenantId ?? null, ...actor }
  return {
    ...services,
    requestId: 'seed',
    address: '',
    headers: new Headers(),
    session: {
      sessionId: services.newId(),
      accountId,
      kind: 'password',
      name: '',
      language: 'id',
      secondFactor: true,
      grant,
    },
    actor,
    tenant,
  }
}
