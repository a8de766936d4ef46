import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import { freshDb } from '@melati/db/testing/fresh-db'
import { type Query, type Statement, statementOf } from '@melati/db/query'
import type { Role } from '@melati/domain/roles'
import { insertPassword, insertSecondFactor, putAccount } from '../account-rows.ts'
import { createAuth } from '../create-auth.ts'
import type { Hashing } from '../better-auth.ts'
import { createDemoOutbox } from '../demo-outbox.ts'
import type { AuthEvent } from '../events.ts'
import { hashPassword } from '../password-hash.ts'
import { openAuthPool } from '../pool.ts'
import { plainHash } from '../secret-keys.ts'
import { sealedSecondFactor } from '../sealed-second-factor.ts'
import { Browser } from './browser.ts'
import { totpCode } from './totp.ts'

export const password = 'jambu biji dua keranjang'

/** Stands in for scrypt where a test tries thousands of passwords and does not measure time. */
export const quickHashing: Hashing = {
  hash: (typed) => Promise.resolve(plainHash(typed).toString('hex')),
  verify: ({ hash: stored, password: typed }) => Promise.resolve(stored === plainHash(typed).toString('hex')),
}

/** A real database with one city, sign-in on top of it, and people to try it with. */
export async function authBench(options: { baseUrl?: string; trustedProxies?: number; hashing?: Hashing } = {}) {
  const db = await freshDb()
  const superuser = new pg.Pool({ connectionString: db.superUrl, max: 2 })
  superuser.on('connect', (client) => client.on('error', () => {}))
  const pool = openAuthPool(db.appUrl)
  const clock = { ahead: 0 }
  const now = () => new Date(Date.now() + clock.ahead)
  const outbox = createDemoOutbox(now)
  const events: AuthEvent[] = []
  const errors: unknown[] = []
  const secret = randomBytes(32).toString('base64url')
  const auth = createAuth({
    pool,
    secret,
    baseUrl: options.baseUrl ?? 'https://melati.example',
    deliver: outbox.deliver,
    onEvent: (event) => Promise.resolve(void events.push(event)),
    onError: (error) => void errors.push(error),
    trustedProxies: options.trustedProxies ?? 0,
    now,
    ...(options.hashing === undefined ? {} : { hashing: options.hashing }),
  })
  const run = (query: Query) => runStatement(superuser, statementOf(query))
  const city = await makeCity(superuser, 'medan', 'Kota Medan', '12.71')
  const browser = () => new Browser(auth, options.baseUrl ?? 'https://melati.example')
  return {
    auth,
    /** The server's URL of the database. */
    url: db.appUrl,
    pool,
    superuser,
    secret,
    events,
    errors,
    clock,
    now,
    city,
    sent: (to: string) =>
      outbox.handle(new Request(`http://x/?to=${encodeURIComponent(to)}`)).json() as Promise<{
        messages: { text: string; values: Record<string, string> }[]
      }>,
    browser,
    async board(email: string, roles: readonly Role[] = ['city-board'], enrolled = true) {
      const accountId = randomUUID()
      const at = now().toISOString()
      await run(putAccount({ accountId, name: 'Ratna Dewi', email, phone: null, language: 'id', at }))
      await run(
        insertPassword({
          credentialId: randomUUID(),
          accountId,
          hash: await (options.hashing?.hash(password) ?? cachedHash()),
          at,
        }),
      )
      const sealed = await sealedSecondFactor(secret, randomBytes(20).toString('hex'))
      if (enrolled) await run(insertSecondFactor({ secondFactorId: randomUUID(), accountId, sealed: sealed.stored }))
      const grants = []
      for (const role of roles) grants.push(await grant(superuser, city, accountId, role))
      return { accountId, email, totp: sealed.base32, grants }
    },
    async cadre(phone: string) {
      const accountId = randomUUID()
      const at = now().toISOString()
      await run(putAccount({ accountId, name: 'Sri', email: null, phone, language: 'id', at }))
      return { accountId, phone, grant: await grant(superuser, city, accountId, 'cadre') }
    },
    grant: (accountId: string, role: Role, where = city) => grant(superuser, where, accountId, role),
    makeCity: (slug: string, name: string, code: string) => makeCity(superuser, slug, name, code),
    /** All the way in, as a board member does it. */
    async signedIn(who: { email: string; totp: string }) {
      const tab = browser()
      await tab.post('password/sign-in', { email: who.email, password })
      await tab.post('password/code', { code: totpCode(who.totp, now()) })
      return tab
    },
    async [Symbol.asyncDispose]() {
      await auth.settled()
      await pool.end()
      await superuser.end()
      await db[Symbol.asyncDispose]()
    },
  }
}

export type Bench = Awaited<ReturnType<typeof authBench>>

let hash: Promise<string> | undefined

function cachedHash() {
  hash ??= hashPassword(password)
  return hash
}

function runStatement(pool: pg.Pool, { text, values }: Statement) {
  return pool.query(text, [...values])
}

export interface City {
  readonly tenantId: number
  readonly rootId: string
}

async function makeCity(pool: pg.Pool, slug: string, name: string, code: string): Promise<City> {
  const rootId = randomUUID()
  const made = await pool.query<{ tenant_id: number }>(
    `select core.tenant_create($1, $2, 'kota', $3, '2020-01-01', 'Asia/Jakarta', '{}', '{}', $4, now()) as tenant_id`,
    [slug, name, code, rootId],
  )
  const tenantId = made.rows[0]?.tenant_id ?? 0
  await pool.query(
    `insert into core.unit (tenant_id, unit_id, kind, name, code, valid_from) values ($1, $2, 'kota', $3, $4, '2020-01-01')`,
    [tenantId, rootId, name, code],
  )
  return { tenantId, rootId }
}

async function grant(pool: pg.Pool, city: City, accountId: string, role: Role): Promise<string> {
  const grantId = randomUUID()
  if (role === 'platform-operator') {
    await pool.query(
      `insert into core.platform_grant (account_id, grant_id, valid_from) values ($1, $2, '2020-01-01')`,
      [accountId, grantId],
    )
    return grantId
  }
  await pool.query(
    `insert into core.grant (tenant_id, grant_id, account_id, role, scope_kind, scope_id, scope_unit_id, valid_from)
      values ($1, $2, $3, $4, 'unit', $5, $5, '2020-01-01')`,
    [city.tenantId, grantId, accountId, role, city.rootId],
  )
  return grantId
}
