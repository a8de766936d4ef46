import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Http } from '../http/create-http.ts'

export interface Listening extends AsyncDisposable {
  readonly url: string
  readonly port: number
}

/**
 * A real HTTP server on a port of its own. `overrideGlobalObjects` puts the adapter's lighter Request and Response in place
 * of node's for the whole process, as the server does; tests leave their process alone.
 */
export async function listen(http: Http, { overrideGlobalObjects = false } = {}): Promise<Listening> {
  const server = createAdaptorServer({ fetch: (request, env) => http.fetch(request, env), overrideGlobalObjects })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    [Symbol.asyncDispose]: async () => {
      if ('closeAllConnections' in server) server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
