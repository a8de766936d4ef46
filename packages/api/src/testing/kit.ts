import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { connect, type Db } from '@melati/db/connect'
import { freshDb, type FreshDb } from '@melati/db/testing/fresh-db'
import { type Query, statementOf } from '@melati/db/query'
import { NO_TENANT, write } from '@melati/db/tenancy'
import type { Actor } from '@melati/domain/actor'
import { AccountId, GrantId, UnitId } from '@melati/domain/ids'
import type { Role } from '@melati/domain/roles'
import { sql } from 'kysely'
import pg from 'pg'
import { putAccount } from '../auth/account-rows.ts'
import { type Auth, createAuth } from '../auth/create-auth.ts'
import { createDemoOutbox, type DemoOutbox } from '../auth/demo-outbox.ts'
import { openAuthPool } from '../auth/pool.ts'
import type { Rights, Services } from '../context.ts'
import { keyRing } from '../keys/key-ring.ts'
import { loadSealer } from '../keys/sealer.ts'

export interface KitCity {
  readonly tenantId: number
  readonly root: UnitId
  /** Three units below the root; the first two are of different parents in name only: a phone's scopes. */
  readonly units: readonly UnitId[]
}

export interface Logged {
  readonly level: 'info' | 'warn' | 'error'
  readonly fields: object
  readonly message: string
}

export interface Kit extends AsyncDisposable {
  readonly db: Db
  readonly made: FreshDb
  readonly services: Services
  readonly auth: Auth
  readonly outbox: DemoOutbox
  readonly logged: Logged[]
  /** Ms that the server's clock is ahead. */
  readonly clock: { ahead: number }
  city(slug: string, code: string, modules?: readonly string[]): Promise<KitCity>
  /** An account that signs in by phone, with a grant on a unit. */
  person(city: KitCity, role: Role, unit: UnitId, phone: string): Promise<Actor>
  /** A registration of her phone; answers its token. */
  registration(city: KitCity, actor: Actor): Promise<{ registrationId: string; token: string }>
  asSuper<R extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<R[]>
}

/** The kit's own services on a database of its own, with invented cities: for tests below any module. */
export async function makeKit(
  options: { rights?: Rights; baseUrl?: string; pool?: number; patience?: number } = {},
): Promise<Kit> {
  const made = await freshDb()
  // Long, so that nothing is refused because the machine is busy; what is to be refused says how soon.
  const db = connect(made.appUrl, { max: options.pool ?? 6, patience: options.patience ?? 20_000 })
  const authPool = openAuthPool(made.appUrl, { max: 3 })
  const superuser = new pg.Pool({ connectionString: made.superUrl, max: 2 })
  superuser.on('error', () => {})
  superuser.on('connect', (client) => client.on('error', () => {}))
  const clock = { ahead: 0 }
  const now = () => new Date(Date.now() + clock.ahead)
  const keys = keyRing(new Uint8Array(32).fill(9))
  const outbox = createDemoOutbox(now)
  const logged: Logged[] = []
  const log = (level: Logged['level']) => (fields: object, message: string) =>
    void logged.push({ level, fields, message })
  const services: Services = {
    db,
    now,
    newId: randomUUID,
    randomBytes,
    keys,
    sealer: await loadSealer(db, keys, now(), randomBytes),
    deliver: outbox.deliver,
    rights: options.rights ?? {},
    titles: {},
    baseUrl: options.baseUrl ?? 'http://localhost:4100',
    log: { info: log('info'), warn: log('warn'), error: log('error') },
    demo: false,
    operations: {},
    localWebhooks: true,
  }
  const auth = createAuth({
    pool: authPool,
    secret: keys.derive('melati-auth-1').toString('base64url'),
    baseUrl: services.baseUrl,
    deliver: outbox.deliver,
    onEvent: () => Promise.resolve(),
    onError: (error) => log('error')({ err: error }, 'auth'),
    trustedProxies: 0,
    now,
  })
  return {
    db,
    made,
    services,
    auth,
    outbox,
    logged,
    clock,
    city: (slug, code, modules = []) => makeCity(services, { slug, code, modules }),
    person: (city, role, unit, phone) => makePerson(services, city, { role, unit, phone }),
    registration: (city, actor) => makeRegistration(services, city, actor),
    asSuper: async <R extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
      (await superuser.query<R>(text, values)).rows,
    [Symbol.asyncDispose]: async () => {
      await auth.settled()
      await authPool.end()
      await superuser.end()
      await db[Symbol.asyncDispose]()
      await made[Symbol.asyncDispose]()
    },
  }
}

async function makeCity(
  services: Services,
  { slug, code, modules }: { slug: string; code: string; modules: readonly string[] },
): Promise<KitCity> {
  const at = services.now().toISOString()
  const [root, ...units] = Array.from({ length: 4 }, () => UnitId.parse(randomUUID()))
  if (root === undefined) throw new Error('no root')
  const tenantId = await write(services.db, NO_TENANT, async (tx) => {
    const [[row]] = await tx.run(
      sql<{ id: number }>`select core.tenant_create(${slug}, ${slug}, 'kota', ${code}, '2020-01-01'::date,
        'Asia/Jakarta', '{}'::jsonb, ${modules}::text[], ${root}::uuid, ${at}::timestamptz) as id`,
    )
    tx.enter(row?.id ?? NO_TENANT)
    const { tenantId } = tx
    const key = services.keys.wrap(randomBytes(32), `tenant:${tenantId}:1`, randomBytes(12))
    await tx.commitWith(
      sql`insert into core.tenant_key (tenant_id, version, wrapped, created_at) values (${tenantId}, 1, ${key}, ${at})`,
      sql`insert into core.unit (tenant_id, unit_id, kind, name, valid_from)
        select ${tenantId}::int, u.*, '2020-01-01'::date from unnest(${[root, ...units]}::uuid[],
          ${['kota', ...units.map(() => 'kecamatan')]}::text[], ${[root, ...units]}::text[]) u`,
      sql`insert into core.unit_place (tenant_id, unit_id, valid_from, parent_id, ancestors, kecamatan_id)
        select ${tenantId}::int, u, '2020-01-01'::date, nullif(${root}::uuid, u),
          case when u = ${root}::uuid then '{}'::uuid[] else array[${root}::uuid] end, nullif(u, ${root}::uuid)
        from unnest(${[root, ...units]}::uuid[]) u`,
    )
    return tenantId
  })
  return { tenantId, root, units }
}

async function makePerson(
  services: Services,
  city: KitCity,
  { role, unit, phone }: { role: Role; unit: UnitId; phone: string },
): Promise<Actor> {
  const actor: Actor = {
    accountId: AccountId.parse(randomUUID()),
    grantId: GrantId.parse(randomUUID()),
    role,
    scopeKind: 'unit',
    scopeId: unit,
    scopeUnitId: unit,
  }
  const at = services.now().toISOString()
  await write(services.db, city.tenantId, (tx) =>
    tx.commitWith(
      putAccount({ accountId: actor.accountId, name: 'CONTOH Sri', email: null, phone, language: 'id', at }),
      sql`insert into core.grant (tenant_id, grant_id, account_id, role, scope_kind, scope_id, scope_unit_id, valid_from)
        values (${city.tenantId}, ${actor.grantId}, ${actor.accountId}, ${role}, 'unit', ${unit}, ${unit}, '2020-01-01')`,
    ),
  )
  return actor
}

async function makeRegistration(services: Services, city: KitCity, actor: Actor) {
  const registrationId = randomUUID()
  const token = randomBytes(32).toString('base64url')
  const insert: Query = sql`insert into core.registration
    (tenant_id, registration_id, account_id, grant_id, token_hash, device_name, created_at)
    values (${city.tenantId}, ${registrationId}, ${actor.accountId}, ${actor.grantId},
      ${createHash('sha256').update(token).digest()}, 'CONTOH HP', ${services.now().toISOString()})`
  await write(services.db, city.tenantId, (tx) => tx.commitWith(insert))
  return { registrationId, token }
}

/** One statement with the rights of the migrator. */
export async function asOwner(kit: Kit, ...queries: Query[]): Promise<void> {
  const client = new pg.Client({ connectionString: kit.made.ownerUrl })
  client.on('error', () => {})
  await client.connect()
  try {
    for (const query of queries) {
      const { text, values } = statementOf(query)
      await client.query(text, [...values])
    }
  } finally {
    await client.end()
  }
}
