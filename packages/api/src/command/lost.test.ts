import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { notesWorld } from '../testing/notes-world.ts'

test('F-039 what a phone lost unsent is noted for the coordinator, once, and its other work goes on', async () => {
  await using world = await notesWorld()
  const { phone, here, kit } = world
  const note = () => phone.seal({ input: { noteId: randomUUID(), unitId: here, words: 'halo' } })
  const lost = { count: 3, since: '2026-06-01T02:00:00.000Z' }
  for (let time = 0; time < 2; time += 1) expect((await phone.push(note(), lost)).status).toBe(200)
  const noted = () =>
    kit.asSuper(`select lost_count, lost_since, lost_told_at is not null as told from core.registration`)
  expect(await noted()).toEqual([{ lost_count: 3, lost_since: new Date(lost.since), told: true }])
  const audit = () => kit.asSuper(`select detail from core.audit where action = 'sync.recordsLost'`)
  expect(await audit()).toEqual([{ detail: { count: 3 } }])
  expect((await phone.push(note(), { count: 4, since: null })).status).toBe(200)
  expect(await noted()).toMatchObject([{ lost_count: 4, lost_since: null }])
  expect(await audit()).toHaveLength(2)
  // Silence says nothing, and nonsense is refused whole.
  expect((await phone.push(note())).status).toBe(200)
  expect(await noted()).toMatchObject([{ lost_count: 4 }])
  expect((await phone.push(note(), { count: -1, since: null })).status).toBe(400)
  expect(await world.notes()).toHaveLength(4)
})
