import { Day } from '@melati/domain/day'
import { PersonId, SeatId } from '@melati/domain/ids'
import { expect, test } from 'vitest'
import { appRouter } from './app-router.ts'
import { auditOf } from './testing/look.ts'
import { makeWorld } from './testing/world.ts'

const d = (text: string) => Day.parse(text)
const aWorld = () => makeWorld(appRouter)

test('settings: who changes the same field second is told how it reads, and may apply it then', async () => {
  await using world = await aWorld()
  const board = world.a.as('city-board').cities
  const before = { dasawismaMax: 20, labels: { rw: 'RW' } }
  const mine = { dasawismaMax: 22, labels: { rw: 'Rukun Warga' } }
  const send = (input: typeof mine, seen: typeof mine) => board.updateSettings({ ...world.order(input), seen })
  await board.updateSettings({ ...world.order({ dasawismaMax: 25 }), seen: { dasawismaMax: 20 } })
  const told = await send(mine, before)
  expect(told).toMatchObject({
    status: 'refused',
    because: 'changed-meanwhile',
    field: 'dasawismaMax',
    now: { dasawismaMax: 25, labels: { rw: 'RW' } },
    sentence: { id: expect.stringMatching(/\w/), en: expect.stringMatching(/\w/) },
  })
  expect((await board.settings()).settings).toMatchObject({ dasawismaMax: 25, labels: { rw: 'RW' } })
  expect(await send(mine, { ...before, dasawismaMax: 25 })).toMatchObject({ status: 'applied' })
  expect((await board.settings()).settings).toMatchObject(mine)
  expect(await auditOf(world, world.a)).toHaveLength(2)
})

test('settings: another field, or a list of modules as it was seen, stands in nobody’s way', async () => {
  await using world = await aWorld()
  const board = world.a.as('city-board').cities
  const on = (await board.settings()).modules.flatMap((module) => (module.on ? [module.name] : []))
  await board.updateSettings(world.order({ dasawismaMax: 25 }))
  expect(
    await board.updateSettings({
      ...world.order({ lansiaAge: 60, modules: [], languages: ['id' as const] }),
      seen: { lansiaAge: 60, modules: on, languages: (await board.settings()).settings.languages },
    }),
  ).toMatchObject({ status: 'applied' })
  expect(await board.updateSettings({ ...world.order({ modules: ['boards'] }), seen: { modules: on } })).toMatchObject({
    because: 'changed-meanwhile',
    now: { modules: [] },
  })
})

test('a seat: a correction takes nothing back that was corrected meanwhile', async () => {
  await using world = await aWorld()
  const { boards } = world.a.as('kelurahan-board')
  const seatId = SeatId.parse(world.newId())
  const unitId = world.a.at('1.1')
  const sk = { number: '188/2025', date: d('2025-02-20') }
  const terms = { title: 'Ketua', acting: false, sk, from: d('2025-02-20') }
  const person = { personId: PersonId.parse(world.newId()), personName: 'Ratna Dewi', sex: 'P' as const }
  await boards.appoint(world.order({ seatId, unitId, kind: 'ketua', ...person, ...terms }))
  const seen = { ...terms, to: null }
  const ended = { ...terms, seatId, to: d('2030-02-20') }
  expect(await boards.correct({ ...world.order(ended), seen })).toMatchObject({ status: 'applied' })
  const renamed = { ...terms, seatId, title: 'Ketua Umum' }
  expect(await boards.correct({ ...world.order(renamed), seen })).toMatchObject({
    because: 'changed-meanwhile',
    field: 'to',
    now: { title: 'Ketua', to: '2030-02-20' },
  })
  expect((await boards.board({ unitId })).seats).toMatchObject([{ title: 'Ketua', to: '2030-02-20' }])
})

test('a unit: neither its name nor where it stands is changed over somebody else’s head', async () => {
  await using world = await aWorld()
  const { hierarchy } = world.a.as('kelurahan-board')
  const [unitId, from, to] = [world.a.at('1.1.1.2'), world.a.at('1.1.1'), world.a.at('1.1.2')]
  const { name } = await hierarchy.unit({ unitId })
  const rename = (wish: string) => hierarchy.renameUnit({ ...world.order({ unitId, name: wish }), seen: { name } })
  expect(await rename('Anggrek')).toMatchObject({ status: 'applied' })
  expect(await rename('Kenanga')).toMatchObject({ because: 'changed-meanwhile', now: { name: 'Anggrek' } })
  const move = (parentId: typeof to) =>
    hierarchy.moveUnit({ ...world.order({ unitId, parentId, since: d('2026-06-15') }), seen: { parentId: from } })
  expect(await move(to)).toMatchObject({ status: 'applied' })
  expect(await move(from)).toMatchObject({ because: 'changed-meanwhile', field: 'parentId', now: { parentId: to } })
})

test('who may not change it learns nothing of how it reads, and where nothing is compared nothing is taken', async () => {
  await using world = await aWorld()
  const unitId = world.a.at('1.2')
  const order = world.order({ unitId, name: 'Kenanga' })
  const answer = await world.a.as('kelurahan-board').hierarchy.renameUnit({ ...order, seen: { name: 'x' } })
  expect(answer).toMatchObject({ because: 'outside-your-area' })
  expect(answer).not.toHaveProperty('now')
  const closing = world.order({ unitId, closedOn: d('2026-06-15'), successors: [] })
  await expect(world.a.as('city-board').hierarchy.closeUnit({ ...closing, seen: { unitId } })).rejects.toMatchObject({
    message: 'invalid-input',
  })
})
