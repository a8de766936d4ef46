import { randomBytes, randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createAuth } from '@melati/api/auth/create-auth'
import { createDemoOutbox } from '@melati/api/auth/demo-outbox'
import { openAuthPool } from '@melati/api/auth/pool'
import type { Services } from '@melati/api/context'
import { createHttp } from '@melati/api/http/create-http'
import { startJobs } from '@melati/api/jobs/start-jobs'
import { loadKeyRing } from '@melati/api/keys/load-key-ring'
import { loadSealer } from '@melati/api/keys/sealer'
import { connect } from '@melati/db/connect'
import { allFeeds, allFigures, appRouter } from '@melati/modules/app-router'
import { rights } from '@melati/modules/rights'
import { seedDemo, type DemoAccount } from '@melati/seed/seed-demo'
import type { Config } from './config.ts'
import { openDatabase } from './database.ts'
import { listen } from './listen.ts'
import { createLog } from './log.ts'
import { masterKeyOf } from './master-key.ts'
import { openSites } from './sites.ts'

export interface Running {
  readonly accounts: readonly DemoAccount[]
  /** Says no to the balancer, lets what is under way end, at most 25 s, then stops everything. */
  stop(): Promise<void>
}

/** Composition of the server: database, keys, sign-in, jobs, HTTP. Throws what `main.ts` says in words. */
export async function runServer(config: Config, say: (line: string) => void): Promise<Running> {
  const log = createLog(process.env.LOG_LEVEL ?? 'warn')
  const onError = (error: unknown) => log.warn({ err: error }, 'a connection was lost')
  const database = await openDatabase(config, say)
  const now = () => new Date()
  const random = (length: number) => new Uint8Array(randomBytes(length))
  const db = connect(database.appUrl, { max: 12, onError })
  const keys = await loadKeyRing(db, { master: await masterKeyOf(config) }, now(), random)
  const outbox = createDemoOutbox(now)
  const services: Services = {
    db,
    now,
    newId: randomUUID,
    randomBytes: random,
    keys,
    sealer: await loadSealer(db, keys, now(), random),
    deliver: config.demo ? outbox.deliver : undeliverable,
    rights,
    baseUrl: config.baseUrl,
    log,
    demo: config.demo,
  }
  const secret = keys.derive('melati-auth-1').toString('base64url')
  const pool = openAuthPool(database.appUrl, { max: 6, onError })
  const auth = createAuth({
    pool,
    secret,
    baseUrl: config.baseUrl,
    deliver: services.deliver,
    onEvent: async (event) => log.info({ event }, 'sign-in'),
    onError: (error) => log.error({ err: error }, 'work of sign-in failed'),
    trustedProxies: config.trustedProxies,
    now,
  })
  const accounts = config.demo
    ? await seedDemo({ services, ownerUrl: database.ownerUrl, authSecret: secret, log: say })
    : []
  const http = createHttp({
    services,
    auth,
    router: appRouter,
    feeds: allFeeds,
    trustedProxies: config.trustedProxies,
    ...(await openSites(config.baseUrl.startsWith('https://'))),
    ...(config.demo ? { demo: (request: Request) => outbox.handle(request) } : {}),
  })
  const jobs = await startJobs({ services, figures: allFigures, databaseUrl: database.appUrl })
  const server = await listen(http, config)
  if (config.demo) await writeDemo(config, accounts)
  return {
    accounts,
    async stop() {
      http.drain()
      await new Promise<void>((resolve) => {
        const late = setTimeout(() => server.closeAllConnections(), 25_000)
        server.close(() => {
          clearTimeout(late)
          resolve()
        })
        server.closeIdleConnections()
      })
      await jobs.stop()
      await auth.settled()
      await pool.end()
      await db[Symbol.asyncDispose]()
      await database.stop()
    },
  }
}

/** Nothing leaves an installation until its operator has said through whom; the message is then in the job's failures. */
function undeliverable(): Promise<void> {
  return Promise.reject(new Error('no provider of messages is set'))
}

async function writeDemo(config: Config, accounts: readonly DemoAccount[]): Promise<void> {
  const file = path.join(config.dataDir, 'demo.json')
  const content = { baseUrl: config.baseUrl, outbox: `${config.baseUrl}/api/demo/outbox`, accounts }
  await writeFile(file, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
}
