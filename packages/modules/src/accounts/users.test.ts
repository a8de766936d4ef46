import { findSender } from '@melati/api/command/sender'
import { GrantId, InvitationId, RegistrationId } from '@melati/domain/ids'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { because } from '../testing/because.ts'
import { auditOf } from '../testing/look.ts'
import { lookInside } from '../testing/look-inside.ts'
import { sendQueued } from '../testing/send-queued.ts'
import { signInTo } from '../testing/sign-in-to.ts'
import { type Here, actorOf, appointment, makeHere, register } from './testing/steps.ts'

describe('appointing a cadre', () => {
  test('makes her number known: she is told, and signs in with number and code', async () => {
    await using world = await makeHere()
    world.clock.now = new Date()
    await using door = signInTo(world)
    expect(await door.askForCode(door.browser, '0812-9000-0001')).toBeUndefined()
    const order = appointment(world, '0812 9000 0001', '1.1.1')
    expect(await world.a.as('kelurahan-board').accounts.appointCadre(order)).toEqual({ grantId: order.grantId })
    await sendQueued(world)
    expect(world.sent.at(-1)).toMatchObject({
      channel: 'whatsapp',
      to: '+6281290000001',
      template: 'appointment',
      values: { link: 'https://melati.test/cadre/', city: 'Kota Contoh Satu', role: 'Kader' },
    })
    const sent = await door.askForCode(door.browser, '081290000001')
    expect((await door.browser.post('phone/verify', sent)).status).toBe(200)
    expect(await door.browser.session()).toMatchObject({
      kind: 'phone',
      grant: { tenantId: world.a.tenantId, grantId: order.grantId, role: 'cadre', scopeUnitId: world.a.at('1.1.1') },
    })
    expect(await auditOf(world, world.a)).toMatchObject([{ action: 'accounts.appointCadre', subjectId: order.grantId }])
  })

  test('again with the same id changes nothing; the same number there is told where; elsewhere it keeps its account', async () => {
    await using world = await makeHere()
    const board = world.a.as('city-board').accounts
    const order = appointment(world, '081290000002', '1.1.1')
    await board.appointCadre(order)
    expect(await board.appointCadre(order)).toEqual({ grantId: order.grantId })
    await expect(board.appointCadre(appointment(world, '+6281290000002', '1.1.1'))).rejects.toMatchObject({
      message: 'grant-held-already',
      refused: { field: 'phone', hint: { unit: 'Lingkungan 1' } },
    })
    const second = appointment(world, '081290000002', '1.1.2', 'Sri Rahayu')
    await board.appointCadre(second)
    const other = { ...appointment(world, '081290000002', ''), unitId: world.b.at('1.1'), name: 'Ibu S.' }
    await world.b.as('city-board').accounts.appointCadre(other)
    const holders = await lookInside(
      world,
      sql<{ n: number }>`select count(distinct account_id)::int as n from core.grant
      where grant_id = any(${[order.grantId, second.grantId, other.grantId]}::uuid[])`,
    )
    expect(holders).toEqual([{ n: 1 }])
    const names = async (city: typeof world.a) =>
      (await city.as('city-board').accounts.listUsers({ role: 'cadre', search: 's' })).users.map((user) => user.name)
    expect(await names(world.a)).toEqual(expect.arrayContaining(['Sri Rahayu', 'Sri Rahayu']))
    expect(await names(world.b)).toContain('Ibu S.')
    expect(await names(world.b)).not.toContain('Sri Rahayu')
  })

  describe('where it may not', () => {
    let world: Here
    beforeAll(async () => {
      world = await makeHere()
    })
    afterAll(() => world[Symbol.asyncDispose]())

    test.each([
      ['kelurahan-board', '1.2', '081290000003', 'not-found'],
      ['kecamatan-board', '1', '081290000003', 'role-not-here'],
      ['cadre-coordinator', '1.1.1.1', '081290000003', 'nothing'],
      ['cadre', '1.1.1', '081290000003', 'not-allowed'],
      ['city-board', '1.1.1', '0215551234', 'phone-invalid'],
    ] as const)('by %s on %s with %s: %s', async (who, at, phone, expected) => {
      expect(await because(world.a.as(who).accounts.appointCadre(appointment(world, phone, at)))).toBe(expected)
    })
  })
})

describe('the list of users', () => {
  test('is bounded by the area, comes in pages by name, and is searched by name and role', async () => {
    await using world = await makeHere()
    const board = world.a.as('kelurahan-board').accounts
    for (let index = 0; index < 7; index += 1) {
      await board.appointCadre(appointment(world, `08129000010${index}`, '1.1.2', `Kader ${index}`))
    }
    const names = []
    let cursor: string | undefined
    do {
      const answer = await board.listUsers({ search: 'kader', limit: 3, cursor })
      names.push(...answer.users.map((user) => user.name))
      cursor = answer.next ?? undefined
    } while (cursor !== undefined)
    expect(names).toEqual(['Kader 0', 'Kader 1', 'Kader 2', 'Kader 3', 'Kader 4', 'Kader 5', 'Kader 6'])
    const everyone = await board.listUsers({})
    expect(everyone.users.map((user) => user.role)).not.toContain('city-board')
    expect((await board.listUsers({ role: 'kelurahan-board' })).users).toHaveLength(1)
    expect(await because(board.listUsers({ cursor: 'e30' }))).toBe('invalid-input')
    expect(await because(board.listUsers({ limit: 1_000 }))).not.toBe('nothing')
    expect((await world.b.as('city-board').accounts.listUsers({ search: 'Kader 1' })).users).toEqual([])
  })
})

describe('the states of the list', () => {
  const shown = async (
    board: ReturnType<Here['a']['as']>,
    ...states: ('active' | 'invited' | 'expired' | 'ended' | 'withdrawn')[]
  ) => (await board.accounts.listUsers({ states, search: 'bu tes' })).users.map((user) => `${user.name}: ${user.state}`)

  test('an invitation runs out, is taken back or accepted; a role ends; each is found as what it is', async () => {
    await using world = await makeHere()
    const board = world.a.as('city-board')
    const invite = async (name: string) => {
      const invitationId = InvitationId.parse(world.newId())
      const email = `${name.replaceAll(' ', '.').toLowerCase()}@medan.example`
      const order = { invitationId, name, email, role: 'kelurahan-board' as const, unitId: world.a.at('1.1') }
      return { ...(await board.accounts.inviteBoard(order)), invitationId }
    }
    await invite('Bu Tes Lama')
    world.clock.now = new Date(world.clock.now.getTime() + 8 * 86_400_000)
    await invite('Bu Tes Baru')
    const taken = await invite('Bu Tes Ditarik')
    await board.accounts.revokeInvitation(world.order({ invitationId: taken.invitationId }))
    const accepted = await invite('Bu Tes Terima')
    const secret = new URL(accepted.link ?? '').hash.slice(1)
    await world
      .asNobody()
      .accounts.acceptInvitation({ secret, name: 'Bu Tes Terima', password: 'rambutan binjai manis' })
    const order = appointment(world, '081290000021', '1.1.1', 'Bu Tes Kader')
    await board.accounts.appointCadre(order)
    await board.accounts.endGrant(world.order({ grantId: order.grantId }))

    expect(await shown(board, 'active')).toEqual(['Bu Tes Terima: active'])
    expect(await shown(board, 'invited')).toEqual(['Bu Tes Baru: invited'])
    expect(await shown(board, 'expired')).toEqual(['Bu Tes Lama: expired'])
    expect(await shown(board, 'ended', 'withdrawn')).toEqual(['Bu Tes Ditarik: withdrawn', 'Bu Tes Kader: ended'])
    expect(await shown(world.a.as('cadre-coordinator'), 'active', 'invited', 'expired', 'ended')).toEqual([
      'Bu Tes Kader: ended',
      'Bu Tes Terima: active',
    ])
  })

  test('is searched by part of a number or address, and narrowed to a part of one’s area', async () => {
    await using world = await makeHere()
    const board = world.a.as('city-board').accounts
    await board.appointCadre(appointment(world, '081290000022', '1.1.1', 'Bu Rahma'))
    await board.appointCadre(appointment(world, '081290000023', '2.1', 'Bu Rahmi'))
    const names = async (input: Parameters<typeof board.listUsers>[0]) =>
      (await board.listUsers(input)).users.map((user) => user.name)
    expect(await names({ search: '0812-9000-0022' })).toEqual(['Bu Rahma'])
    expect(await names({ search: '+62 812 9000 0023' })).toEqual(['Bu Rahmi'])
    expect(await names({ search: 'rahm', unitId: world.a.at('1') })).toEqual(['Bu Rahma'])
    expect(await because(board.listUsers({ unitId: world.b.at('1') }))).toBe('not-found')
    const kecamatan = world.a.as('kecamatan-board').accounts
    expect(await because(kecamatan.listUsers({ unitId: world.a.at('2') }))).toBe('not-found')
  })

  test('says what a phone calls itself, and what it has lost', async () => {
    await using world = await makeHere()
    const board = world.a.as('city-board').accounts
    const order = appointment(world, '081290000024', '1.1.1', 'Bu Wati')
    await board.appointCadre(order)
    const { registrationId } = await register(world, await actorOf(world, order.grantId))
    await lookInside(
      world,
      sql`update core.registration set lost_count = 2 where registration_id = ${registrationId}::uuid returning 1`,
    )
    const wati = async () => (await board.listUsers({ search: 'bu wati' })).users
    expect(await wati()).toMatchObject([{ phone: 'HP Sri', phones: 1, lostWork: 2, keptWork: 0 }])
    await board.revokeRegistration(world.order({ registrationId: RegistrationId.parse(registrationId) }))
    expect(await wati()).toMatchObject([{ phone: null, phones: 0, lostWork: 0 }])
  })
})

describe('A-064 a role that ends', () => {
  test('signs its holder out, ends her phones, and is gone from the list', async () => {
    await using world = await makeHere()
    world.clock.now = new Date()
    await using door = signInTo(world)
    const board = world.a.as('city-board').accounts
    const order = appointment(world, '081290000004', '1.1.1')
    await board.appointCadre(order)
    await door.browser.post('phone/verify', await door.askForCode(door.browser, order.phone))
    const sri = await actorOf(world, order.grantId)
    const phone = await register(world, sri)
    expect(await board.listUsers({ search: 'Bu Sri' })).toMatchObject({
      users: [{ phones: 1, lastSeenAt: expect.any(String) }],
    })
    expect(await findSender(world.services, `Bearer ${phone.token}`)).toMatchObject({ revoked: false })

    expect(await board.endGrant(world.order({ grantId: order.grantId }))).toMatchObject({ status: 'applied' })
    expect(await door.browser.session()).toBeUndefined()
    expect(await findSender(world.services, `Bearer ${phone.token}`)).toMatchObject({ revoked: true })
    expect((await board.listUsers({ search: 'Bu Sri' })).users).toEqual([])
    expect(await door.askForCode(door.browser, order.phone)).toBeUndefined()
  })

  test.each([
    ['kelurahan-board', 'cadre', 'applied'],
    ['kelurahan-board', 'kecamatan-board', 'not-found'],
    ['kelurahan-board', 'kelurahan-board', 'grant-of-yourself'],
    ['cadre-coordinator', 'kelurahan-board', 'role-above-yours'],
    ['secretariat', 'city-board', 'role-above-yours'],
    ['city-board', 'secretariat', 'applied'],
  ] as const)('%s ends %s: %s', async (who, whose, expected) => {
    await using world = await makeHere()
    const grantId = GrantId.parse(world.a.grants[whose].grantId)
    const answer = await world.a.as(who).accounts.endGrant(world.order({ grantId }))
    expect(answer.because ?? answer.status).toBe(expected)
  })

  test("another city's grant is as unknown as none", async () => {
    await using world = await makeHere()
    const board = world.a.as('city-board').accounts
    const foreign = await board.endGrant(world.order({ grantId: GrantId.parse(world.b.grants.cadre.grantId) }))
    const nowhere = await board.endGrant(world.order({ grantId: GrantId.parse(world.newId()) }))
    expect({ ...foreign, id: '' }).toEqual({ ...nowhere, id: '' })
    expect(foreign).toMatchObject({ status: 'refused', because: 'not-found' })
  })
})
