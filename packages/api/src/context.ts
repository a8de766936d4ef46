import type { Db } from '@melati/db/connect'
import type { TenantEntry } from '@melati/db/tenants'
import type { Actor } from '@melati/domain/actor'
import type { Role } from '@melati/domain/roles'
import type { TenantSettings } from '@melati/domain/settings'
import type { Day } from '@melati/domain/day'
import type { Session } from './auth/session.ts'
import type { CityHost } from './city-host.ts'
import type { Deliver } from './auth/deliver.ts'
import type { ActingKey } from './keys/api-key.ts'
import type { KeyRing } from './keys/key-ring.ts'
import type { Sealer } from './keys/sealer.ts'
import type { ModuleTitle } from './module.ts'
import type { Operations } from './openapi/operation.ts'

/** The tenant a request acts in, with its settings completed by their defaults. */
export interface Tenant extends Omit<TenantEntry, 'settings'> {
  readonly settings: TenantSettings
}

/**
 * Who may call a procedure: the roles that may, or `account` for whoever is signed in (one's own account), or `anyone`.
 * A path that is missing may be called by nobody.
 */
export type Right = readonly Role[] | 'account' | 'anyone'
export type Rights = Readonly<Record<string, Right>>

export function roleMay(rights: Rights, path: string, role: Role): boolean {
  const right = rights[path]
  return Array.isArray(right) && right.includes(role)
}

export interface Log {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** What the server gives every request. Time, ids and randomness come in here and nowhere else. */
export interface Services {
  readonly db: Db
  readonly now: () => Date
  readonly newId: () => string
  readonly randomBytes: (length: number) => Uint8Array
  readonly keys: KeyRing
  readonly sealer: Sealer
  readonly deliver: Deliver
  readonly rights: Rights
  /** Of the modules that a city may switch, by their names. */
  readonly titles: Readonly<Record<string, ModuleTitle>>
  /** What keys of other systems may call, by path. */
  readonly operations: Operations
  /** Webhooks may lead to this very machine, by http: a demo's that says so. */
  readonly localWebhooks: boolean
  readonly baseUrl: string
  readonly log: Log
  /** Only on the embedded database or with DEMO=1, never in production. */
  readonly demo: boolean
}

export interface Context extends Services {
  readonly requestId: string
  /** The network it came from, behind trusted proxies. */
  readonly address: string
  readonly headers: Headers
  /** The city whose own host the request came in at; it is for nobody else. */
  readonly cityHost?: CityHost | null | undefined
  readonly session: Session | null
  /** The acting grant; null when signed out, without second factor, or before one is chosen. */
  readonly actor: Actor | null
  readonly tenant: Tenant | null
  /** Another system's, which calls instead of a person: then there is no session. */
  readonly key?: ActingKey | undefined
  /** The rows of what the procedure asks for ahead (`ahead.ts`), where they came with the answer who asks. */
  readonly ahead?: readonly unknown[][] | undefined
}

/** Inside a procedure that a grant was checked for. */
export interface ActingContext extends Context {
  readonly session: Session
  readonly actor: Actor
  readonly tenant: Tenant
  readonly tenantId: number
  /** The day it is in the tenant's zone. */
  readonly today: Day
}
