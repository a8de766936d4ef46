import type { Server } from 'node:http'
import type { Http } from '@melati/api/http/create-http'
import { serve } from '@hono/node-server'
import { BootFailure } from './boot-failure.ts'
import type { Config } from './config.ts'

/** Listens, or says which port is taken and what to do. */
export function listen(http: Http, { port, host }: Config): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: (request, env) => http.fetch(request, env), port, hostname: host }, () =>
      resolve(server),
    ) as Server
    server.headersTimeout = 20_000
    server.requestTimeout = 60_000
    server.once('error', (error) => {
      const isTaken = 'code' in error && error.code === 'EADDRINUSE'
      reject(
        isTaken
          ? new BootFailure({
              id: `Port ${port} sedang dipakai program lain. Tutup program itu, atau mulai dengan PORT=${port + 1}.`,
              en: `Port ${port} is in use by another program. Stop it, or start with PORT=${port + 1}.`,
            })
          : error,
      )
    })
  })
}
