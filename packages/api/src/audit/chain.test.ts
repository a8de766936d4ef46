import { randomUUID } from 'node:crypto'
import { write } from '@melati/db/tenancy'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { connect } from '@melati/db/connect'
import { asOwner, type Kit, type KitCity, makeKit } from '../testing/kit.ts'
import { chainTenant, startChain } from './chain.ts'
import { auditRows } from './record.ts'
import { checkChains, verifyChain } from './verify-chain.ts'
import { sql } from 'kysely'

let kit: Kit
let city: KitCity
let codes = 10
beforeAll(async () => {
  kit = await makeKit()
})
afterAll(() => kit[Symbol.asyncDispose]())
beforeEach(async () => {
  codes += 1
  city = await kit.city(`contoh-${codes}`, `99.${codes}`)
})

const actor = { accountId: randomUUID(), grantId: null, registrationId: null }
const entries = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    action: 'notes.write',
    subjectKind: 'note',
    subjectId: randomUUID(),
    detail: { zulu: n, alpha: 'kata "kata"', list: ['b', 'a'], none: null },
    commandId: randomUUID(),
  }))
const record = (count: number) =>
  write(kit.db, city.tenantId, (tx) =>
    tx.commitWith(auditRows(tx.tenantId, '2026-06-15T05:00:00.123Z', actor, entries(count))),
  )
const chain = () => chainTenant(kit.db, city.tenantId, new Date())
const check = () => verifyChain(kit.db, city.tenantId)
/** As somebody who may do anything to the database but hash. */
const tamper = (text: string) =>
  kit.asSuper(`set session_replication_role = replica; ${text}; set session_replication_role = default`)

describe('a chain', () => {
  test('holds from its first link, whether rows came at once or one by one', async () => {
    await record(3)
    expect(await chain()).toBe(3)
    await record(1)
    await record(2)
    expect(await chain()).toBe(3)
    expect(await chain()).toBe(0)
    expect(await check()).toEqual({ links: 6, head: expect.stringMatching(/^[0-9a-f]{64}$/), broken: null })
  })

  test('takes no row behind which another may still come', async () => {
    await record(1)
    await using aside = connect(kit.made.appUrl, { max: 1 })
    let finish = () => {}
    const held = new Promise<void>((resolve) => (finish = resolve))
    let begun = () => {}
    const isOpen = new Promise<void>((resolve) => (begun = resolve))
    const long = write(aside, city.tenantId, async (tx) => {
      await tx.run(auditRows(tx.tenantId, '2026-06-15T05:00:00Z', actor, entries(1)))
      begun()
      await held
    })
    await isOpen
    await record(1)
    expect(await chain()).toBe(1)
    finish()
    await long
    expect(await chain()).toBe(2)
    expect(await check()).toMatchObject({ links: 3, broken: null })
  })

  test('is made by one worker at a time', async () => {
    await record(20)
    await Promise.all([chain(), chain(), chain(), chain()])
    await chain()
    expect(await check()).toMatchObject({ links: 20, broken: null })
  })

  test('takes up what a restored server wrote under lower transaction ids', async () => {
    await record(1)
    await chain()
    await kit.asSuper(
      `insert into core.audit (tenant_id, xid, at, action, subject_kind, detail)
        values ($1, '5'::xid8, now(), 'notes.write', 'note', '{}')`,
      [city.tenantId],
    )
    expect(await chain()).toBe(0)
    expect(await chainTenant(kit.db, city.tenantId, new Date(), true)).toBe(1)
    expect(await check()).toMatchObject({ links: 2, broken: null })
  })

  test('is kept up by the worker without being asked', async () => {
    const loop = startChain(kit.services, 20)
    await record(2)
    await expect.poll(async () => (await check()).links).toBe(2)
    await loop.stop()
    expect(loop.lastTurn()).toBeInstanceOf(Date)
  })
})

describe('A-130 the audit', () => {
  test.for([
    'update core.audit set action = $$x$$',
    'delete from core.audit',
    'truncate core.audit',
    'delete from core.audit_link',
  ])('refuses the server itself: %s', async (text) => {
    await record(1)
    await chain()
    const attempt = write(kit.db, city.tenantId, (tx) => tx.commitWith(sql.raw(text)))
    await expect(attempt).rejects.toMatchObject({ code: '42501' })
  })
})

describe('A-131 whoever changes the audit behind our back is found', () => {
  beforeEach(async () => {
    await record(5)
    await chain()
  })
  const third = () =>
    `(select xid::text || ' ' || seq from core.audit_link where tenant_id = ${city.tenantId} and position = 3)`

  test('the owner edits a row', async () => {
    await asOwner(
      kit,
      sql`select set_config('melati.tenant', ${String(city.tenantId)}, false)`,
      sql.raw(`update core.audit set detail = detail || '{"zulu": 99}' where xid::text || ' ' || seq = ${third()}`),
    )
    expect((await check()).broken).toEqual({ position: 3, why: 'row-changed' })
  })

  test.for([
    ['at', `at + interval '1 microsecond'`],
    ['account_id', 'null'],
    ['action', `'notes.read'`],
    ['subject_id', 'gen_random_uuid()'],
    ['unit_id', 'gen_random_uuid()'],
    ['command_id', 'null'],
  ])('a superuser edits %s', async ([column, value]) => {
    await tamper(
      `update core.audit set ${column} = ${value} where tenant_id = ${city.tenantId} and xid::text || ' ' || seq = ${third()}`,
    )
    expect((await check()).broken).toEqual({ position: 3, why: 'row-changed' })
  })

  test('a row is taken away', async () => {
    await tamper(`delete from core.audit where tenant_id = ${city.tenantId} and xid::text || ' ' || seq = ${third()}`)
    expect((await check()).broken).toEqual({ position: 3, why: 'row-missing' })
  })

  test('a row is taken away with its link', async () => {
    await tamper(`delete from core.audit where tenant_id = ${city.tenantId} and xid::text || ' ' || seq = ${third()};
      delete from core.audit_link where tenant_id = ${city.tenantId} and position = 3`)
    expect((await check()).broken).toEqual({ position: 3, why: 'link-missing' })
  })

  test('the nightly check says so, keeps it for the health page, and tells each head to the log', async () => {
    await checkChains(kit.services)
    const told = () => kit.logged.filter(({ fields }) => 'tenantId' in fields && fields.tenantId === city.tenantId)
    expect(told()).toEqual([
      {
        level: 'info',
        message: 'audit anchor',
        fields: { tenantId: city.tenantId, links: 5, head: (await check()).head },
      },
    ])
    await tamper(`update core.audit set action = 'x' where tenant_id = ${city.tenantId}`)
    await checkChains(kit.services)
    expect(told().at(-1)).toMatchObject({ level: 'error', fields: { position: 1, why: 'row-changed' } })
    expect(
      await kit.asSuper('select subject, checked, differing from core.verification where tenant_id = $1', [
        city.tenantId,
      ]),
    ).toEqual([{ subject: 'audit', checked: '0', differing: '1' }])
  })
})
