import type { Browser } from '@melati/api/testing/browser'
import { router } from '@melati/api/trpc'
import type { Actor } from '@melati/domain/actor'
import { Day } from '@melati/domain/day'
import { AgencyId, type GrantId, InvitationId } from '@melati/domain/ids'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agencies } from '../agencies/router.ts'
import { because } from '../testing/because.ts'
import { lookInside } from '../testing/look-inside.ts'
import { serve } from '../testing/serve.ts'
import { makeWorld, type World } from '../testing/world.ts'
import { accounts } from './router.ts'

const doors = router({ accounts: accounts.router, agencies: agencies.router })
const opened = new AsyncDisposableStack()
let world: World<typeof doors>
let served: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  world = opened.use(await makeWorld(doors))
  served = opened.use(await serve(world, { router: doors }))
})
afterAll(() => opened.disposeAsync())

const today = Day.parse('2026-06-15')
const board = () => world.a.as('city-board')
const anEmail = () => `${world.newId()}@melati.test`

async function anAgency(name: string) {
  const order = { agencyId: AgencyId.parse(world.newId()), name, since: Day.parse('2020-01-01') }
  expect(await board().agencies.add(world.order(order))).toMatchObject({ status: 'applied' })
  return order
}

const close = (agencyId: AgencyId) => board().agencies.close(world.order({ agencyId, closedOn: today }))

const toInvite = (agencyId: AgencyId, email = anEmail()) => ({
  invitationId: InvitationId.parse(world.newId()),
  name: 'Pak Budi',
  email,
  agencyId,
})

async function invite(agencyId: AgencyId, email?: string) {
  const { link } = await world.a.as('secretariat').accounts.inviteDinasOfficer(toInvite(agencyId, email))
  return new URL(link ?? '').hash.slice(1)
}

const accept = (secret: string) =>
  world.asNobody().accounts.acceptInvitation({ secret, name: 'Pak Budi', password: 'rambutan binjai manis sekali' })

const grantsOn = (agencyId: AgencyId) =>
  lookInside(
    world,
    sql<
      Pick<Actor, 'accountId' | 'grantId' | 'scopeKind' | 'scopeUnitId'>
    >`select account_id as "accountId", grant_id as "grantId", scope_kind as "scopeKind",
      scope_unit_id as "scopeUnitId" from core.grant
      where scope_id = ${agencyId}::uuid and (valid_to is null or valid_to > ${today}::date)`,
  )

/** Her browser, signed in and acting for the dinas. */
async function anOfficer(agencyId: AgencyId): Promise<Browser & { readonly grantId: GrantId }> {
  const before = await grantsOn(agencyId)
  await accept(await invite(agencyId))
  const [grant] = (await grantsOn(agencyId)).filter((one) => before.every(({ grantId }) => grantId !== one.grantId))
  if (grant === undefined) throw new Error('she has no grant')
  const actor = { ...world.a.grants['dinas-officer'], ...grant, scopeId: agencyId }
  const browser = await served.browserOf(world.a.tenantId, actor)
  return Object.assign(browser, { grantId: grant.grantId })
}

const lists = async (browser: Browser) => (await browser.query('agencies.list', {})).status

describe('an officer of a dinas', () => {
  test('is told of which dinas, holds a grant on it from the city, and is listed with it', async () => {
    const { agencyId, name } = await anAgency('Dinas Pangan')
    const secret = await invite(agencyId)
    expect(await world.asNobody().accounts.lookAtInvitation({ secret })).toMatchObject({
      role: 'dinas-officer',
      agency: name,
    })
    await accept(secret)
    await invite(agencyId)
    expect(await grantsOn(agencyId)).toMatchObject([{ scopeKind: 'agency', scopeUnitId: world.a.rootUnitId }])
    const { users } = await board().accounts.listUsers({ role: 'dinas-officer', search: 'budi' })
    expect(users).toMatchObject([{ agencyName: name }])
    const { invitations } = await board().accounts.listInvitations()
    const statuses = invitations.filter((one) => one.agencyName === name).map(({ status }) => status)
    expect(statuses.toSorted()).toEqual(['accepted', 'waiting'])
  })

  test('A-064: with her dinas closed, or her grant ended, she is refused at the next request', async () => {
    const { agencyId } = await anAgency('Dinas Kesehatan')
    const [one, other] = [await anOfficer(agencyId), await anOfficer(agencyId)]
    expect([await lists(one), await lists(other)]).toEqual([200, 200])
    expect(await board().accounts.endGrant(world.order({ grantId: other.grantId }))).toMatchObject({
      status: 'applied',
    })
    expect([await lists(one), await lists(other)]).toEqual([200, 401])
    expect(await close(agencyId)).toMatchObject({ status: 'applied' })
    expect([await lists(one), await lists(other)]).toEqual([401, 401])
  })

  test('A-068: an invitation into a dinas that closed meanwhile is as if it never was', async () => {
    const { agencyId } = await anAgency('Dinas Sosial')
    const secret = await invite(agencyId)
    await close(agencyId)
    expect(await because(accept(secret))).toBe('invitation-unknown')
    expect(await because(invite(agencyId))).toBe('agency-closed')
  })

  test('A-068: of 20 who accept while the dinas closes, none is left with a role on it', async () => {
    const { agencyId } = await anAgency('Dinas Pariwisata')
    const secret = await invite(agencyId)
    const accepting = Array.from({ length: 20 }, () => accept(secret))
    await Promise.allSettled([...accepting.slice(0, 10), close(agencyId), ...accepting.slice(10)])
    expect(await grantsOn(agencyId)).toEqual([])
  })

  test('A-062: inviting an address that has an account answers as one that has none', async () => {
    const { agencyId } = await anAgency('Dinas Pertanian')
    const [known, unknown] = [anEmail(), anEmail()]
    const elsewhere = await anAgency('Dinas Perkebunan')
    await accept(await invite(elsewhere.agencyId, known))
    const answers = await Promise.all(
      [known, unknown].map((email) => board().accounts.inviteDinasOfficer(toInvite(agencyId, email))),
    )
    const shapes = answers.map(({ expiresAt, link }) => [expiresAt, new URL(link ?? '').pathname, link?.length])
    expect(shapes[0]).toEqual(shapes[1])
  })

  test('A-073: without her second factor she is asked for it at the next request', async () => {
    const { agencyId } = await anAgency('Dinas Perikanan')
    const officer = await anOfficer(agencyId)
    await lookInside(
      world,
      sql`update auth.session set second_factor_at = null where acting_grant = ${officer.grantId}::uuid`,
    )
    const answer = await officer.query('agencies.list', {})
    expect([answer.status, answer.json.error?.data.because]).toEqual([401, 'needs-second-factor'])
  })

  test('a role on the same dinas twice is refused', async () => {
    const { agencyId } = await anAgency('Dinas Perhubungan')
    const email = anEmail()
    await accept(await invite(agencyId, email))
    expect(await because(invite(agencyId, email))).toBe('grant-held-already')
  })

  test('is invited by the city alone, and into its own dinas', async () => {
    const { agencyId } = await anAgency('Dinas Pemuda')
    const order = toInvite(agencyId)
    const below = world.a.as(await world.a.grant('secretariat', '1')).accounts
    expect(await because(below.inviteDinasOfficer(order))).toBe('outside-your-area')
    expect(await because(world.a.as('kecamatan-board').accounts.inviteDinasOfficer(order))).toBe('not-allowed')
    expect(await because(world.b.as('city-board').accounts.inviteDinasOfficer(order))).toBe('not-found')
  })
})
