import type { Arrival } from './hosts.ts'

/** Where and when a request came in; made once, at the door. */
export interface At {
  readonly requestId: string
  /** Of the peer itself: a proxy's, if there is one. */
  readonly socketAddress: string
  /** Of the caller, behind the proxies that are trusted. */
  readonly address: string
  /** The caller's network, as a key for budgets. */
  readonly network: string
  /** The host it came in at. */
  readonly arrival: Arrival
}

export type Handler = (request: Request, at: At) => Response | Promise<Response>
