import { isIP } from 'node:net'
import { ask } from '@melati/db/tenancy'
import { tenantHosts } from '@melati/db/tenant-hosts'
import { isLocalHost } from '@melati/domain/host'
import type { CityHost } from '../city-host.ts'
import type { Services } from '../context.ts'

/** Where people reach what a request came in at; from the configuration or the table of hosts, never from the request. */
export interface Arrival {
  readonly baseUrl: string
  /** Null at the installation's own host. */
  readonly city: CityHost | null
}

/** For so long a host that was taken from a city is still answered; one that was given to it is not yet. */
const FRESH = 5_000

/**
 * The hosts that are answered: our own, and the cities'. Undefined for any other (A-140); there is no city for those who come
 * by a wrong name. The table is small, so all of it is kept, and a stranger's host name costs no query.
 */
export function createHosts(services: Services): (url: URL) => Arrival | undefined | Promise<Arrival | undefined> {
  const own = new URL(services.baseUrl)
  const isSecure = own.protocol === 'https:'
  const ours: Arrival = { baseUrl: services.baseUrl, city: null }
  let known: Promise<ReadonlyMap<string, Arrival>> | undefined
  let until = 0

  const load = async () => {
    const [rows] = await ask(services.db, tenantHosts())
    const port = own.port === '' ? '' : `:${own.port}`
    return new Map(
      rows.map(({ host, tenantId, slug }) => [
        host,
        { baseUrl: `${own.protocol}//${host}${port}`, city: { host, tenantId, slug } },
      ]),
    )
  }
  const cities = () => {
    const now = services.now().getTime()
    if (known === undefined || now >= until) {
      until = now + FRESH
      known = load()
      known.catch(() => (known = undefined))
    }
    return known
  }
  return (url) => {
    if (url.host === own.host) return ours
    // Without TLS the same server is reached as localhost, 127.0.0.1 and by its name in the office network.
    if (!isSecure && (isLocalHost(url.hostname) || isIP(url.hostname.replaceAll(/[[\]]/g, '')) !== 0)) return ours
    if (isSecure && url.port !== own.port) return undefined
    return cities().then((map) => map.get(url.hostname))
  }
}
