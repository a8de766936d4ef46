import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { notesWorld } from '../testing/notes-world.ts'

test('F-009 R-SEC-06: a command whose outcome or audit row cannot be stored has no effect at all', async () => {
  await using world = await notesWorld()
  const sri = await world.signedIn()
  const order = (words: string) => ({ noteId: randomUUID(), unitId: world.here, words })
  for (const [table, holds] of [
    ['core.outcome', `path <> 'notes.write'`],
    ['core.audit', `action <> 'notes.write'`],
  ]) {
    await world.kit.asSuper(`alter table ${table} add constraint broken check (${holds})`)
    const sent = await world.phone.send({ input: order(`dari HP, tanpa ${table}`) })
    expect(sent.body.outcomes).toMatchObject([{ status: 'quarantined' }])
    const asked = await sri.mutate('notes.write', { id: randomUUID(), input: order(`dari layar, tanpa ${table}`) })
    expect(asked.status).toBe(400)
    expect(await world.notes()).toEqual([])
    await world.kit.asSuper(`alter table ${table} drop constraint broken`)
  }
  await world.phone.send({ input: order('sesudahnya') })
  expect((await world.notes()).map(({ words }) => words)).toEqual(['sesudahnya'])
})
