import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { write } from '@melati/db/tenancy'
import { freshDb } from '@melati/db/testing/fresh-db'
import { type City, makeCity } from '@melati/modules/testing/a-city'
import { sql } from 'kysely'
import pg from 'pg'
import { readConfig } from '../config.ts'
import { logTo } from '../log.ts'
import { openServices } from '../services.ts'

const MASTER = 'cd'.repeat(32)

/** A given database with one real city in it, a phone of its cadre, and the environment to start a server on it. */
export async function preparedCity() {
  const made = await freshDb()
  const port = await freePort()
  const environment = {
    PORT: String(port),
    DATABASE_URL: made.appUrl,
    DATABASE_OWNER_URL: made.ownerUrl,
    MELATI_KEY: MASTER,
    DELIVER_URL: 'http://127.0.0.1:9/none',
    DELIVER_TOKEN: 'x'.repeat(20),
  }
  const running = await openServices(readConfig(environment), `http://localhost:${port}`, made.appUrl, logTo(nowhere))
  const { services } = running
  const city: City = await makeCity(services, 'a')
  const phone = { registrationId: randomUUID() as string, token: randomBytes(32).toString('base64url') }
  const { accountId, grantId } = city.grants.cadre
  await write(services.db, city.tenantId, (tx) =>
    tx.commitWith(sql`insert into core.registration (tenant_id, registration_id, account_id, grant_id, token_hash, device_name, created_at)
      values (${city.tenantId}, ${phone.registrationId}, ${accountId}, ${grantId},
        ${createHash('sha256').update(phone.token).digest()}, 'CONTOH HP', ${services.now().toISOString()})`),
  )
  const { publicKey: sealKey } = services.sealer
  await running.close()
  const superuser = new pg.Pool({ connectionString: made.superUrl, max: 1 })
  superuser.on('error', () => {})
  superuser.on('connect', (client) => client.on('error', () => {}))
  return {
    made,
    city,
    phone,
    sealKey,
    environment,
    url: `http://127.0.0.1:${port}`,
    asSuper: async <R extends pg.QueryResultRow>(text: string) => (await superuser.query<R>(text)).rows,
    async [Symbol.asyncDispose]() {
      await superuser.end()
      await made[Symbol.asyncDispose]()
    },
  }
}

const nowhere = { write: () => {} }

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
