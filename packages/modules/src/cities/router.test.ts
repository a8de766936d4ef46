import { identityVault, tenantKeys } from '@melati/api/keys/identity-vault'
import { router } from '@melati/api/trpc'
import { ask, read } from '@melati/db/tenancy'
import { tenantBySlug, tenantDirectory } from '@melati/db/tenants'
import { CommandId, InvitationId, UnitId } from '@melati/domain/ids'
import { readSettings } from '@melati/domain/settings'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { appRouter } from '../app-router.ts'
import { auditOf, marksOf, toldTo } from '../testing/look.ts'
import { sendQueued } from '../testing/send-queued.ts'
import { makeWorld } from '../testing/world.ts'
import { cities } from './router.ts'
import { switchable } from './router/regions.ts'

const doors = router({ cities: cities.router })
const aWorld = () => makeWorld(doors)
type AWorld = Awaited<ReturnType<typeof aWorld>>
const board = { name: 'Ratna Dewi', email: 'Ratna@tangsel.go.id' }
const anOrder = (world: AWorld, code = '36.74') => ({ id: CommandId.parse(world.newId()), code, board })
const entryOf = async (world: AWorld, slug: string) => {
  const [[entry]] = await ask(world.db, tenantBySlug(slug))
  return entry ?? expect.fail(`no city ${slug}`)
}

describe('onboarding', () => {
  test('makes the whole city at once: tree, key, bases, months, invitation and audit', async () => {
    await using world = await aWorld()
    const operator = world.asOperator().cities
    const order = anOrder(world)
    const answer = await operator.onboard(order)
    expect(answer).toMatchObject({ id: order.id, status: 'applied' })
    expect(answer.result).toMatchObject({
      slug: 'tangerang-selatan',
      name: 'Kota Tangerang Selatan',
      invitation: { email: 'ratna@tangsel.go.id', expiresAt: '2026-06-22T05:00:00.000Z' },
    })
    await sendQueued(world)
    expect(world.sent).toMatchObject([
      {
        to: 'ratna@tangsel.go.id',
        template: 'invitation',
        values: { city: 'Kota Tangerang Selatan', link: answer.result?.invitation?.link },
      },
    ])
    const { tenantId, rootUnitId, code, timeZone, modules } = await entryOf(world, 'tangerang-selatan')
    expect({ rootUnitId, code, timeZone, modules }).toEqual({
      rootUnitId: order.id,
      code: '36.74',
      timeZone: 'Asia/Jakarta',
      modules: switchable(world.services),
    })
    const [kinds, wrong, keys, bases, months, invited] = await read(
      world.db,
      tenantId,
      sql`select kind, count(*)::int as count from core.unit where tenant_id = ${tenantId} group by kind order by count`,
      sql`select 1 from core.unit u join core.unit_place p on p.tenant_id = u.tenant_id and p.unit_id = u.unit_id
        left join core.unit up on up.tenant_id = u.tenant_id and up.unit_id = p.parent_id
        where u.tenant_id = ${tenantId} and u.kind <> 'kota' and not (u.code like up.code || '.%' and p.ancestors[1] = ${rootUnitId}
          and p.kecamatan_id is not distinct from (p.ancestors || p.unit_id)[2]
          and p.kelurahan_id is not distinct from (p.ancestors || p.unit_id)[3])`,
      tenantKeys(tenantId),
      sql`select purpose, lawful_ground from core.basis where tenant_id = ${tenantId} order by purpose`,
      sql`select min(period) as first, max(period) as last from core.open_period where tenant_id = ${tenantId} group by figures`,
      sql`select name, email, role, unit_id as "unitId" from accounts.invitation where tenant_id = ${tenantId}`,
    )
    expect(kinds).toEqual([
      { kind: 'kota', count: 1 },
      { kind: 'kecamatan', count: 7 },
      { kind: 'kelurahan', count: 54 },
    ])
    expect(wrong).toEqual([])
    const vault = identityVault(world.services.keys, tenantId, keys)
    expect(vault.open(vault.seal('3674010101900001', new Uint8Array(12)).cipher, 1)).toBe('3674010101900001')
    expect(bases).toContainEqual({ purpose: 'penduduk', lawful_ground: 'public-task' })
    for (const month of months) expect(month).toEqual({ first: 202_601, last: 202_606 })
    expect(invited).toEqual([
      { name: 'Ratna Dewi', email: 'ratna@tangsel.go.id', role: 'city-board', unitId: rootUnitId },
    ])
    expect(await auditOf(world, { ...world.a, tenantId })).toMatchObject([{ action: 'cities.onboard' }])
  })

  test('a repeat answers what is there, once and at once', async () => {
    await using world = await aWorld()
    const operator = world.asOperator().cities
    const order = anOrder(world)
    const [one, other] = await Promise.all([operator.onboard(order), operator.onboard(order)])
    expect([one, other]).toMatchObject([{ status: 'applied' }, { status: 'applied' }])
    expect(await operator.onboard(order)).toMatchObject({ status: 'applied', result: { invitation: null } })
    await sendQueued(world)
    expect(world.sent).toHaveLength(1)
    expect(await operator.onboard({ ...order, code: '12.71' })).toMatchObject({
      status: 'mismatch',
      because: 'idempotency-mismatch',
    })
    const [directory] = await ask(world.db, tenantDirectory())
    expect(directory).toHaveLength(3)
  })

  test('two operators at once make one city, and the second is told', async () => {
    await using world = await aWorld()
    const operator = world.asOperator().cities
    const answers = await Promise.all([operator.onboard(anOrder(world)), operator.onboard(anOrder(world))])
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['applied', 'refused'])
    expect(answers).toContainEqual(
      expect.objectContaining({
        because: 'city-already-onboarded',
        sentence: expect.objectContaining({ id: expect.any(String) }),
      }),
    )
  })

  test('refusals come as values, with their field', async () => {
    await using world = await aWorld()
    const operator = world.asOperator().cities
    expect(await operator.onboard(anOrder(world, '98.76'))).toMatchObject({ because: 'unknown-region', field: 'code' })
    expect(await operator.onboard({ ...anOrder(world), slug: 'api' })).toMatchObject({ because: 'slug-reserved' })
    expect(await operator.onboard({ ...anOrder(world), slug: 'contoh-satu' })).toMatchObject({ because: 'slug-taken' })
  })

  test('what was changed from the suggestion is what the city begins with', async () => {
    await using world = await aWorld()
    const operator = world.asOperator().cities
    const levels = ['kecamatan', 'kelurahan', 'lingkungan', 'dasawisma'] as const
    const changed = {
      name: 'Kota Jayapura Contoh',
      slug: 'jayapura-contoh',
      levels: [...levels],
      labels: { kecamatan: 'Distrik' },
      timeZone: 'Asia/Jayapura' as const,
      languages: ['id' as const],
      modules: ['up2k'],
    }
    expect(await operator.onboard({ ...anOrder(world, '91.71'), ...changed })).toMatchObject({
      status: 'applied',
      result: { slug: 'jayapura-contoh', name: 'Kota Jayapura Contoh' },
    })
    const entry = await entryOf(world, 'jayapura-contoh')
    expect(entry).toMatchObject({ name: 'Kota Jayapura Contoh', timeZone: 'Asia/Jayapura', modules: ['up2k'] })
    expect(readSettings(entry.settings)).toMatchObject({ levels, labels: { kecamatan: 'Distrik' }, languages: ['id'] })
    const [[root]] = await read(
      world.db,
      entry.tenantId,
      sql`select name, code from core.unit where tenant_id = ${entry.tenantId} and kind = 'kota'`,
    )
    expect(root).toEqual({ name: 'Kota Jayapura Contoh', code: '91.71' })
  })

  test('the greatest kabupaten is made whole', async () => {
    await using world = await aWorld()
    expect(await world.asOperator().cities.onboard(anOrder(world, '11.08'))).toMatchObject({ status: 'applied' })
    expect((await world.asOperator().cities.list({ query: 'Aceh Utara' })).cities).toMatchObject([
      { stage: 'invited', users: 0, units: { kecamatan: 27, kelurahan: 852 }, lastActivityAt: null },
    ])
  })
})

describe('before and after', () => {
  test('regions are found with what they hold, and which are here already', async () => {
    await using world = await aWorld()
    const operator = world.asOperator().cities
    await operator.onboard(anOrder(world))
    const { regions, attribution } = await operator.findRegions({ query: 'tangerang' })
    expect(regions.map(({ name, slug }) => [name, slug])).toEqual([
      ['Kabupaten Tangerang', null],
      ['Kota Tangerang', null],
      ['Kota Tangerang Selatan', 'tangerang-selatan'],
    ])
    expect(attribution.en).toContain('ODbL')
    expect(await operator.previewRegion({ code: '12.07' })).toMatchObject({
      region: { name: 'Kabupaten Deli Serdang', province: 'Sumatera Utara' },
      counts: { kecamatan: 22, kelurahan: 14, desa: 380 },
    })
    await expect(operator.previewRegion({ code: '12.9' })).rejects.toMatchObject({ message: 'unknown-region' })
    expect(await operator.suggest({ code: '91.71' })).toMatchObject({ timeZone: 'Asia/Jayapura', preset: 'rw-rt' })
    expect(await operator.checkSlug({ slug: 'medan' })).toEqual({ ok: true, slug: 'medan' })
    expect(await operator.checkSlug({ slug: 'www' })).toMatchObject({ ok: false, because: 'slug-reserved' })
  })

  test('the list shows how far each city is, page by page', async () => {
    await using world = await aWorld()
    const operator = world.asOperator().cities
    await world.a.as('city-board').cities.updateSettings(world.order({ lansiaAge: 65 }))
    const first = await operator.list({ limit: 1 })
    expect(first).toMatchObject({
      cities: [{ slug: 'contoh-dua', stage: 'running', users: 10, cadres: 1, lastActivityAt: null }],
      next: expect.any(String),
      total: 2,
    })
    const second = await operator.list({ limit: 1, cursor: first.next ?? '' })
    expect(second).toMatchObject({
      cities: [{ slug: 'contoh-satu', lastActivityAt: '2026-06-15T05:00:00.000Z' }],
      next: null,
    })
    expect((await operator.list({ query: '99.71' })).cities).toMatchObject([{ slug: 'contoh-satu' }])
  })

  test('a first member is invited again until there is one', async () => {
    await using world = await aWorld()
    const operator = world.asOperator().cities
    await operator.onboard(anOrder(world))
    const again = { invitationId: InvitationId.parse(world.newId()), slug: 'tangerang-selatan', ...board }
    expect(await operator.inviteFirstBoard(again)).toMatchObject({
      invitation: { email: 'ratna@tangsel.go.id', link: expect.stringContaining('/admin/invitation#') },
    })
    expect(await operator.inviteFirstBoard(again)).toEqual({ invitation: null })
    await sendQueued(world)
    expect(world.sent).toHaveLength(2)
    await expect(operator.inviteFirstBoard({ ...again, slug: 'contoh-satu' })).rejects.toMatchObject({
      message: 'city-has-board',
    })
    await expect(operator.inviteFirstBoard({ ...again, slug: 'nowhere' })).rejects.toMatchObject({
      message: 'not-found',
    })
  })

  test('only the operator comes in here', async () => {
    await using world = await aWorld()
    for (const caller of [world.asNobody(), world.a.as('city-board')]) {
      await expect(caller.cities.list({})).rejects.toThrow()
      await expect(caller.cities.onboard(anOrder(world))).rejects.toThrow()
    }
    await expect(world.asOperator().cities.settings()).rejects.toMatchObject({ message: 'not-allowed' })
  })
})

describe('settings', () => {
  test('two people who change different things both keep theirs; phones are told', async () => {
    await using world = await aWorld()
    const { a } = world
    const caller = a.as('city-board').cities
    await Promise.all([
      caller.updateSettings(world.order({ dasawismaMax: 25 })),
      caller.updateSettings(world.order({ labels: { lingkungan: 'Lorong' } })),
    ])
    expect(await a.as('cadre').cities.settings()).toMatchObject({
      name: 'Kota Contoh Satu',
      settings: { dasawismaMax: 25, labels: { lingkungan: 'Lorong', rw: 'RW' } },
      modules: expect.arrayContaining([{ name: 'boards', on: true }]),
      titles: { boards: { id: 'Kepengurusan', en: 'Boards' } },
    })
    const scope = a.at(a.neighbourhood)
    expect((await toldTo(world, a, scope)).filter(({ kind }) => kind === 'settings')).toHaveLength(2)
    const [rows] = await read(
      world.db,
      a.tenantId,
      cities.feeds?.settings?.(a.tenantId, scope, [a.rootUnitId]) ?? expect.fail(),
    )
    expect(rows).toMatchObject([{ id: a.rootUnitId, row: { dasawismaMax: 25, name: 'Kota Contoh Satu' } }])
    expect(await auditOf(world, a)).toHaveLength(2)
  })

  test('another age of lansia counts everything again, and a label nothing', async () => {
    await using world = await aWorld()
    const { a } = world
    const figures = async () => {
      const [rows] = await read(
        world.db,
        a.tenantId,
        sql<{ figures: string }>`select distinct figures from core.open_period where tenant_id = ${a.tenantId}`,
      )
      return rows[0]?.figures ?? 'none'
    }
    const name = await figures()
    const before = (await marksOf(world, a, name)).length
    const caller = a.as('city-board').cities
    await caller.updateSettings(world.order({ labels: { rt: 'RT' } }))
    expect(await marksOf(world, a, name)).toHaveLength(before)
    await caller.updateSettings(world.order({ lansiaAge: 65 }))
    expect((await marksOf(world, a, name)).length - before).toBe(name === 'none' ? 0 : a.units.size)
  })

  test('a module that is switched off answers nobody, at once, and the phones are told', async () => {
    await using world = await makeWorld(appRouter)
    const { a } = world
    const board = a.as('city-board')
    const unitId = UnitId.parse(a.rootUnitId)
    await expect(board.boards.board({ unitId })).resolves.toBeDefined()
    const on = (await board.cities.settings()).modules.flatMap(({ name, on }) =>
      on && name !== 'boards' ? [name] : [],
    )
    expect(await board.cities.updateSettings(world.order({ modules: on }))).toMatchObject({ status: 'applied' })
    await expect(board.boards.board({ unitId })).rejects.toMatchObject({ message: 'module-off' })
    expect((await board.cities.settings()).modules).toContainEqual({ name: 'boards', on: false })
    const [rows] = await read(
      world.db,
      a.tenantId,
      cities.feeds?.settings?.(a.tenantId, a.rootUnitId, [a.rootUnitId]) ?? expect.fail(),
    )
    expect(rows).toMatchObject([{ row: { modules: on } }])
    expect((await toldTo(world, a, a.at(a.neighbourhood))).map(({ kind }) => kind)).toContain('settings')
    // The other city keeps its own.
    await expect(
      world.b.as('city-board').boards.board({ unitId: UnitId.parse(world.b.rootUnitId) }),
    ).resolves.toBeDefined()
    expect(await board.cities.updateSettings(world.order({ modules: [...on, 'boards'] }))).toMatchObject({
      status: 'applied',
    })
    await expect(board.boards.board({ unitId })).resolves.toBeDefined()
  })

  test('R-PDP-16: anyone reads whom to ask about personal data, as soon as the city says so', async () => {
    await using world = await aWorld()
    const { slug } = world.a
    const contact = async () => (await world.asNobody().cities.facts({ slug })).dpo
    expect(await contact()).toBeNull()
    const dpo = { name: ' Sekretaris  TP PKK ', email: 'PDP@medan.go.id', phone: ' +62 61 4512412' }
    const change = (to: typeof dpo | null) => world.a.as('city-board').cities.updateSettings(world.order({ dpo: to }))
    expect(await change(dpo)).toMatchObject({ status: 'applied' })
    expect(await contact()).toEqual({
      name: 'Sekretaris TP PKK',
      email: 'pdp@medan.go.id',
      phone: '+62 61 4512412',
    })
    expect(await change(null)).toMatchObject({ status: 'applied' })
    expect(await contact()).toBeNull()
  })

  test('a level in use stays', async () => {
    await using world = await aWorld()
    const order = world.order({ levels: ['kecamatan' as const, 'kelurahan' as const, 'dasawisma' as const] })
    expect(await world.a.as('city-board').cities.updateSettings(order)).toMatchObject({ because: 'level-in-use' })
    await expect(world.a.as('secretariat').cities.updateSettings(order)).rejects.toMatchObject({
      message: 'not-allowed',
    })
  })
})
