import { noteLost } from '@melati/api/command/lost'
import { findSender } from '@melati/api/command/sender'
import { GrantId, RegistrationId } from '@melati/domain/ids'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { because } from '../testing/because.ts'
import { auditOf } from '../testing/look.ts'
import { lookInside } from '../testing/look-inside.ts'
import { makeHere, register } from './testing/steps.ts'

describe('phones', () => {
  test('a registration has a token of its own, of which only the hash is kept, and gets a new one when she signs in again', async () => {
    await using world = await makeHere()
    const sri = world.a.grants.cadre
    const first = await register(world, sri)
    expect(first).toMatchObject({
      grantId: sri.grantId,
      sealKey: world.services.sealer.publicKey,
      tenant: { slug: 'contoh-satu', timeZone: 'Asia/Jakarta' },
    })
    const below = [world.a.neighbourhood, `${world.a.neighbourhood}.1`, `${world.a.neighbourhood}.2`]
    expect(first.scopes.toSorted()).toEqual(below.map((path) => world.a.at(path)).toSorted())
    const again = await register(world, sri, first.registrationId)
    expect(again.token).not.toBe(first.token)
    expect(await findSender(world.services, `Bearer ${first.token}`)).toBeUndefined()
    expect(await findSender(world.services, `Bearer ${again.token}`)).toMatchObject({
      registrationId: first.registrationId,
    })
    const stored = await lookInside(world, sql`select * from core.registration`)
    expect(stored).toHaveLength(1)
    expect(JSON.stringify(stored)).not.toContain(again.token)
    expect(JSON.stringify(await auditOf(world, world.a))).not.toContain(again.token)
  })

  test("nobody takes another's registration over, revokes it or sees it", async () => {
    await using world = await makeHere()
    const mine = await register(world, world.a.grants.cadre)
    const neighbour = await world.a.grant('cadre', '1.1.2')
    const registrationId = RegistrationId.parse(mine.registrationId)
    expect(await because(register(world, neighbour, mine.registrationId))).toBe('not-found')
    expect(await world.a.as(neighbour).accounts.revokeRegistration(world.order({ registrationId }))).toMatchObject({
      because: 'not-found',
    })
    expect(await world.a.as(neighbour).accounts.myRegistrations()).toEqual({ registrations: [] })
    expect(await world.b.as('city-board').accounts.revokeRegistration(world.order({ registrationId }))).toMatchObject({
      because: 'not-found',
    })
    const grantId = GrantId.parse(world.a.grants.cadre.grantId)
    expect(await because(world.b.as('city-board').accounts.listRegistrations({ grantId }))).toBe('not-found')
    expect(await world.a.as('cadre-coordinator').accounts.listRegistrations({ grantId })).toMatchObject({
      registrations: [{ registrationId, deviceName: 'HP Sri', revokedAt: null }],
    })
  })

  test('F-039 her coordinator sees what a phone says it lost, and no other city does', async () => {
    await using world = await makeHere()
    const { token } = await register(world, world.a.grants.cadre)
    await register(world, world.a.grants.cadre)
    const sender = (await findSender(world.services, `Bearer ${token}`)) ?? expect.fail('the phone is unknown')
    await noteLost(world.services, sender, { count: 3, since: '2026-06-01T02:00:00.000Z' })
    const grantId = GrantId.parse(world.a.grants.cadre.grantId)
    const { registrations } = await world.a.as('cadre-coordinator').accounts.listRegistrations({ grantId })
    expect(registrations).toHaveLength(2)
    expect(registrations.filter(({ lostCount }) => lostCount !== null)).toMatchObject([
      { lostCount: 3, lostSince: '2026-06-01T02:00:00.000Z' },
    ])
    expect((await auditOf(world, world.a)).map(({ action }) => action)).toContain('sync.recordsLost')
    expect((await auditOf(world, world.b)).map(({ action }) => action)).not.toContain('sync.recordsLost')
  })

  test('her coordinator, or she herself, revokes a lost phone, and it cannot be registered again', async () => {
    await using world = await makeHere()
    for (const who of ['cadre-coordinator', 'cadre'] as const) {
      const phone = await register(world, world.a.grants.cadre)
      const registrationId = RegistrationId.parse(phone.registrationId)
      expect(await world.a.as(who).accounts.revokeRegistration(world.order({ registrationId }))).toMatchObject({
        status: 'applied',
      })
      expect(await findSender(world.services, `Bearer ${phone.token}`)).toMatchObject({ revoked: true })
      expect(await because(register(world, world.a.grants.cadre, phone.registrationId))).toBe('not-found')
    }
  })
})
