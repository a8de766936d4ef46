import type { AnyRouter } from '@trpc/server'
import type { Auth } from '../auth/create-auth.ts'
import type { Services } from '../context.ts'
import type { Feeds } from '../feed/define.ts'
import type { Budget } from './budgets.ts'

export interface HttpLimits {
  /** Calls of the API from one network; many phones share one behind their operator's address. */
  readonly perNetwork: Budget
  /** Pushes and pulls of one phone. */
  readonly perPhone: Budget
  /** Commands that one phone may send in a day. */
  readonly perPhoneDay: number
  /** Calls of one key of another system. */
  readonly perKey: Budget
  /** Calls of one tenant's screens under way at once; a slow city so leaves connections to the others. */
  readonly perTenant: number
  /** Pushes and pulls under way at once, of all phones. */
  readonly sync: number
  /** Ms that a call waits for its turn; with the wait for a connection (`connect`) it must stay below two seconds. */
  readonly patience: number
}

export interface HttpOptions {
  readonly services: Services
  readonly auth: Pick<Auth, 'handle' | 'callers'>
  readonly router: AnyRouter
  readonly feeds: Feeds
  /** How many proxies in front of us write X-Forwarded-For. */
  readonly trustedProxies: number
  readonly limits?: Partial<HttpLimits>
}

export const standardLimits: HttpLimits = {
  perNetwork: { burst: 1_200, perSecond: 100 },
  perPhone: { burst: 60, perSecond: 2 },
  perPhoneDay: 10_000,
  perKey: { burst: 60, perSecond: 2 },
  perTenant: 6,
  sync: 6,
  patience: 800,
}
