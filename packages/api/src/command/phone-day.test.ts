import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { notesWorld, type NotesWorld } from '../testing/notes-world.ts'

const oneDay = 86_400_000
const few = { limits: { perPhoneDay: 5 } }

const notesOn = (unitId: string, count: number, words = 'halo') =>
  Array.from({ length: count }, () => ({ input: { noteId: randomUUID(), unitId, words } }))

const told = ({ kit }: NotesWorld) =>
  kit.asSuper(`select subject_id, unit_id, detail from core.audit where action = 'sync.overDay' order by xid, seq`)

describe('a phone’s day', () => {
  test('A-143 past its day a phone is told to wait, the coordinator once a day, and nobody else waits', async () => {
    await using world = await notesWorld(few)
    const { phone, here, kit, registration } = world
    expect((await phone.send(...notesOn(here, 5))).status).toBe(200)
    const more = phone.seal(...notesOn(here, 3))
    for (let time = 0; time < 3; time += 1) {
      const { status, headers, body } = await phone.push(more)
      expect([status, body.because, body.outcomes]).toEqual([429, 'too-many-calls', undefined])
      expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(3600)
    }
    expect(await world.notes()).toHaveLength(5)
    expect(await told(world)).toEqual([
      { subject_id: registration.registrationId, unit_id: here, detail: { count: 8 } },
    ])
    const other = world.phoneOf(await kit.registration(world.city, world.cadre))
    expect((await other.send(...notesOn(here, 2))).status).toBe(200)
    // What waited goes the next day; told again when that is spent too.
    kit.clock.ahead += oneDay
    expect((await phone.push(more)).body.expectedSeq).toBe(9)
    expect((await phone.send(...notesOn(here, 3))).status).toBe(429)
    expect(await told(world)).toHaveLength(2)
  })

  test('A-143 what a revoked phone sends, cannot be read or is said to be another’s counts as well', async () => {
    await using world = await notesWorld(few)
    const { phone, here, kit } = world
    const damaged = phone.seal(...notesOn(here, 2)).map(({ seq }) => ({ seq, sealed: 'AAAA' }))
    expect((await phone.push(damaged)).status).toBe(200)
    const named = await phone.push(phone.seal(...notesOn(here, 2)), undefined, randomUUID())
    expect([named.status, named.body.because]).toEqual([403, 'registration-of-another'])
    await kit.asSuper('update core.registration set revoked_at = now()')
    phone.next = 3
    expect((await phone.send(...notesOn(here, 1))).body).toMatchObject({ revoked: true, expectedSeq: 4 })
    const [kept] = await kit.asSuper<{ n: string }>('select count(*) as n from core.kept_command')
    expect((await phone.send(...notesOn(here, 50))).status).toBe(429)
    expect((await phone.push(phone.seal(...notesOn(here, 1)), undefined, randomUUID())).status).toBe(429)
    expect(await kit.asSuper('select count(*) as n from core.kept_command')).toEqual([kept])
    expect(await told(world)).toHaveLength(1)
  })

  test('A-143 what the database cannot take counts once, however often it is halved', async () => {
    await using world = await notesWorld(few)
    const { phone, here, kit } = world
    const [poison] = notesOn(here, 1, 'poison')
    await phone.send(...notesOn(here, 2), poison ?? expect.fail(), ...notesOn(here, 1))
    expect(await kit.asSuper('select day_count from core.registration')).toEqual([{ day_count: 4 }])
  })
})
