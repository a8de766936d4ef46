import type { Services, Tenant } from '@melati/api/context'
import { openMonths } from '@melati/api/jobs/open-months'
import { completeTenant } from '@melati/api/tenant'
import { fold } from '@melati/db/figures/fold'
import { ask, read } from '@melati/db/tenancy'
import { tenantBySlug } from '@melati/db/tenants'
import type { Actor } from '@melati/domain/actor'
import type { Day } from '@melati/domain/day'
import { allFigures, appRouter } from '@melati/modules/app-router'
import { unitTitle } from '@melati/modules/hierarchy/rules'
import type { UnitKind } from '@melati/domain/units'
import { sql } from 'kysely'
import { grantIn, type Holder, holdIn, PASSWORD, type SignIn } from './accounts.ts'
import type { CityAccount, Desk } from './accounts-of-city.ts'
import { contextOf } from './acting.ts'
import { calendarOf, firstDays, hourOf, madeAt } from './calendar.ts'
import type { DemoCity } from './cities.ts'
import { contoh } from './contoh.ts'
import type { DemoAccount } from './demo-account.ts'
import { idOf, mint } from './ids.ts'
import { isPlaced, placeOrders } from './place-orders.ts'
import { agencyOf, type CityPlan, planCity } from './plan/plan-city.ts'
import type { Size } from './plan/size.ts'
import { grouped, Progress } from './progress.ts'
import { refreshStatistics } from './statistics.ts'

interface Options {
  readonly size: Size
  readonly log: (line: string) => void
}

interface Prepared {
  readonly city: DemoCity
  readonly tenant: Tenant
  readonly plan: CityPlan
  readonly isFull: boolean
}

/** Makes the cities or what of them is missing, and answers who signs in to them. */
export async function fillCities(
  signIn: SignIn,
  operator: Actor,
  cities: readonly DemoCity[],
  { size, log, ownerUrl }: Options & { readonly ownerUrl: string },
): Promise<DemoAccount[]> {
  const { services } = signIn
  const prepared: Prepared[] = []
  for (const city of cities) prepared.push(await prepare(services, operator, city, { size, log }))
  const missing = prepared.filter(({ isFull }) => !isFull)
  // Before the units below are there: a month that is opened counts every unit there is.
  if (missing.length > 0) await openMonths(services, allFigures, new Map())
  const progress = new Progress(
    missing.flatMap(({ plan }) => plan.batches.map(({ orders }) => orders.length)).reduce((a, b) => a + b, 0),
    log,
  )
  const accounts: DemoAccount[] = []
  for (const one of prepared) {
    const holders = await fill(signIn, one, progress)
    accounts.push(...holders.map((holder) => shown(services, one, holder)))
  }
  await sumFigures(services, ownerUrl, log)
  return accounts
}

/** What is marked is summed before anybody looks, rather than by the worker while she does. */
async function sumFigures({ db }: Services, ownerUrl: string, log: (line: string) => void): Promise<void> {
  const [dirty] = await ask(db, sql<{ tenant_id: number; figures: string }>`select * from search.dirty_tenants()`)
  if (dirty.length === 0) return
  log('       Angka dijumlahkan / figures are summed')
  await refreshStatistics(ownerUrl)
  for (const { tenant_id: tenantId, figures: name } of dirty) {
    const figures = allFigures.find((one) => one.name === name)
    if (figures !== undefined) while ((await fold(db, tenantId, figures)) > 0);
  }
}

async function prepare(services: Services, operator: Actor, city: DemoCity, { size, log }: Options): Promise<Prepared> {
  const tenant = (await findTenant(services, city)) ?? (await onboard(services, operator, city))
  const [official] = await read(
    services.db,
    tenant.tenantId,
    sql<{
      unitId: string
      kind: UnitKind
      name: string
      code: string
    }>`select unit_id as "unitId", kind, name, code from core.unit
      where tenant_id = ${tenant.tenantId} and code is not null order by code`,
  )
  const titled = official.map((unit) => ({ ...unit, title: unitTitle(tenant.settings.labels, unit) }))
  const plan = planCity(city, titled, calendarOf(tenant), size)
  const last = plan.batches.at(-1)?.orders.at(-1)
  const isFull = last !== undefined && (await isPlaced(services, tenant, last))
  if (!isFull) log(`       ${tenant.name}: ${describe(official)}`)
  return { city, tenant, plan, isFull }
}

function describe(official: readonly { kind: UnitKind }[]): string {
  const count = (kind: UnitKind) => official.filter((unit) => unit.kind === kind).length
  return `${count('kecamatan')} kecamatan, ${count('kelurahan')} kelurahan`
}

async function findTenant({ db }: Services, { slug }: DemoCity): Promise<Tenant | undefined> {
  const [[entry]] = await ask(db, tenantBySlug(slug))
  return entry === undefined ? undefined : completeTenant(entry)
}

/** As an operator did it some months ago. Nobody is written to: the board is there already. */
async function onboard(services: Services, operator: Actor, city: DemoCity): Promise<Tenant> {
  const at = madeAt(services.now())
  const then: Services = {
    ...services,
    now: () => at,
    newId: mint('onboard', city.slug),
    deliver: () => Promise.resolve(),
  }
  const board = city.accounts.find(({ role }) => role === 'city-board')
  if (board === undefined) throw new Error(`${city.slug} has no board`)
  const answer = await appRouter.createCaller(contextOf(then, operator, null)).cities.onboard({
    id: idOf('city', city.slug),
    code: city.code,
    slug: city.slug,
    board: { name: contoh(board.name), email: `${board.login}@${city.slug}.example` },
  } as never)
  const made = await findTenant(services, city)
  if (made === undefined) throw new Error(`${city.slug}: ${answer.because ?? answer.status}`)
  return made
}

/** The city's orders, batch by batch, and its accounts as soon as what they stand on is there. */
async function fill(signIn: SignIn, { city, tenant, plan, isFull }: Prepared, progress: Progress): Promise<Holder[]> {
  const { services } = signIn
  const calendar = calendarOf(tenant)
  const holders = new Map<CityAccount, Holder>()
  // One after the other on a day of the city's first week, whichever day this run is on.
  const hold = async (accounts: readonly CityAccount[], on: Day) => {
    for (const [n, account] of accounts.entries()) {
      const at = hourOf(on, 8 + n / 12)
      const then: SignIn = { ...signIn, services: { ...services, now: () => at } }
      const giver = [...holders.values()].find((one) => one.account.role === 'city-board')?.actor
      holders.set(account, await holdIn(then, tenant, account, { ...scopeOf(city, account, plan), giver }))
    }
  }
  const atDesks = city.accounts.filter(({ desk }) => desk !== undefined)
  const others = city.accounts.filter(({ desk }) => desk === undefined)
  const kecamatanBoards = new Map<string, Actor>()
  const actorAt = (desk: Desk): Actor => {
    const board = kecamatanBoards.get(desk)
    if (board !== undefined) return board
    const found = [...holders.values()].find((one) => deskOf(one.account) === desk)
    if (found === undefined) throw new Error(`nobody is at the ${desk} of ${city.slug}`)
    return found.actor
  }
  const written = new Map<string, number>()
  const place = async (batches: CityPlan['batches']) => {
    for (const { what, by, at, orders } of isFull ? [] : batches) {
      await placeOrders({ services, tenant, actor: actorAt(by), at }, orders)
      const count = (written.get(what) ?? 0) + orders.length
      written.set(what, count)
      progress.add(orders.length, () => `${tenant.name}: ${grouped(count)} ${what}`)
    }
  }
  // In the order of the days: the log of a city is in the order in which it was written.
  const appointed = firstDays.othersOf(calendar)
  await hold(atDesks, firstDays.desksOf(calendar))
  await place(plan.batches.filter(({ on }) => on < appointed))
  await hold(others, appointed)
  const then: SignIn = { ...signIn, services: { ...services, now: () => hourOf(appointed, 9) } }
  const wanted = new Set(plan.batches.map(({ by }) => by).filter((by) => by.startsWith('kecamatan ')))
  for (const desk of isFull ? [] : wanted) {
    if ([...holders.keys()].some((account) => deskOf(account) === desk)) continue
    kecamatanBoards.set(desk, await boardOf(then, tenant, { code: desk.slice(10), plan, giver: actorAt('board') }))
  }
  await place(plan.batches.filter(({ on }) => on >= appointed))
  return city.accounts.flatMap((account) => holders.get(account) ?? [])
}

const deskOf = ({ desk, role, at }: CityAccount): Desk | undefined =>
  desk ?? (role === 'dinas-officer' ? 'dinas' : role === 'kecamatan-board' ? `kecamatan ${at}` : undefined)

/** The board of a kecamatan, whose account nobody of the demo signs in to. */
function boardOf(
  signIn: SignIn,
  tenant: Tenant,
  { code, plan, giver }: { code: string; plan: CityPlan; giver: Actor },
): Promise<Actor> {
  const login = `kec-${code.replaceAll('.', '-')}`
  const scope = { unitId: plan.unitId(code), scopeId: plan.unitId(code), giver }
  return grantIn(
    signIn,
    tenant,
    { name: `Pengurus ${plan.titleOf(code)}`, role: 'kecamatan-board', at: code, login },
    scope,
  )
}

/** The unit a grant hangs on, and its scope: that unit, a group of it, or an agency of the city. */
function scopeOf(
  city: DemoCity,
  { role, at }: CityAccount,
  { groups, unitId }: CityPlan,
): { unitId: string; scopeId: string } {
  if (role === 'dinas-officer') return { unitId: unitId(at), scopeId: agencyOf(city) }
  const group = groups.get(at)
  return group === undefined
    ? { unitId: unitId(at), scopeId: unitId(at) }
    : { unitId: unitId(group.unit), scopeId: group.id }
}

function shown(
  services: Services,
  { city, tenant, plan }: Prepared,
  { account, login, totpSecret }: Holder,
): DemoAccount {
  const { role, at } = account
  const unit = role === 'dinas-officer' ? city.dinas.name : (plan.groups.get(at)?.name ?? plan.titleOf(at))
  const common = { name: contoh(account.name), tenant: tenant.slug, role, unit, login }
  if (totpSecret === undefined) {
    const codes = `${services.baseUrl}/api/demo/outbox?to=${encodeURIComponent(login)}`
    return { ...common, app: 'cadre', phone: login, codes }
  }
  return { ...common, app: 'admin', email: login, password: PASSWORD, totpSecret }
}
