import { auditRows } from '@melati/api/audit/record'
import { insertOutcomes, type Outcome, storedOutcomes } from '@melati/api/command/outcome'
import { payloadHash } from '@melati/api/command/procedure'
import { runCalls } from '@melati/api/command/run'
import type { Services, Tenant } from '@melati/api/context'
import { commandsFor } from '@melati/api/http/commands-for'
import { identityVault, tenantKeys } from '@melati/api/keys/identity-vault'
import { read, write } from '@melati/db/tenancy'
import type { Actor } from '@melati/domain/actor'
import { today } from '@melati/domain/day'
import { appRouter } from '@melati/modules/app-router'
import type { Order } from './order.ts'

export interface Placing {
  readonly services: Services
  readonly tenant: Tenant
  readonly actor: Actor
  readonly at: Date
}

/** Whether an order has its outcome already. */
export async function isPlaced({ db }: Services, { tenantId }: Tenant, order: Order): Promise<boolean> {
  const [stored] = await read(db, tenantId, storedOutcomes(tenantId, [order.id], null, []))
  return stored.length > 0
}

/**
 * Orders of one person through the product's own commands, in one transaction: decided, written, marked, told, audited
 * and answered as a phone's batch is. Those that have their outcome already are passed over. Throws where one is refused:
 * a demo that breaks a rule is a defect.
 */
export async function placeOrders({ services, tenant, actor, at }: Placing, orders: readonly Order[]): Promise<void> {
  const { db, keys, newId, randomBytes } = services
  const { tenantId } = tenant
  const now = at.toISOString()
  const day = today(at, tenant.timeZone)
  const commands = commandsFor(appRouter, services)({ registrationId: '', tenant, actor, today: day, revoked: false })
  await write(db, tenantId, async (tx) => {
    const ids = orders.map(({ id }) => id)
    const [known, keyRows] = await tx.run(storedOutcomes(tenantId, ids, null, []), tenantKeys(tenantId))
    const placed = new Set(known.map(({ commandId }) => commandId))
    const calls = orders
      .filter(({ id }) => !placed.has(id))
      .map(({ id, path, input }) => ({
        commandId: id,
        path,
        input,
        after: null,
        madeAt: now,
        seq: null,
        payloadHash: payloadHash(path, input),
      }))
    const identity = identityVault(keys, tenantId, keyRows)
    const c = { tenantId, tenant, actor, today: day, now, newId, randomBytes, identity }
    const ran = await runCalls(tx, c, calls, commands, new Map())
    for (const { call, outcome } of ran.done)
      if (outcome.status !== 'applied') throw refused(call.path, call.input, outcome)
    const { accountId, grantId } = actor
    await tx.commitWith(
      ...ran.pending,
      insertOutcomes(tenantId, { accountId, registrationId: null }, now, ran.done),
      auditRows(tenantId, now, { accountId, grantId, registrationId: null }, ran.audit),
    )
  })
}

function refused(path: string, input: unknown, { answer }: Outcome): Error {
  return new Error(`the demo's ${path} is refused: ${JSON.stringify(answer)} of ${JSON.stringify(input)}`)
}
