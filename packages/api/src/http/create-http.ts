import { setTimeout as sleep } from 'node:timers/promises'
import { ask } from '@melati/db/tenancy'
import { Hono } from 'hono'
import { sql } from 'kysely'
import { clientAddress, networkOf } from '../auth/network.ts'
import type { At, Handler } from './at.ts'
import { Budgets } from './budgets.ts'
import { type Download, downloadDoor } from './download-door.ts'
import { headerSets } from './header-sets.ts'
import { type Arrival, createHosts } from './hosts.ts'
import { pageDoor, type Render } from './pages.ts'
import type { Draw } from './pictures.ts'
import { isPlainQuery } from './plain-query.ts'
import { keyDoor, OPEN } from './key-door.ts'
import { problemResponse } from './problem.ts'
import { referenceOf } from './reference.ts'
import { type HttpRefusal, refusalResponse } from './refusal.ts'
import { isOurSite } from './same-site.ts'
import type { Site } from './site.ts'
import { type HttpOptions, standardLimits } from './settings.ts'
import { syncDoors } from './sync-door.ts'
import { refusalEnvelope, TRPC, trpcDoor } from './trpc-door.ts'

export interface HttpParts {
  /** Built apps, the one with the longest base first. */
  readonly sites?: readonly Site[]
  readonly render?: Render
  /** Files that anyone may fetch. */
  readonly downloads?: readonly Download[]
  /** Draws the pictures that public pages are previewed with; without it they have none. */
  readonly draw?: Draw
  /** Answers `/api/demo/*`; there is none outside a demo. */
  readonly demo?: (request: Request) => Response | Promise<Response>
}

/** What node's adapter gives beside a request. */
interface Env {
  readonly incoming?: { readonly socket: { readonly remoteAddress?: string | undefined } }
}

export interface Http {
  fetch(request: Request, env?: unknown): Promise<Response>
  /** From now on `/readyz` says no; what comes in is still answered. */
  drain(): void
}

/**
 * Everything that comes in by HTTP: procedures, phones, sign-in, probes, the apps' files and the public pages. Who asks
 * and from where is settled here; a request's own word for it (X-Tenant, Forwarded, a foreign X-Forwarded-For) is not read.
 */
export function createHttp(options: HttpOptions & HttpParts): Http {
  const { services, auth, trustedProxies, sites = [], render, draw, demo } = options
  const { baseUrl, log } = services
  const limits = { ...standardLimits, ...options.limits }
  const isSecure = baseUrl.startsWith('https://')
  const hosts = createHosts(services)
  const headers = headerSets(isSecure)
  const networks = new Budgets(limits.perNetwork, services.now)
  const sync = syncDoors(options, limits, headers)
  const trpc = trpcDoor(options, limits, headers)
  const files = downloadDoor(options, options.downloads ?? [], headers)
  const others = keyDoor(options, limits, headers)
  const pages = render === undefined ? undefined : pageDoor(options, render, headers, draw)
  const refused = (refusal: HttpRefusal) => refusalResponse(refusal, headers.api)
  const notFound = () => refused({ status: 404, because: 'not-found' })
  let isDraining = false
  const arrivalOf = (request: Request) => {
    const url = new URL(request.url)
    return isProbe(url) ? { baseUrl, city: null } : hosts(url)
  }

  const budgeted =
    (handler: Handler): Handler =>
    (request, at) => {
      const retryAfter = networks.spend(at.network)
      return retryAfter > 0 ? refused({ status: 429, because: 'too-many-tries', retryAfter }) : handler(request, at)
    }
  const signIn: Handler = async (request, at) => {
    if (!isOurSite(request.headers, at.arrival.baseUrl)) return refused({ status: 403, because: 'not-allowed' })
    const response = await auth.handle(request, at.socketAddress, at.arrival)
    for (const [name, value] of Object.entries(headers.api)) response.headers.set(name, value)
    return response
  }
  const outward: Handler = async (request, at) => {
    const url = new URL(request.url)
    for (const site of sites) {
      if (`${url.pathname}/` === site.base) return redirect(site.base, headers.file)
      if (!url.pathname.startsWith(site.base)) continue
      const found = await site.find(request, url.pathname)
      if (found !== undefined) return found
    }
    const file = await files(request, url.pathname, at)
    if (file !== undefined) return file
    if (pages === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return notFound()
    return pages(request, url, at)
  }
  const readyz: Handler = async () => {
    const isReady = !isDraining && (await answers(options))
    const set = { ...headers.api, 'content-type': 'application/json' }
    return new Response(JSON.stringify({ ready: isReady }), { status: isReady ? 200 : 503, headers: set })
  }

  const app = new Hono<{ Bindings: { at: At } }>()
  const on = (path: string, handler: Handler, refuse = refused) =>
    app.all(path, (c) =>
      isPlainQuery(new URL(c.req.url).searchParams)
        ? handler(c.req.raw, c.env.at)
        : refuse({ status: 400, because: 'invalid-input' }),
    )
  on(`${TRPC}*`, budgeted(trpc), (refusal) => refusalEnvelope(refusal, headers))
  on(`${OPEN}*`, budgeted(others.call), (refusal) => problemResponse(refusal, {}, headers.api))
  on('/api/openapi.json', budgeted(others.document))
  on('/api/push', sync.push)
  on('/api/pull', sync.pull)
  on('/api/auth/*', budgeted(signIn))
  if (demo !== undefined) on('/api/demo/*', (request) => demo(request))
  on('/api/*', notFound)
  on('/livez', () => new Response('{"live":true}', { headers: { ...headers.api, 'content-type': 'application/json' } }))
  on('/readyz', readyz)
  on('*', outward)
  // Hono's own handler would write the error, with what is in it, to the console.
  app.onError((error) => Promise.reject(error))

  return {
    drain: () => {
      isDraining = true
    },
    async fetch(request, env) {
      const requestId = services.newId()
      try {
        const arrival = await arrivalOf(request)
        // A name that merely leads here is nobody's (A-140).
        if (arrival === undefined) return refused({ status: 421, because: 'not-found' })
        const at = placeOf(request, env as Env | undefined, { trustedProxies, requestId, arrival })
        return await app.fetch(request, { at })
      } catch (error) {
        const reference = referenceOf(requestId)
        log.error({ requestId, reference, err: error }, 'a request failed')
        return refused({ status: 500, because: 'busy', reference })
      }
    },
  }
}

function placeOf(
  request: Request,
  env: Env | undefined,
  { trustedProxies, requestId, arrival }: { trustedProxies: number; requestId: string; arrival: Arrival },
): At {
  const socketAddress = env?.incoming?.socket.remoteAddress ?? ''
  return {
    requestId,
    socketAddress,
    address: clientAddress(request.headers, socketAddress, trustedProxies),
    network: networkOf(request.headers, socketAddress, trustedProxies),
    arrival,
  }
}

/** A balancer asks by address, not by name. */
const isProbe = ({ pathname }: URL) => pathname === '/livez' || pathname === '/readyz'

function redirect(location: string, headers: Readonly<Record<string, string>>): Response {
  return new Response(null, { status: 308, headers: { ...headers, location } })
}

/** Whether the database answers within a second. */
async function answers({ services }: HttpOptions): Promise<boolean> {
  const clock = new AbortController()
  try {
    const late = sleep(1_000, false, { signal: clock.signal }).catch(() => false)
    return await Promise.race([ask(services.db, sql`select 1`).then(() => true), late])
  } catch {
    return false
  } finally {
    clock.abort()
  }
}
