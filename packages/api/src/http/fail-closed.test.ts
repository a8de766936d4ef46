import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { notesWorld } from '../testing/notes-world.ts'

test('R-SEC-06: a policy that fails shows nothing and lets nothing be written', async () => {
  await using world = await notesWorld()
  const sri = await world.signedIn()
  const order = (words: string) => ({ noteId: randomUUID(), unitId: world.here, words })
  expect((await sri.mutate('notes.write', { id: randomUUID(), input: order('sebelumnya') })).status).toBe(200)
  await world.kit.asSuper('create policy broken on notes.note as restrictive using (1 / (tenant_id - tenant_id) = 1)')
  const listed = await sri.query('notes.list', { unitId: world.here, limit: 10 })
  expect([listed.status >= 400, listed.text.includes('sebelumnya')]).toEqual([true, false])
  expect((await sri.mutate('notes.write', { id: randomUUID(), input: order('dari layar') })).status).not.toBe(200)
  const sent = await world.phone.send({ path: 'notes.write', input: order('dari HP') })
  expect(sent.body.outcomes?.map(({ status }) => status) ?? []).not.toContain('applied')
  expect((await world.notes()).map(({ words }) => words)).toEqual(['sebelumnya'])
})

test('R-SEC-06: a validator that fails is no permission', async () => {
  await using world = await notesWorld()
  const sri = await world.signedIn()
  const input = { noteId: randomUUID(), unitId: world.here, words: 'crash' }
  expect((await sri.mutate('notes.write', { id: randomUUID(), input })).status).toBeGreaterThanOrEqual(400)
  const sent = await world.phone.send({ path: 'notes.write', input })
  expect(sent.body.outcomes?.map(({ status }) => status) ?? []).not.toContain('applied')
  expect(await world.notes()).toEqual([])
})

test('R-SEC-06: without its budgets sign-in lets nobody in', async () => {
  await using world = await notesWorld()
  await world.kit.asSuper('alter table auth.budget rename to away')
  const browser = world.browser()
  const asked = await browser.post('/api/auth/phone/send', { phone: '+6281200000001' })
  expect([asked.status >= 500, asked.json.challengeId]).toEqual([true, undefined])
  expect([...browser.cookies]).toEqual([])
  await world.kit.asSuper('alter table auth.away rename to budget')
  await browser.signIn(world.kit, '+6281200000001')
})
