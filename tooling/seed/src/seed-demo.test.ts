import type { Services } from '@melati/api/context'
import { connect } from '@melati/db/connect'
import { verify } from '@melati/db/figures/verify'
import { freshDb, type FreshDb } from '@melati/db/testing/fresh-db'
import { roles } from '@melati/domain/roles'
import { allFigures } from '@melati/modules/app-router'
import { lookInside } from '@melati/modules/testing/look-inside'
import { makeServices, type TestClock } from '@melati/modules/testing/services'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { DemoAccount } from './demo-account.ts'
import { seedDemo } from './seed-demo.ts'
import { untimely } from './testing/untimely.ts'

/** Enough of everything to break off in the middle of. */
const size = { wards: 3, deepest: 2 }

/** Seeds; the power goes after so many connections to the database, which is between two transactions. */
function seedWith({ made, services }: Place, connections = Infinity) {
  let left = connections
  const pool = new Proxy(services.db.pool, {
    get: (real, key) => (key === 'connect' ? () => connect() : Reflect.get(real, key, real)),
  })
  const connect = () => ((left -= 1) < 0 ? Promise.reject(new Error('the power went')) : services.db.pool.connect())
  return seedDemo({
    services: { ...services, db: { pool } },
    ownerUrl: made.ownerUrl,
    authSecret: 'x'.repeat(32),
    log: () => {},
    size,
  })
}

/** Whether it did not come to its end. */
async function dies(work: Promise<unknown>): Promise<boolean> {
  try {
    await work
    return false
  } catch (error) {
    expect(String(error)).toContain('the power went')
    return true
  }
}

const rows = (table: string, columns: string) =>
  sql.raw(`'${table}', (select jsonb_build_object('rows', count(*),
  'hash', md5(coalesce(string_agg(r::text, '|' order by r::text), ''))) from (select ${columns} from ${table}) r)`)

/** All that is stored, but for what is random by nature: keys, ciphers, secrets. */
const everything = sql<{ all: Record<string, { rows: number; hash: string }> }>`select jsonb_build_object(${sql.join([
  rows('core.tenant', 'slug, name, modules, root_unit_id, created_at'),
  rows('core.unit', '*'),
  rows('core.unit_place', '*'),
  rows('core.person', '*'),
  rows('core.identity_number', 'tenant_id, subject_id, kind'),
  rows(
    'core.grant',
    'tenant_id, grant_id, granted_by, role, scope_kind, scope_id, scope_unit_id, valid_from, valid_to',
  ),
  rows('core.outcome', 'tenant_id, command_id, path, status, payload_hash, made_at'),
  rows('core.audit', 'tenant_id, at, action, subject_id, unit_id'),
  rows('core.change', 'tenant_id, scope_id, kind, row_id, gone'),
  rows('core.dirty', 'tenant_id, figures, unit_id'),
  rows('core.open_period', 'tenant_id, figures, period'),
  rows('auth.user_account', 'name, phone_number, two_factor_enabled'),
  rows('auth.credential', 'id'),
  rows('auth.two_factor', 'id'),
  rows('accounts.holder', 'tenant_id, name, contact, since'),
  rows('accounts.invitation', 'tenant_id, email, used_at is null'),
  rows('households.household', '*'),
  rows('households.household_place', '*'),
  rows('households.family', '*'),
  rows('households.member', '*'),
  rows('households.possible_duplicate', 'tenant_id, person_id, other_id'),
  rows('households.unit_month', '*'),
  rows('up2k.group', '*'),
  rows('up2k.group_level', '*'),
  rows('up2k.membership', '*'),
  rows('up2k.entry_line', '*'),
  rows('up2k.sale', '*'),
  rows('up2k.unit_month', '*'),
  rows('boards.seat', '*'),
  rows('products.product', 'tenant_id, product_id, unit_id, group_id, name, price, nib, stage, stage_since'),
  rows(
    'sakasanwira.centre',
    'tenant_id, centre_id, unit_id, slot, name, stage, stage_since, returned, sk_number, opened_on',
  ),
  rows('sakasanwira.centre_member', '*'),
  rows('sakasanwira.step', 'tenant_id, centre_id, step_no, act, from_stage, to_stage, day, grant_id'),
  rows('published.coverage', 'tenant_id, unit_id, stage'),
  rows('published.product', 'tenant_id, unit_id, name, published_on'),
])}) as all`

async function storedIn(made: FreshDb) {
  const [found] = await lookInside({ made }, everything)
  return found?.all ?? {}
}

async function hasBothCities(place: Place): Promise<boolean> {
  const [found] = await lookInside(place, sql<{ count: number }>`select count(*)::int as count from core.tenant`)
  return found?.count === 2
}

interface Place {
  readonly made: FreshDb
  readonly services: Services
  readonly clock: TestClock
}

async function prepared(): Promise<Place & AsyncDisposable> {
  const made = await freshDb()
  const db = connect(made.appUrl, { max: 4 })
  const { services, clock } = await makeServices(db)
  return {
    made,
    services,
    clock,
    async [Symbol.asyncDispose]() {
      await db[Symbol.asyncDispose]()
      await made[Symbol.asyncDispose]()
    },
  }
}

test(
  'a first run that is broken off anywhere is finished by the next ones, and nothing is there twice',
  { timeout: 120_000 },
  async () => {
    await using smooth = await prepared()
    await seedWith(smooth)
    await using rough = await prepared()
    let deaths = 0
    for (let connections = 1; await dies(seedWith(rough, connections)); connections += 12) {
      deaths += 1
      // The power comes back on another day; both were made on the same, which is what dates everything else.
      if (await hasBothCities(rough)) rough.clock.now = new Date(rough.clock.now.getTime() + 26 * 3_600_000)
    }
    expect(deaths).toBeGreaterThan(8)
    expect(await storedIn(rough.made)).toEqual(await storedIn(smooth.made))
  },
)

test(
  'what it promises: an account of every role in both cities, figures that are a plain count, no second helping',
  { timeout: 120_000 },
  async () => {
    await using world = await prepared()
    const { made, services } = world
    const accounts = await seedWith(world)
    for (const tenant of ['medan', 'tangsel']) {
      const own = accounts.filter((one) => one.tenant === tenant)
      // No centre is in the product yet that somebody could manage.
      const wanted = roles.filter((role) => role !== 'platform-operator' && role !== 'centre-manager')
      expect(new Set(own.map(({ role }) => role))).toEqual(new Set(wanted))
      expect(own.filter(({ role }) => role === 'cadre').length).toBeGreaterThanOrEqual(2)
    }
    expect(accounts.filter(({ role }) => role === 'platform-operator')).toHaveLength(1)
    expect(accounts.filter((one) => !one.name.endsWith('(CONTOH)') || !hasSecret(one))).toEqual([])
    const before = await storedIn(made)
    expect(before['core.dirty']?.rows).toBe(0)
    const [counts] = await lookInside(
      { made },
      sql<{ plain: number; stored: number; sold: number; booked: number }>`select
      (select count(*) from core.person where birth_date is not null and died_on is null and person_id in (
        select person_id from households.member where valid_to is null))::int as plain,
      (select sum(m_0_4 + f_0_4 + m_5_14 + f_5_14 + m_15_49 + f_15_49 + m_50_59 + f_50_59 + m_60_up + f_60_up)
        from households.unit_month where tier = 3 and period = 202606)::int as stored,
      (select sum(total) from up2k.sale s where not exists (select from up2k.entry e where e.reverses = s.sale_id))::bigint as sold,
      (select sum(sales_rupiah) from up2k.unit_month where tier = 3)::bigint as booked`,
    )
    expect(counts?.stored).toBe(counts?.plain)
    expect(counts?.booked).toBe(counts?.sold)
    for (const tenantId of [1, 2])
      for (const figures of allFigures)
        expect((await verify(services.db, tenantId, figures, 202_606)).differing).toBe(0)
    const [silent] = await lookInside(
      { made },
      sql<{ grants: number }>`select count(*)::int as grants from core.grant g where not exists (
        select from core.audit a where a.tenant_id = g.tenant_id and a.subject_kind = 'grant' and a.subject_id = g.grant_id)`,
    )
    expect(silent?.grants, 'grants without a row of audit').toBe(0)
    expect(await lookInside({ made }, untimely)).toEqual([])
    expect(await seedWith(world)).toEqual(accounts)
    expect(await storedIn(made)).toEqual(before)
  },
)

const hasSecret = (account: DemoAccount) =>
  'password' in account ? account.totpSecret.length > 20 : account.codes.includes(encodeURIComponent(account.phone))
