import { randomUUID } from 'node:crypto'
import { connect } from '@melati/db/connect'
import { write } from '@melati/db/tenancy'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { notesWorld } from '../testing/notes-world.ts'

const noteOn = (unitId: string, words: string) => ({ input: { noteId: randomUUID(), unitId, words } })

/** The number a pull says it reflects, and the words it brought with it. */
async function pulled(world: Awaited<ReturnType<typeof notesWorld>>) {
  const { body } = await world.phone.pull([{ scopeId: world.here, cursor: null }])
  const rows = body.scopes?.flatMap(({ changes }) => changes.map(({ row }) => row as { words: string })) ?? []
  return { reflectedSeq: body.reflectedSeq, words: rows.map(({ words }) => words).toSorted() }
}

test('F-018 a command behind an older open transaction is not said to be there until it is', async () => {
  await using world = await notesWorld()
  expect(await pulled(world)).toEqual({ reflectedSeq: 0, words: [] })
  await world.phone.send(noteOn(world.here, 'satu'))
  expect(await pulled(world)).toEqual({ reflectedSeq: 1, words: ['satu'] })
  await using other = connect(world.kit.made.appUrl, { max: 1 })
  await write(other, world.city.tenantId, async (tx) => {
    // An import that goes on for long: everything behind it is told late.
    await tx.run(sql`select pg_current_xact_id()`)
    await world.phone.send(noteOn(world.here, 'dua'), noteOn(world.here, 'bad'), noteOn(world.here, 'tiga'))
    expect(await pulled(world)).toEqual({ reflectedSeq: 1, words: ['satu'] })
  })
  expect(await pulled(world)).toEqual({ reflectedSeq: 4, words: ['dua', 'satu', 'tiga'] })
})

test('F-019 a command that was held counts from when it went through, not from when it came', async () => {
  await using world = await notesWorld()
  const { phone, here } = world
  const parent = randomUUID()
  await phone.send({ id: parent, ...noteOn(here, 'bad') }, { ...noteOn(here, 'anak'), after: parent })
  expect(await pulled(world)).toEqual({ reflectedSeq: 2, words: [] })
  await using other = connect(world.kit.made.appUrl, { max: 1 })
  await write(other, world.city.tenantId, async (tx) => {
    await tx.run(sql`select pg_current_xact_id()`)
    await phone.send({ ...noteOn(here, 'induk'), corrects: parent })
    // Number 2 has just been applied, and nobody is told of it yet.
    expect(await pulled(world)).toEqual({ reflectedSeq: 1, words: [] })
  })
  expect(await pulled(world)).toEqual({ reflectedSeq: 3, words: ['anak', 'induk'] })
})
