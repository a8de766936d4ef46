import type { Http } from '@melati/api/http/create-http'
import { createAdaptorServer } from '@hono/node-server'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BootProblem, type Sentence } from './problem.ts'

export interface Door {
  /** The port that is open; PORT=0 lets the system choose. */
  readonly port: number
  /** From now on requests are answered by this. */
  serve(http: Pick<Http, 'fetch'>): void
  /** Takes no connection more, and answers what has come in; resolves when the last is gone or `patience` ms are over. */
  close(patience: number): Promise<void>
}

/** How long a connection may keep its place without getting anywhere, in ms. */
export interface Timeouts {
  /** From the connection, or the answer before, to the end of the headers. */
  readonly headers: number
  /** To the end of the body. */
  readonly body: number
  /** Between an answer and the next request. */
  readonly idle: number
  /** How often they are looked after. */
  readonly look: number
}

const standardTimeouts: Timeouts = { headers: 10_000, body: 30_000, idle: 65_000, look: 5_000 }

/**
 * Opens the port at once, before anything that takes time: a port in use is told before a database is started, and whoever
 * comes early is asked to come again. Slow and idle connections are let go of.
 */
export async function openDoor(
  { host, port }: { host: string; port: number },
  timeouts: Timeouts = standardTimeouts,
): Promise<Door> {
  let http: Pick<Http, 'fetch'> = { fetch: starting }
  const server = createAdaptorServer({
    fetch: (request, env) => http.fetch(request, env),
    serverOptions: {
      // A batch of a thousand calls is answered with what is wrong with it, not by the parser.
      maxHeaderSize: 65_536,
      headersTimeout: timeouts.headers,
      requestTimeout: timeouts.body,
      keepAliveTimeout: timeouts.idle,
      connectionsCheckingInterval: timeouts.look,
    },
  }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new BootProblem(whyClosed(error, host, port))))
    server.listen(port, host, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    serve(one) {
      http = one
    },
    close: (patience) => close(server, patience),
  }
}

async function close(server: Server, patience: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // A connection that has just had its answer is idle now; its browser may keep it open for a minute.
  const letGo = setInterval(() => server.closeIdleConnections(), 100)
  const late = setTimeout(() => server.closeAllConnections(), patience)
  server.closeIdleConnections()
  await closed
  clearInterval(letGo)
  clearTimeout(late)
}

function starting(request: Request): Promise<Response> {
  const headers = { 'retry-after': '2', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }
  if (new URL(request.url).pathname === '/livez') {
    return Promise.resolve(
      new Response('{"live":true}', { headers: { ...headers, 'content-type': 'application/json' } }),
    )
  }
  const body = JSON.stringify({ because: 'busy', sentence: wait })
  return Promise.resolve(
    new Response(body, { status: 503, headers: { ...headers, 'content-type': 'application/json' } }),
  )
}

const wait: Sentence = {
  id: 'Melati sedang disiapkan. Coba lagi sebentar.',
  en: 'Melati is starting. Try again in a moment.',
}

function whyClosed(error: Error, host: string, port: number): Sentence {
  const code = 'code' in error ? error.code : ''
  if (code === 'EADDRINUSE') {
    const free = port === 4100 ? 4200 : 4100
    return {
      id: `Port ${port} sedang dipakai program lain. Hentikan program itu, atau pilih port lain, misalnya PORT=${free}.`,
      en: `Port ${port} is in use by another program. Stop that one, or choose another port, such as PORT=${free}.`,
    }
  }
  if (code === 'EACCES') {
    return {
      id: `Port ${port} tidak boleh dibuka oleh pengguna ini. Pilih port di atas 1023, misalnya PORT=4100.`,
      en: `This user may not open port ${port}. Choose a port above 1023, such as PORT=4100.`,
    }
  }
  return {
    id: `Alamat ${host} tidak dapat dibuka. Periksa HOST, misalnya HOST=127.0.0.1.`,
    en: `The address ${host} cannot be opened. Check HOST, such as HOST=127.0.0.1.`,
  }
}
