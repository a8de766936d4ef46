import { AccountId } from '@melati/domain/ids'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { because } from '../testing/because.ts'
import { lookInside } from '../testing/look-inside.ts'
import { sendQueued } from '../testing/send-queued.ts'
import { signInTo } from '../testing/sign-in-to.ts'
import { actorOf, appointment, doors, makeHere } from './testing/steps.ts'

describe("one's own account", () => {
  test('says who is signed in and as what; before the second factor nothing else', async () => {
    await using world = await makeHere()
    const me = await world.a.as('city-board').accounts.whoAmI()
    expect(me).toMatchObject({ kind: 'password', acting: { role: 'city-board', tenant: { slug: 'contoh-satu' } } })
    expect(me.grants).toHaveLength(1)
    expect(JSON.stringify(me)).not.toContain('tenantId')
    const context = await world.a.contextOf('city-board')
    const session = context.session ?? expect.fail('signed in')
    const half = doors.createCaller({
      ...context,
      actor: null,
      tenant: null,
      session: { ...session, secondFactor: false, grant: null },
    })
    expect(await half.accounts.whoAmI()).toMatchObject({ secondFactor: false, acting: null, grants: [] })
    for (const call of [half.accounts.listSessions(), half.accounts.signOutEverywhere(), half.accounts.listUsers({})]) {
      expect(await because(call)).toBe('needs-second-factor')
    }
    expect(await because(world.asNobody().accounts.whoAmI())).toBe('signed-out')
  })

  test('lists where it is signed in and ends one or all of them', async () => {
    await using world = await makeHere()
    world.clock.now = new Date()
    await using door = signInTo(world)
    const order = appointment(world, '081290000005', '1.1.1')
    await world.a.as('city-board').accounts.appointCadre(order)
    const sri = await actorOf(world, order.grantId)
    const browsers = [door.browser, door.another(), door.another()]
    for (const browser of browsers) await browser.post('phone/verify', await door.askForCode(browser, order.phone))
    const { sessions } = await world.a.as(sri).accounts.listSessions()
    expect(sessions).toHaveLength(3)
    expect(sessions[0]).toMatchObject({ kind: 'phone', address: '203.0.113.7', here: false })
    const sessionId = sessions.at(-1)?.sessionId ?? ''
    expect(await because(world.a.as('cadre').accounts.revokeSession({ sessionId }))).toBe('not-found')
    await world.a.as(sri).accounts.revokeSession({ sessionId })
    const alive = async () =>
      (await Promise.all(browsers.map((browser) => browser.session()))).filter((one) => one !== undefined)
    expect(await alive()).toHaveLength(2)
    expect(await world.a.as(sri).accounts.signOutEverywhere()).toEqual({ ended: 2 })
    expect(await alive()).toHaveLength(0)
  })

  test('a lost authenticator is taken away by who may let its holder go, and only where the account works here alone', async () => {
    await using world = await makeHere()
    const kelurahan = world.a.grants['kelurahan-board']
    const accountId = AccountId.parse(kelurahan.accountId)
    await lookInside(
      world,
      sql`with enrolled as (insert into auth.two_factor (id, secret, backup_codes, user_id) values (gen_random_uuid(), 'x', 'x', ${accountId}::uuid))
        update auth.user_account set two_factor_enabled = true where id = ${accountId}::uuid returning 1`,
    )
    expect(await because(world.a.as('cadre-coordinator').accounts.resetSecondFactor({ accountId }))).toBe('not-allowed')
    expect(await because(world.a.as('kelurahan-board').accounts.resetSecondFactor({ accountId }))).toBe(
      'grant-of-yourself',
    )
    expect(await because(world.b.as('city-board').accounts.resetSecondFactor({ accountId }))).toBe('not-found')
    expect(await world.a.as('kecamatan-board').accounts.resetSecondFactor({ accountId })).toEqual({})
    await sendQueued(world)
    expect(world.sent.at(-1)).toMatchObject({ template: 'second-factor-reset' })
    expect(
      await lookInside(
        world,
        sql`select two_factor_enabled as on, (select count(*)::int from auth.two_factor t where t.user_id = a.id) as n
        from auth.user_account a where id = ${accountId}::uuid`,
      ),
    ).toEqual([{ on: false, n: 0 }])
    await lookInside(
      world,
      sql`insert into core.grant (tenant_id, grant_id, account_id, role, scope_kind, scope_id, scope_unit_id, valid_from)
        values (${world.b.tenantId}, gen_random_uuid(), ${accountId}::uuid, 'city-board', 'unit', ${world.b.rootUnitId}::uuid,
          ${world.b.rootUnitId}::uuid, '2026-01-01') returning 1`,
    )
    expect(await because(world.a.as('kecamatan-board').accounts.resetSecondFactor({ accountId }))).toBe(
      'account-elsewhere',
    )
  })
})
