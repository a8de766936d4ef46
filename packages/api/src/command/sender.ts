import { createHash } from 'node:crypto'
import { ask } from '@melati/db/tenancy'
import { tenantById } from '@melati/db/tenants'
import type { Actor } from '@melati/domain/actor'
import { type Day, today } from '@melati/domain/day'
import { sql } from 'kysely'
import { type CityHost, serves } from '../city-host.ts'
import type { Services, Tenant } from '../context.ts'
import { completeTenant } from '../tenant.ts'

/** A phone of one cadre in one tenant, as its token names it. */
export interface Sender {
  readonly registrationId: string
  readonly tenant: Tenant
  readonly actor: Actor
  readonly today: Day
  /** Revoked, or its grant has ended: what it sends is kept for the coordinator and has no effect. */
  readonly revoked: boolean
}

interface Row {
  tenant_id: number
  registration_id: string
  account_id: string
  grant_id: string
  revoked_at: string | null
  role: string
  scope_kind: string
  scope_id: string
  scope_unit_id: string
  valid_from: string
  valid_to: string | null
}

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Who sends, by the token alone: neither cookie nor PIN. Undefined for a token nobody was given. */
export async function findSender(
  services: Services,
  authorization: string | null,
  city: CityHost | null = null,
): Promise<Sender | undefined> {
  const token = /^Bearer ([A-Za-z0-9_-]{32,200})$/.exec(authorization ?? '')?.[1]
  if (token === undefined) return undefined
  const [rows] = await ask(services.db, sql<Row>`select * from search.registration_by_token(${tokenHash(token)})`)
  const row = rows[0]
  if (row === undefined || !serves(city, row.tenant_id)) return undefined
  const [tenants] = await ask(services.db, tenantById(row.tenant_id))
  const entry = tenants[0]
  if (entry === undefined) return undefined
  const tenant = completeTenant(entry)
  const day = today(services.now(), tenant.timeZone)
  return {
    registrationId: row.registration_id,
    tenant,
    actor: {
      accountId: row.account_id,
      grantId: row.grant_id,
      role: row.role,
      scopeKind: row.scope_kind,
      scopeId: row.scope_id,
      scopeUnitId: row.scope_unit_id,
    } as Actor,
    today: day,
    revoked: row.revoked_at !== null || row.valid_from > day || (row.valid_to !== null && row.valid_to <= day),
  }
}
