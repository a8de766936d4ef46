import { randomBytes, randomUUID } from 'node:crypto'
import { auditEvents } from '@melati/api/auth/audit-events'
import { type Auth, createAuth } from '@melati/api/auth/create-auth'
import { createDemoOutbox, type DemoOutbox } from '@melati/api/auth/demo-outbox'
import { openAuthPool } from '@melati/api/auth/pool'
import type { Deliver } from '@melati/api/auth/deliver'
import type { Services } from '@melati/api/context'
import { loadKeyRing, WrongMasterKey } from '@melati/api/keys/load-key-ring'
import { loadSealer } from '@melati/api/keys/sealer'
import { assertAppRole } from '@melati/db/app-role'
import { connect } from '@melati/db/connect'
import { allOperations, moduleTitles } from '@melati/modules/app-router'
import { rights } from '@melati/modules/rights'
import { webhookCarrier } from './carrier.ts'
import type { Config } from './config.ts'
import type { ServerLog } from './log.ts'
import { demoMasterKey } from './master-key.ts'
import { BootProblem } from './problem.ts'

export interface Running {
  readonly services: Services
  readonly auth: Auth
  readonly authSecret: string
  /** Only in a demo. */
  readonly outbox: DemoOutbox | undefined
  close(): Promise<void>
}

/** Everything a request works with. Refuses a login that could do more than a server may, and a wrong key. */
export async function openServices(config: Config, baseUrl: string, appUrl: string, log: ServerLog): Promise<Running> {
  const onError = (error: Error) => log.warn({ err: error }, 'a connection to the database was lost')
  // With the wait for its turn (`standardLimits.patience`) a call is answered within two seconds, whatever happens (F-081).
  const db = connect(appUrl, { max: config.pool, patience: 1_000, onError })
  const authPool = openAuthPool(appUrl, { max: Math.max(3, Math.ceil(config.pool / 2)), onError })
  const close = async () => {
    await authPool.end()
    await db[Symbol.asyncDispose]()
  }
  try {
    await assertAppRole(db.pool)
    const now = () => new Date()
    const keys = await loadKeyRing(db, masterKeys(config), now(), randomBytes)
    const outbox = config.demo ? createDemoOutbox(now) : undefined
    const services: Services = {
      db,
      now,
      newId: randomUUID,
      randomBytes,
      keys,
      sealer: await loadSealer(db, keys, now(), randomBytes),
      deliver: outbox?.deliver ?? carrierOf(config),
      rights,
      titles: moduleTitles,
      baseUrl,
      log,
      demo: config.demo,
      operations: allOperations,
      localWebhooks: config.localWebhooks,
    }
    const authSecret = keys.derive('melati-auth-1').toString('base64url')
    const auth = createAuth({
      pool: authPool,
      secret: authSecret,
      baseUrl,
      deliver: services.deliver,
      onEvent: auditEvents(db, log),
      onError: (error) => log.error({ err: error }, 'sign-in failed inside'),
      trustedProxies: config.trustedProxies,
    })
    return {
      services,
      auth,
      authSecret,
      outbox,
      async close() {
        await auth.settled()
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error instanceof WrongMasterKey ? new BootProblem(wrongKey(config)) : error
  }
}

function masterKeys({ masterKey, olderKey, dataDir }: Config) {
  return { master: masterKey ?? demoMasterKey(dataDir), older: olderKey === undefined ? [] : [olderKey] }
}

function carrierOf({ carrier }: Config): Deliver {
  if (carrier === undefined) throw new BootProblem({ id: 'DELIVER_URL belum diisi.', en: 'DELIVER_URL is missing.' })
  return webhookCarrier(carrier)
}

function wrongKey({ masterKey, dataDir }: Config) {
  const where = masterKey === undefined ? `${dataDir}/melati.key` : 'MELATI_KEY'
  return {
    id: `${where} bukan kunci basis data ini. Pakai kunci yang dulu; tanpa kunci itu NIK dan kode masuk tidak terbaca.`,
    en: `${where} is not the key of this database. Use the one of before; without it NIK and sign-in secrets cannot be read.`,
  }
}
