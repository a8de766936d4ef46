import { randomBytes } from 'node:crypto'
import { createAuth } from '@melati/api/auth/create-auth'
import { openAuthPool } from '@melati/api/auth/pool'
import type { Services } from '@melati/api/context'
import { createHttp } from '@melati/api/http/create-http'
import { listen } from '@melati/api/testing/listen'
import { connect, type Db } from '@melati/db/connect'
import { allFeeds, appRouter } from '@melati/modules/app-router'
import pg from 'pg'
import { type BenchCity, makeCity } from './city.ts'
import type { BenchUrls } from './database.ts'
import { benchServices } from './services.ts'
import type { Scale } from './tree.ts'

/** The city with its server, and what looks at both from outside. */
export interface BenchWorld {
  readonly db: Db
  /** Sees every row: the floors are not held back by a policy. */
  readonly superuser: pg.Pool
  readonly services: Services
  readonly city: BenchCity
  /** The real HTTP app, listening. */
  readonly server: { readonly url: string; readonly port: number }
  /** Signs the cookies of its sessions. */
  readonly authSecret: string
  close(): Promise<void>
}

/** To the database, of either side: a comparison with other numbers would compare them. */
const CONNECTIONS = 4

/** Budgets that no round reaches: a refusal would be measured as a quick answer. */
const plenty = { burst: 1_000_000, perSecond: 1_000_000 }

export async function openWorld({ appUrl, superUrl }: BenchUrls, scale: Scale): Promise<BenchWorld> {
  const db = connect(appUrl, { max: CONNECTIONS })
  const superuser = new pg.Pool({ connectionString: superUrl, max: CONNECTIONS })
  superuser.on('error', () => {}).on('connect', (client) => client.on('error', () => {}))
  const authPool = openAuthPool(appUrl)
  const closeDatabase = async () => {
    await authPool.end()
    await superuser.end()
    await db[Symbol.asyncDispose]()
  }
  try {
    const services = await benchServices(db)
    const authSecret = randomBytes(32).toString('base64url')
    const { baseUrl, deliver } = services
    const quiet = { deliver, onEvent: () => Promise.resolve(), onError: () => {}, trustedProxies: 0 }
    const auth = createAuth({ pool: authPool, secret: authSecret, baseUrl, ...quiet })
    const limits = { perNetwork: plenty, perPhone: plenty }
    const http = createHttp({ services, auth, router: appRouter, feeds: allFeeds, trustedProxies: 0, limits })
    const city = await makeCity(services, superuser, scale)
    const server = await listen(http, { overrideGlobalObjects: true })
    const close = async () => {
      await server[Symbol.asyncDispose]()
      await auth.settled()
      await closeDatabase()
    }
    return { db, superuser, services, city, server, authSecret, close }
  } catch (error) {
    await closeDatabase()
    throw error
  }
}
