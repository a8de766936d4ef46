import { hashPassword } from '@melati/api/auth/password-hash'
import { insertPassword, insertSecondFactor, putAccount } from '@melati/api/auth/account-rows'
import { sealedSecondFactor } from '@melati/api/auth/sealed-second-factor'
import type { Context, Services } from '@melati/api/context'
import { connect } from '@melati/db/connect'
import { ask, write } from '@melati/db/tenancy'
import { tenantBySlug } from '@melati/db/tenants'
import type { Actor } from '@melati/domain/actor'
import { AccountId, GrantId } from '@melati/domain/ids'
import { appRouter } from '@melati/modules/app-router'
import { sql } from 'kysely'

/** An invented account of the demo, with what it signs in with. */
export interface DemoAccount {
  readonly name: string
  readonly tenant: string | null
  readonly role: string
  readonly unit: string
  readonly app: 'admin' | 'cadre'
  readonly email: string
  readonly password: string
  /** For an authenticator app. */
  readonly totpSecret: string
}

export interface SeedOptions {
  readonly services: Services
  /** The migrator's URL: a platform operator is nobody's to appoint but the installation's. */
  readonly ownerUrl: string
  /** That of sign-in, which seals authenticators. */
  readonly authSecret: string
  readonly log: (line: string) => void
}

const PASSWORD = 'melati-contoh-2026'

const cities = [
  { code: '12.71', slug: 'medan', board: { name: 'Ratna Siregar (CONTOH)', email: 'ratna@medan.example' } },
  { code: '36.74', slug: 'tangerang-selatan', board: { name: 'Lestari Wahyuni (CONTOH)', email: 'lestari@tangsel.example' } },
] as const

/**
 * The platform operator, Kota Medan and Kota Tangerang Selatan with their real kecamatan and kelurahan, and a board member
 * of each. Every step is harmless when it was done before, so an interrupted first run is finished by the next start.
 */
export async function seedDemo(options: SeedOptions): Promise<DemoAccount[]> {
  const { log } = options
  const hash = await hashPassword(PASSWORD)
  log('Akun contoh / sample accounts')
  const operator = await account(options, hash, 'Bayu Pratama (CONTOH)', 'operator@melati.example')
  const operatorGrant = await platformGrant(options.ownerUrl, operator.accountId, options.services)
  const actor: Actor = {
    accountId: AccountId.parse(operator.accountId),
    grantId: GrantId.parse(operatorGrant),
    role: 'platform-operator',
    scopeKind: 'platform',
    scopeId: null,
    scopeUnitId: null,
  }
  const accounts: DemoAccount[] = [
    { ...operator.shown, tenant: null, role: 'platform-operator', unit: 'Melati', app: 'admin' },
  ]
  for (const city of cities) {
    log(`Kota ${city.slug}`)
    accounts.push(await seedCity(options, hash, actor, city))
  }
  return accounts
}

async function seedCity(options: SeedOptions, hash: string, actor: Actor, city: (typeof cities)[number]): Promise<DemoAccount> {
  const { services } = options
  const { db, newId, now } = services
  const [known] = await ask(db, tenantBySlug(city.slug))
  if (known.length === 0) {
    const quiet = { ...services, deliver: () => Promise.resolve() }
    const answer = await appRouter.createCaller(contextOf(quiet, actor)).cities.onboard({ id: newId(), ...city } as never)
    if (answer.status !== 'applied') throw new Error(`${city.slug}: ${answer.because ?? answer.status}`)
  }
  const [[tenant]] = await ask(db, tenantBySlug(city.slug))
  if (tenant === undefined) throw new Error(`${city.slug} was not made`)
  const board = await account(options, hash, city.board.name, city.board.email)
  const { tenantId, rootUnitId, name } = tenant
  await write(db, tenantId, (tx) =>
    tx.commitWith(sql`
      insert into core.grant (tenant_id, grant_id, account_id, role, scope_kind, scope_id, scope_unit_id, valid_from)
      select ${tenantId}, ${newId()}::uuid, ${board.accountId}::uuid, 'city-board', 'unit', ${rootUnitId}::uuid,
        ${rootUnitId}::uuid, ${now().toISOString().slice(0, 10)}::date - 1
      where not exists (select from core.grant where tenant_id = ${tenantId} and account_id = ${board.accountId}::uuid)`),
  )
  return { ...board.shown, tenant: city.slug, role: 'city-board', unit: name, app: 'admin' }
}

function contextOf(services: Services, actor: Actor): Context {
  const { accountId, grantId } = actor
  const grant = { tenantId: null, grantId, role: actor.role, scopeKind: 'platform', scopeId: null, scopeUnitId: null }
  const session = { sessionId: services.newId(), accountId, kind: 'password', name: 'seed', language: 'id', secondFactor: true, grant }
  return {
    ...services,
    requestId: 'seed',
    address: '',
    headers: new Headers(),
    session: session as Context['session'],
    actor,
    tenant: null,
  }
}

/** Signs in with the demo's password and an authenticator that is enrolled already. */
async function account({ services, authSecret }: SeedOptions, hash: string, name: string, email: string) {
  const { db, newId, now } = services
  const at = now().toISOString()
  const sealed = await sealedSecondFactor(authSecret, `melati-contoh-${email}`.slice(0, 32).padEnd(32, '0'))
  const [[row]] = await ask(db, putAccount({ accountId: newId(), name, email, phone: null, language: 'id', at }))
  if (row === undefined) throw new Error(`no account for ${email}`)
  const accountId = row.account_id
  const [[credentials]] = await ask(
    db,
    sql<{ count: number }>`select count(*)::int as count from auth.credential where user_id = ${accountId}`,
  )
  if (credentials?.count === 0) {
    await ask(db, insertPassword({ credentialId: newId(), accountId, hash, at }))
    await ask(db, insertSecondFactor({ secondFactorId: newId(), accountId, sealed: sealed.stored }))
  }
  return { accountId, shown: { name, email, password: PASSWORD, totpSecret: sealed.base32 } }
}

async function platformGrant(ownerUrl: string, accountId: string, { newId, now }: Services): Promise<string> {
  const owner = connect(ownerUrl, { max: 1 })
  const [rows] = await ask(
    owner,
    sql<{ grant_id: string }>`
      with made as (
        insert into core.platform_grant (account_id, grant_id, valid_from)
        select ${accountId}::uuid, ${newId()}::uuid, ${now().toISOString().slice(0, 10)}::date - 1
        where not exists (select from core.platform_grant where account_id = ${accountId}::uuid) returning grant_id
      ) select grant_id from made union all select grant_id from core.platform_grant where account_id = ${accountId}::uuid`,
  ).finally(() => owner[Symbol.asyncDispose]())
  const grant = rows[0]?.grant_id
  if (grant === undefined) throw new Error('the operator has no grant')
  return grant
}
