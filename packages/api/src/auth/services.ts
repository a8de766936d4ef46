import type pg from 'pg'
import type { CityHost } from '../city-host.ts'
import type { Background } from './background.ts'
import type { Engine } from './better-auth.ts'
import { type Budget, spend } from './budgets.ts'
import type { Callers } from './callers.ts'
import type { CookieNames } from './cookies.ts'
import type { Deliver, Message } from './deliver.ts'
import type { AuthEvent } from './events.ts'
import type { Proofs } from './proofs.ts'
import { keyedHash } from './secret-keys.ts'
import type { Session } from './session.ts'

/** What the routes work with. */
export interface AuthServices {
  readonly pool: pg.Pool
  readonly secret: string
  readonly baseUrl: string
  readonly secure: boolean
  readonly names: CookieNames
  readonly callers: Callers
  readonly engine: Engine
  readonly proofs: Proofs
  readonly now: () => Date
  readonly newId: () => string
  readonly background: Background
  readonly deliver: Deliver
  readonly codesPerTenantAndDay: number
  readonly report: (event: Omit<AuthEvent, 'at'>) => void
}

/** One request, as the routes see it. */
export interface Call {
  readonly body: unknown
  readonly headers: Headers
  /** The client's own address, for the list of one's sessions. */
  readonly address: string
  /** What budgets are filed under. */
  readonly network: string
  /** The city whose own host it came in at: nobody signs in to another there. */
  readonly city: CityHost | null
  readonly session: () => Promise<Session | undefined>
}

/** A name for an account that says nothing about it and exists whether or not the account does. */
export function accountKey(services: AuthServices, email: string): string {
  return keyedHash(services.secret, 'account', email.trim().toLowerCase()).toString('base64url')
}

export function phoneKey(services: AuthServices, phone: string): string {
  return keyedHash(services.secret, 'phone', phone).toString('base64url')
}

export function networkKey(services: AuthServices, network: string): string {
  return keyedHash(services.secret, 'network', network).toString('base64url')
}

/** The seconds to wait when a budget is spent, told to whoever watches once per budget and quarter of an hour. */
export async function waitFor(
  services: AuthServices,
  call: Call,
  now: Date,
  budgets: readonly Budget[],
  accountId: string | null = null,
): Promise<{ seconds: number; budget: string } | undefined> {
  const spent = await spend(services.pool, now, budgets)
  if (spent.ok) return undefined
  const budget = spent.blockedBy.split(':').slice(0, 2).join(':')
  const first = await spend(services.pool, now, [{ key: `alert:${spent.blockedBy}`, most: 1, seconds: 900 }])
  if (first.ok) {
    services.report({
      kind: 'budget-spent',
      accountId,
      tenantId: null,
      grantId: null,
      network: call.network,
      detail: budget,
    })
  }
  return { seconds: spent.wait, budget }
}

/** Sends without being waited for; a carrier that fails is reported, since nobody else will notice. */
export function send(services: AuthServices, network: string, accountId: string, message: Message): void {
  services.background.start(async () => {
    try {
      await services.deliver(message)
    } catch {
      const detail = `${message.channel}:${message.template}`
      services.report({ kind: 'delivery-failed', accountId, tenantId: null, grantId: null, network, detail })
    }
  })
}
