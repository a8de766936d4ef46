import { GrantId, InvitationId } from '@melati/domain/ids'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { because } from '../testing/because.ts'
import { lookInside } from '../testing/look-inside.ts'
import { sendQueued } from '../testing/send-queued.ts'
import { appointment, type Here, makeHere } from './testing/steps.ts'

let world: Here
beforeAll(async () => {
  world = await makeHere()
})
afterAll(() => world[Symbol.asyncDispose]())

const cadres = (at: string, dry: boolean, ...texts: string[]) => ({
  unitId: world.a.at(at),
  dry,
  people: texts.map((text) => ({ grantId: GrantId.parse(world.newId()), text })),
})
const boards = (at: string, dry: boolean, ...texts: string[]) => ({
  unitId: world.a.at(at),
  role: 'kelurahan-board' as const,
  dry,
  people: texts.map((text) => ({ invitationId: InvitationId.parse(world.newId()), text })),
})

type Answer = Awaited<ReturnType<ReturnType<Here['a']['as']>['accounts']['appointCadres']>>
const told = ({ lines }: Answer) =>
  lines.map((line) => (line.ok ? 'ok' : [line.because, ...Object.values(line.hint ?? {})].join(' ')))
const countGrants = async () =>
  (
    await lookInside(
      world,
      sql<{ n: number }>`select count(*)::int as n from core.grant where tenant_id = ${world.a.tenantId}`,
    )
  )[0]?.n

test('a list is looked at without a trace, then appointed whole; again it changes nothing', async () => {
  const board = world.a.as('kelurahan-board').accounts
  const list = cadres('1.1.1', true, 'Bu Ani, S.Pd, 0812-9100-0001', 'Bu Beti;0812 9100 0002', '81291000003\tBu Cici')
  const before = await countGrants()
  expect(await board.appointCadres(list)).toEqual({
    written: false,
    lines: [
      { ok: true, value: { name: 'Bu Ani, S.Pd', contact: '+6281291000001' } },
      { ok: true, value: { name: 'Bu Beti', contact: '+6281291000002' } },
      { ok: true, value: { name: 'Bu Cici', contact: '+6281291000003' } },
    ],
  })
  expect(await countGrants()).toBe(before)
  const order = { ...list, dry: false }
  expect(await board.appointCadres(order)).toMatchObject({ written: true })
  expect(await board.appointCadres(order)).toMatchObject({ written: true })
  expect(await countGrants()).toBe((before ?? 0) + 3)
  await sendQueued(world)
  expect(world.sent.map(({ to }) => to)).toEqual(['+6281291000001', '+6281291000002', '+6281291000003'])
  const logged = await lookInside(
    world,
    sql<{ id: string }>`select subject_id as id from core.audit
      where tenant_id = ${world.a.tenantId} and action = 'accounts.appointCadre' order by seq`,
  )
  expect(logged.map(({ id }) => id)).toEqual(order.people.map(({ grantId }) => grantId))
})

test('one line at fault and none is written; a number in use is said where, as far as one’s area goes', async () => {
  const city = world.a.as('city-board').accounts
  await city.appointCadre(appointment(world, '081291000011', '1.1.2'))
  await city.appointCadre(appointment(world, '081291000012', '2.1'))
  const before = await countGrants()
  const board = world.a.as('kelurahan-board').accounts
  const lines = [
    'Bu Dewi, 081291000010',
    'Bu Eka, 081291000011',
    'Bu Fitri, 081291000012',
    'Bu Gita, 021555',
    'Bu Hani',
    'Bu Dewi lagi, +62 812 9100 0010',
  ]
  const [here, none] = ['Lingkungan 2', 'contact-in-use']
  expect(told(await board.appointCadres(cadres('1.1.1', false, ...lines)))).toEqual([
    'ok',
    `contact-in-use ${here} lingkungan`,
    none,
    'phone-invalid',
    'line-columns',
    'line-repeated 0',
  ])
  expect(told(await city.appointCadres(cadres('1.1.2', true, lines[1] ?? '')))).toEqual([
    `grant-held-already ${here} lingkungan`,
  ])
  expect(await countGrants()).toBe(before)
  // What another city knows of a number is not told here.
  await world.b
    .as('city-board')
    .accounts.appointCadre({ ...appointment(world, '081291000013', ''), unitId: world.b.at('1.1') })
  expect(told(await board.appointCadres(cadres('1.1.1', true, 'Bu Indah, 081291000013')))).toEqual(['ok'])
})

test('board members get a link each; who is invited already is said where', async () => {
  const city = world.a.as('city-board').accounts
  const list = boards('1.1', false, 'Nur Aini;nur.aini@medan.example', 'ida@medan.example, Ida, M.Si')
  expect(await city.inviteBoards(list)).toMatchObject({ written: true })
  expect(await city.inviteBoards(list)).toMatchObject({ written: true })
  await sendQueued(world)
  const sent = world.sent.filter(({ channel }) => channel === 'email')
  expect(sent).toMatchObject([
    { to: 'nur.aini@medan.example', template: 'invitation' },
    { to: 'ida@medan.example', template: 'invitation' },
  ])
  expect(new Set(sent.map(({ values }) => 'link' in values && values.link)).size).toBe(2)
  const again = boards('1.2', true, 'Nur Aini;NUR.AINI@medan.example', 'Baru;baru@medan.example')
  expect(told(await city.inviteBoards(again))).toEqual(['already-invited Contoh Barat 1 A kelurahan', 'ok'])
})

test.each([
  ['kelurahan-board', '1.2', 'not-found'],
  ['kecamatan-board', '1', 'role-not-here'],
  ['cadre', '1.1.1', 'not-allowed'],
  ['cadre-coordinator', '1.1.1', 'nothing'],
] as const)('cadres by %s on %s: %s', async (who, at, expected) => {
  const order = cadres(at, true, 'Bu Juli, 081291000014')
  expect(await because(world.a.as(who).accounts.appointCadres(order))).toBe(expected)
})

test('a role above one’s own, an id of another’s and a list too long are refused whole', async () => {
  const secretary = world.a.as('kelurahan-board').accounts
  expect(await because(secretary.inviteBoards(boards('1.1', true, 'Nur;nur@medan.example')))).toBe('role-above-yours')
  const taken = { grantId: GrantId.parse(world.a.grants.cadre.grantId), text: 'Bu Kiki, 081291000015' }
  expect(await because(secretary.appointCadres({ ...cadres('1.1.1', false), people: [taken] }))).toBe('duplicate-id')
  const many = cadres('1.1.1', true, ...Array.from({ length: 101 }, (_, n) => `Bu ${n}, 0812910${10_000 + n}`))
  expect(await because(secretary.appointCadres(many))).not.toBe('nothing')
})
