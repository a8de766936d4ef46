import { randomUUID } from 'node:crypto'
import net from 'node:net'
import { sql } from 'kysely'
import { connect } from '@melati/db/connect'
import { write } from '@melati/db/tenancy'
import { describe, expect, test } from 'vitest'
import { sealCursor } from '../feed/cursor.ts'
import { listen } from '../testing/listen.ts'
import { notesWorld, type NotesWorld } from '../testing/notes-world.ts'
import { Phone } from '../testing/phone.ts'

const noteOn = (unitId: string, words = 'halo', noteId = randomUUID()) => ({ input: { noteId, unitId, words } })
const statuses = (body: { outcomes?: readonly { status: string }[] }) => body.outcomes?.map(({ status }) => status)

describe('push', () => {
  test('F-001: a reply that is lost is given again, and the work is done once', async () => {
    await using world = await notesWorld()
    const { phone, here } = world
    const records = phone.seal(noteOn(here, 'satu'), noteOn(here, 'dua'))
    // The answer is cut off: the connection is dropped as soon as the server has committed.
    await pushAndHangUp(world, records)
    await expect.poll(world.notes).toHaveLength(2)
    const again = await phone.push(records)
    expect([again.status, statuses(again.body), again.body.expectedSeq]).toEqual([200, ['applied', 'applied'], 3])
    expect(again.body.outcomes?.map(({ id }) => id)).toEqual(records.map(({ id }) => id))
    expect(await world.notes()).toHaveLength(2)
  })

  test('F-002: a request that never arrived is simply sent again: one effect, one row of audit', async () => {
    await using world = await notesWorld()
    const records = world.phone.seal(noteOn(world.here))
    const dead = world.phoneOf(world.registration)
    await world.server[Symbol.asyncDispose]()
    await expect(dead.push(records)).rejects.toThrow('fetch failed')
    await using server = await listen(world.http)
    const phone = new Phone(server.url, world.registration, world.kit.services.sealer.publicKey)
    expect(statuses((await phone.push(records)).body)).toEqual(['applied'])
    expect(statuses((await phone.push(records)).body)).toEqual(['applied'])
    expect(await world.kit.asSuper(`select action from core.audit where action = 'notes.write'`)).toHaveLength(1)
  })

  test('F-005: 32 at once of one command have one effect and one answer', async () => {
    await using world = await notesWorld({ limits: { perPhone: { burst: 100, perSecond: 10 } } })
    const records = world.phone.seal(noteOn(world.here))
    const all = await Promise.all(Array.from({ length: 32 }, () => world.phone.push(records)))
    const answers = new Set(all.map(({ status, body }) => JSON.stringify([status, body.outcomes])))
    expect([...answers]).toHaveLength(1)
    expect(all[0]?.body.outcomes).toMatchObject([{ status: 'applied', id: records[0]?.id }])
    expect(await world.notes()).toHaveLength(1)
  })

  test('F-006: the same id with another payload is a mismatch, under the same number and under a new one', async () => {
    await using world = await notesWorld()
    const { phone, here } = world
    const id = randomUUID()
    await phone.send({ id, ...noteOn(here, 'asli') })
    phone.next = 1
    const changed = await phone.send({ id, ...noteOn(here, 'diubah') })
    expect(changed.body.outcomes).toMatchObject([{ seq: 1, status: 'mismatch', because: 'idempotency-mismatch' }])
    const renumbered = await phone.send({ id, ...noteOn(here, 'diubah lagi') })
    expect(renumbered.body.outcomes).toMatchObject([{ seq: 2, status: 'quarantined' }])
    expect((await world.notes()).map(({ words }) => words)).toEqual(['asli'])
    expect(await world.kit.asSuper('select seq, why from core.kept_command order by seq')).toEqual([
      { seq: '1', why: 'mismatch' },
      { seq: '2', why: 'id-taken' },
    ])
  })

  test('F-006: one id twice in a batch has one effect, and what comes behind it is not held up', async () => {
    await using world = await notesWorld()
    const { phone, here } = world
    const id = randomUUID()
    const { status, body } = await phone.send(
      { id, ...noteOn(here, 'satu') },
      { id, ...noteOn(here, 'dua') },
      noteOn(here, 'tiga'),
    )
    expect([status, statuses(body), body.expectedSeq]).toEqual([200, ['applied', 'quarantined', 'applied'], 4])
    expect((await world.notes()).map(({ words }) => words)).toEqual(['satu', 'tiga'])
    expect(await world.kit.asSuper('select seq, why from core.kept_command')).toEqual([{ seq: '2', why: 'id-taken' }])
  })

  test('F-007: number 17 of 50 cannot be written; the others are, what hangs on it waits, and it is kept', async () => {
    await using world = await notesWorld()
    const { phone, here } = world
    const poison = randomUUID()
    const commands = Array.from({ length: 50 }, (_, index) => {
      if (index === 16) return { id: poison, ...noteOn(here, 'poison') }
      return index === 29 ? { ...noteOn(here, 'anak'), after: poison } : noteOn(here, `catatan ${index}`)
    })
    const { status, body } = await phone.send(...commands)
    expect([status, body.expectedSeq]).toEqual([200, 51])
    expect(body.outcomes).toHaveLength(50)
    expect(body.outcomes?.[16]).toMatchObject({ seq: 17, status: 'quarantined' })
    expect(body.outcomes?.[29]).toMatchObject({ seq: 30, status: 'held', heldFor: poison })
    expect(statuses(body)?.filter((one) => one === 'applied')).toHaveLength(48)
    expect(await world.notes()).toHaveLength(48)
    expect(await world.kit.asSuper('select seq, why from core.kept_command order by seq')).toEqual([
      { seq: '17', why: 'could-not-be-written' },
      { seq: '30', why: 'waiting-for-parent' },
    ])
  })

  test('F-007: what the rule refuses says why in words, and keeps nobody waiting', async () => {
    await using world = await notesWorld()
    const { body } = await world.phone.send(
      noteOn(world.here),
      noteOn(world.here, 'bad'),
      noteOn(world.there),
      noteOn(world.here),
    )
    expect(statuses(body)).toEqual(['applied', 'refused', 'refused', 'applied'])
    expect(body.outcomes?.[2]).toMatchObject({
      because: 'outside-your-area',
      field: 'unitId',
      sentence: { id: expect.any(String) },
    })
    expect(
      (await world.phone.send({ path: 'notes.list', input: {} }, { path: 'nothing', input: {} })).body.outcomes,
    ).toMatchObject([{ because: 'not-found' }, { because: 'not-found' }])
  })

  test('R-SEC-05: whom an area keeps out is told to the log and counted in her city, without a word of hers', async () => {
    await using world = await notesWorld()
    const { grantId } = world.cadre
    const { tenantId } = world.city
    await world.phone.send(noteOn(world.there, 'rahasia'), noteOn(world.here))
    await world.phone.send(noteOn(world.there, 'rahasia'))
    const told = world.kit.logged.filter(({ message }) => message === 'kept out')
    expect(told.map(({ fields }) => fields)).toEqual(
      [1, 2].map((times) => ({ path: 'push', role: 'cadre', grant: grantId, tenantId, times })),
    )
    expect(JSON.stringify(told)).not.toContain('rahasia')
  })

  test('F-010: a later number is never applied before an earlier one', async () => {
    await using world = await notesWorld()
    const [first, second] = world.phone.seal(noteOn(world.here, 'satu'), noteOn(world.here, 'dua'))
    if (first === undefined || second === undefined) throw new Error('nothing sealed')
    const early = await world.phone.push([second])
    expect([early.status, early.body.expectedSeq]).toEqual([409, 1])
    expect(await world.notes()).toEqual([])
    expect((await world.phone.push([second, first])).body.expectedSeq).toBe(3)
    expect(await world.notes()).toHaveLength(2)
  })

  test('F-011: a child waits for a parent that was refused, and goes by itself when that is corrected', async () => {
    await using world = await notesWorld()
    const { phone, here } = world
    const parent = randomUUID()
    const child = randomUUID()
    const first = await phone.send(
      { id: parent, ...noteOn(here, 'bad') },
      { id: child, ...noteOn(here, 'anak'), after: parent },
    )
    expect(first.body.outcomes).toMatchObject([{ status: 'refused' }, { status: 'held', heldFor: parent }])
    expect(await world.notes()).toEqual([])
    const corrected = await phone.send({ ...noteOn(here, 'induk'), corrects: parent })
    expect(corrected.body.outcomes).toMatchObject([
      { seq: 2, id: child, status: 'applied' },
      { seq: 3, status: 'applied' },
    ])
    expect((await world.notes()).map(({ words }) => words)).toEqual(['anak', 'induk'])
  })

  test('F-022: without a valid token it is 401 and nothing happens; with it the same records go', async () => {
    await using world = await notesWorld()
    const records = world.phone.seal(noteOn(world.here))
    const unknown = world.phoneOf({ ...world.registration, token: 'x'.repeat(43) })
    const refused = await unknown.push(records)
    expect([refused.status, refused.body.because]).toEqual([401, 'token-unknown'])
    expect(await world.notes()).toEqual([])
    expect(statuses((await world.phone.push(records)).body)).toEqual(['applied'])
  })

  test('A-055: what a revoked phone sends is kept and has no effect; it may pull no more', async () => {
    await using world = await notesWorld()
    await world.kit.asSuper('update core.registration set revoked_at = now()')
    const { status, body } = await world.phone.send(noteOn(world.here))
    expect([status, body.revoked, statuses(body)]).toEqual([200, true, ['quarantined']])
    const pulled = await world.phone.pull([])
    expect([pulled.status, pulled.body.because]).toEqual([403, 'registration-revoked'])
    expect(await world.notes()).toEqual([])
  })

  test('A-053: what one phone sends as another’s is 403, kept to be looked at and told of, and has no effect', async () => {
    await using world = await notesWorld()
    const { kit, here, there } = world
    const neighbour = await kit.person(world.city, 'cadre', there, '+6281200000002')
    const hers = await kit.registration(world.city, neighbour)
    const elsewhere = await kit.registration(
      world.other,
      await kit.person(world.other, 'cadre', world.other.units[0] ?? there, '+6281200000003'),
    )
    const answers = []
    for (const { registrationId } of [hers, elsewhere, { registrationId: randomUUID() }]) {
      world.phone.next = 1
      const { status, body } = await world.phone.push(
        world.phone.seal(noteOn(here), noteOn(there)),
        undefined,
        registrationId,
      )
      answers.push([status, body])
    }
    expect(answers[0]).toEqual([403, { because: 'registration-of-another', sentence: expect.any(Object) }])
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toHaveLength(1)
    // Sealed as another phone seals, and sent without a word of it: not to be opened by anyone, and kept as well.
    const sealedAsHers = world.phoneOf({ ...hers, token: world.registration.token })
    sealedAsHers.next = 3
    world.phone.next = 1
    expect(statuses((await world.phone.send(noteOn(here, 'satu'), noteOn(here, 'dua'))).body)).toEqual([
      'applied',
      'applied',
    ])
    const mixed = await sealedAsHers.push(sealedAsHers.seal(noteOn(there, 'atas nama orang lain')))
    expect([mixed.status, statuses(mixed.body)]).toEqual([200, ['quarantined']])
    expect((await world.notes()).map(({ words }) => words)).toEqual(['dua', 'satu'])
    expect(await kit.asSuper('select registration_id, seq, why from core.kept_command order by seq')).toEqual(
      [1, 2, 3].map((seq) => ({
        registration_id: world.registration.registrationId,
        seq: String(seq),
        why: seq < 3 ? 'of-another-phone' : 'unreadable',
      })),
    )
    const phones = await kit.asSuper('select registration_id, last_seq from core.registration where last_seq > 0')
    expect(phones).toEqual([{ registration_id: world.registration.registrationId, last_seq: '3' }])
    const told = await kit.asSuper(
      `select tenant_id, account_id, subject_id, unit_id, detail from core.audit where action = 'sync.otherPhone'`,
    )
    expect(told).toHaveLength(3)
    expect(told[0]).toEqual({
      tenant_id: world.city.tenantId,
      account_id: world.cadre.accountId,
      subject_id: world.registration.registrationId,
      unit_id: here,
      detail: { count: 2 },
    })
  })

  test('A-011: a batch of 1,000 commands is 400 and says why', async () => {
    await using world = await notesWorld()
    const { status, body } = await world.phone.send(...Array.from({ length: 1_000 }, () => noteOn(world.here)))
    expect([status, body.because]).toEqual([400, 'too-many-calls'])
  })

  test('F-054: a newer phone waits for a newer server', async () => {
    await using world = await notesWorld()
    world.phone.headers = { 'x-melati-version': '2' }
    expect((await world.phone.send(noteOn(world.here))).status).toBe(426)
    expect((await world.phone.pull([])).body.because).toBe('version-not-supported')
  })

  test('F-025: too much from one phone is 429 with a time to come back, and nothing is lost', async () => {
    await using world = await notesWorld({ limits: { perPhone: { burst: 3, perSecond: 1 } } })
    const records = world.phone.seal(noteOn(world.here))
    const all = await Promise.all(Array.from({ length: 6 }, () => world.phone.push(records)))
    const refused = all.filter(({ status }) => status === 429)
    expect(refused).toHaveLength(3)
    for (const { headers, body } of refused) {
      expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
      expect(body.because).toBe('too-many-calls')
    }
    world.kit.clock.ahead += 2_000
    expect(statuses((await world.phone.push(records)).body)).toEqual(['applied'])
  })

  test('F-025: when everybody comes at once, those past the limit are told to come back', async () => {
    await using world = await notesWorld({ limits: { sync: 1, patience: 50 } })
    const others = await Promise.all(
      Array.from({ length: 8 }, async () => world.phoneOf(await world.kit.registration(world.city, world.cadre))),
    )
    const all = await Promise.all(others.map((phone) => phone.send(noteOn(world.here, 'slow'))))
    const busy = all.filter(({ status }) => status === 503)
    expect(busy.length).toBeGreaterThan(0)
    expect(all.length - busy.length).toBeGreaterThan(0)
    for (const { headers, body } of busy)
      expect([Number(headers.get('retry-after')) > 0, body.because]).toEqual([true, 'busy'])
  })

  test('only JSON by POST comes in', async () => {
    await using world = await notesWorld()
    const browser = world.browser()
    for (const path of ['/api/push', '/api/pull']) {
      expect((await browser.send(path)).status).toBe(405)
      expect((await browser.send(path, { method: 'POST', body: 'x' })).status).toBe(415)
      expect((await browser.post(path, { commands: 1 })).status).toBe(401)
    }
    const headers = { authorization: `Bearer ${world.registration.token}` }
    expect((await browser.post('/api/push', { commands: 1 }, headers)).json.because).toBe('invalid-input')
  })
})

describe('pull', () => {
  test('F-017: a transaction that was open while later ones committed is not skipped', async () => {
    await using world = await notesWorld()
    const { phone, here, kit, city } = world
    const scope = (cursor: string | null) => [{ scopeId: here, cursor }]
    const first = (await phone.pull(scope(null))).body.scopes?.[0]
    await using aside = connect(kit.made.appUrl, { max: 1 })
    let finish = () => {}
    const held = new Promise<void>((resolve) => (finish = resolve))
    // Also when an expectation is not met: a pool with an open transaction never ends.
    using _ = { [Symbol.dispose]: () => finish() }
    let begun = () => {}
    const isOpen = new Promise<void>((resolve) => (begun = resolve))
    const late = randomUUID()
    const long = write(aside, city.tenantId, async (tx) => {
      await tx.run(
        sql`insert into notes.note (tenant_id, note_id, unit_id, words) values (${city.tenantId}, ${late}, ${here}, 'lama')`,
        sql`insert into core.change (tenant_id, scope_id, kind, row_id, gone) values (${city.tenantId}, ${here}, 'note', ${late}, false)`,
      )
      begun()
      await held
    })
    await isOpen
    await phone.send(noteOn(here, 'cepat'))
    const during = (await phone.pull(scope(first?.cursor ?? null))).body.scopes?.[0]
    expect(during?.changes).toEqual([])
    finish()
    await long
    const after = (await phone.pull(scope(during?.cursor ?? null))).body.scopes?.[0]
    expect(after?.changes.map(({ row }) => row)).toEqual([{ words: 'lama' }, { words: 'cepat' }])
    expect((await phone.pull(scope(after?.cursor ?? null))).body.scopes?.[0]?.changes).toEqual([])
  })

  test('F-021: a cursor of another epoch, or ahead of the server, starts anew and says so', async () => {
    await using world = await notesWorld()
    const { phone, here, kit } = world
    await phone.send(noteOn(here))
    const cursor = (await phone.pull([{ scopeId: here, cursor: null }])).body.scopes?.[0]?.cursor ?? null
    await kit.asSuper('update core.installation set epoch = epoch + 1')
    const [scope] = (await phone.pull([{ scopeId: here, cursor }])).body.scopes ?? []
    expect(scope).toMatchObject({ reset: true, changes: [{ kind: 'note', row: { words: 'halo' } }] })
    const [{ epoch } = { epoch: '' }] = await kit.asSuper<{ epoch: string }>('select core.epoch() as epoch')
    const ahead = { tenantId: world.city.tenantId, scopeId: here, epoch, xid: '99999999', seq: 1 }
    const sealed = sealCursor(kit.services.keys, ahead, kit.services.randomBytes(12))
    expect((await phone.pull([{ scopeId: here, cursor: sealed }])).body.scopes?.[0]).toMatchObject({ reset: true })
  })

  test('A-016, A-052: only the own area, and a cursor fits its own scope only', async () => {
    await using world = await notesWorld()
    const { phone, here, there, city, kit } = world
    const foreign = await phone.pull([
      { scopeId: there, cursor: null },
      { scopeId: city.root, cursor: null },
    ])
    expect(foreign.body).toMatchObject({ scopes: [], left: [there, city.root], all: [here] })
    const board = await kit.person(city, 'city-board', city.root, '+6281200000002')
    const wide = world.phoneOf(await kit.registration(city, board))
    const cursor = (await wide.pull([{ scopeId: there, cursor: null }])).body.scopes?.[0]?.cursor ?? null
    expect((await wide.pull([{ scopeId: here, cursor }])).status).toBe(400)
    expect((await phone.pull([{ scopeId: here, cursor: 'AAAA' }])).status).toBe(400)
  })
})

/** Sends a push and cuts the connection before an answer can be read. */
async function pushAndHangUp(
  { server, registration }: NotesWorld,
  records: readonly { seq: number; sealed: string }[],
) {
  const body = JSON.stringify({ commands: records })
  const socket = net.connect(server.port, '127.0.0.1')
  await new Promise<void>((resolve) => socket.on('connect', resolve))
  socket.write(
    `POST /api/push HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nauthorization: Bearer ${registration.token}\r\n` +
      `x-melati-version: 1\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    () => socket.destroy(),
  )
  await new Promise((resolve) => socket.on('close', resolve))
}
