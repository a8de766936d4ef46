import { CommandId } from '@melati/domain/ids'
import { IDBDatabase, IDBFactory } from 'fake-indexeddb'
import { randomUUID } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'
import { limitDisk } from '../testing/full-disk.ts'
import { startPeer } from '../testing/peer.ts'
import type { Peer } from '../testing/peer.ts'
import {
  goOffline,
  goOnline,
  newDisk,
  pin,
  startCadre,
  startPhone,
  testPlatform,
  until,
  untilSent,
} from '../testing/phone.ts'
import type { Disk } from '../testing/phone.ts'
import { openOutboxDatabase } from './database.ts'
import type { OutboxDatabase } from './database.ts'

const newId = () => CommandId.parse(randomUUID())
const sale = (amount: number) => ({ amount, note: 'x'.repeat(200) })
const amountsOf = (items: readonly { input: unknown }[]) =>
  items.map(({ input }) => (input as { amount: number }).amount)

afterEach(() => vi.restoreAllMocks())

/** A cadre whose work does not get through, and her phone switched off. */
async function offlineWork(peer: Peer, amounts: readonly number[]) {
  const cadre = await startCadre(peer)
  goOffline(cadre)
  for (const amount of amounts) await cadre.outbox.record('up2k.recordSale', sale(amount))
  cadre.close()
  return cadre
}

async function inOutbox<T>(disk: Disk, work: (database: OutboxDatabase) => Promise<T>): Promise<T> {
  const database = await openOutboxDatabase(testPlatform(disk))
  try {
    return await work(database)
  } finally {
    database.close()
  }
}

test('F-041 the phone is full of what can be fetched again: that goes first, and the command is saved', async () => {
  await using peer = await startPeer()
  const limit = { bytes: Number.MAX_SAFE_INTEGER }
  using disk = limitDisk(limit)
  peer.feed.scopes.set(
    'm',
    Array.from({ length: 50 }, (_, i) => ({ kind: 'household', id: `h${i}`, row: { name: 'y'.repeat(300) } })),
  )
  using phone = await startCadre(peer, undefined, { scopes: ['m'] })
  await until('the cache is filled', () => Object.keys(phone.views.rows.snapshot()?.['household'] ?? {}).length === 50)
  limit.bytes = disk.used()
  expect(await phone.outbox.record('up2k.recordSale', sale(1))).toMatchObject({ ok: true })
  expect(amountsOf(await phone.outbox.list())).toEqual([1])
  await untilSent(phone)
})

test('F-041 the phone is full to the brim: nothing is called saved, nothing is lost, and the same try works later', async () => {
  await using peer = await startPeer()
  const limit = { bytes: Number.MAX_SAFE_INTEGER }
  using disk = limitDisk(limit)
  peer.always = 'lose-request'
  using phone = await startCadre(peer)
  for (const amount of [1, 2]) await phone.outbox.record('up2k.recordSale', sale(amount))
  limit.bytes = disk.used()
  const id = newId()
  expect(await phone.outbox.record('up2k.recordSale', sale(3), { id })).toEqual({ ok: false, because: 'storage-full' })
  expect(amountsOf(await phone.outbox.list())).toEqual([1, 2])
  limit.bytes = Number.MAX_SAFE_INTEGER
  expect(await phone.outbox.record('up2k.recordSale', sale(3), { id })).toMatchObject({ ok: true })
  peer.always = undefined
  phone.sender.sendNow()
  await untilSent(phone)
  expect(amountsOf(phone.onServer.applied)).toEqual([1, 2, 3])
  expect(phone.onServer.applied.map(({ seq }) => seq)).toEqual([1, 2, 3])
})

test('F-041 a pull onto a full phone says so and leaves the outbox alone', async () => {
  await using peer = await startPeer()
  const limit = { bytes: Number.MAX_SAFE_INTEGER }
  using disk = limitDisk(limit)
  using phone = await startCadre(peer, undefined, { scopes: ['m'] })
  peer.always = 'lose-request'
  await phone.outbox.record('up2k.recordSale', sale(1))
  peer.always = undefined
  limit.bytes = disk.used() + 500
  peer.feed.scopes.set(
    'm',
    Array.from({ length: 50 }, (_, i) => ({ kind: 'household', id: `h${i}`, row: { name: 'y'.repeat(300) } })),
  )
  await until('the pull says it', async () => {
    const result = await phone.pull.pullNow()
    return !result.ok && result.because === 'storage-full'
  })
  expect(amountsOf(await phone.outbox.list())).toEqual([1])
})

test('F-041 what is unsent leaves a full phone all the same', async () => {
  await using peer = await startPeer()
  const limit = { bytes: Number.MAX_SAFE_INTEGER }
  using disk = limitDisk(limit)
  peer.feed.scopes.set(
    'm',
    Array.from({ length: 80 }, (_, i) => ({ kind: 'household', id: `h${i}`, row: { name: 'y'.repeat(400) } })),
  )
  using phone = await startCadre(peer, undefined, { scopes: ['m'] })
  await until('the cache is filled', () => Object.keys(phone.views.rows.snapshot()?.['household'] ?? {}).length === 80)
  goOffline(phone)
  for (const amount of [1, 2, 3]) await phone.outbox.record('up2k.recordSale', sale(amount))
  limit.bytes = disk.used()
  goOnline(phone)
  await until('all of it is on the server', () => phone.onServer.applied.length === 3)
  await untilSent(phone)
  expect(amountsOf(phone.onServer.applied)).toEqual([1, 2, 3])
})

test('a second tap on save, with the id minted when the form was opened, saves once', async () => {
  await using peer = await startPeer()
  using phone = await startCadre(peer)
  const id = newId()
  const taps = await Promise.all([1, 2, 3].map(() => phone.outbox.record('up2k.recordSale', sale(1), { id })))
  expect(taps.every(({ ok }) => ok)).toBe(true)
  expect(await phone.outbox.list()).toHaveLength(1)
  expect(await phone.outbox.record('up2k.recordSale', sale(2), { id })).toEqual({
    ok: false,
    because: 'already-recorded',
  })
  await untilSent(phone)
  expect(phone.onServer.applied).toHaveLength(1)
})

test('several commands are saved together or not at all', async () => {
  await using peer = await startPeer()
  using phone = await startCadre(peer)
  const parent = newId()
  const both = [
    { path: 'households.register', input: { name: 'Siti' }, id: parent },
    { path: 'up2k.recordSale', input: { amount: 1 }, after: parent },
  ]
  expect(await phone.outbox.recordAll(both)).toMatchObject({ ok: true, items: [{ seq: 1 }, { seq: 2, after: parent }] })
  const huge = { path: 'up2k.recordSale', input: { note: 'x'.repeat(200_000) } }
  expect(await phone.outbox.recordAll([{ path: 'up2k.recordSale', input: { amount: 2 } }, huge])).toEqual({
    ok: false,
    because: 'too-large',
  })
  expect(await phone.outbox.list()).toHaveLength(2)
})

test('F-046 whatever was called saved is on the disk: transactions are strict, and a cut right after loses nothing', async () => {
  await using peer = await startPeer()
  const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction')
  peer.always = 'lose-request'
  let phone: Awaited<ReturnType<typeof startPhone>> = await startCadre(peer)
  const { registrationId } = (await phone.registrations.list())[0]!
  const saved: number[] = []
  for (let round = 0; round < 15; round += 1) {
    const trying = [0, 1, 2].map(async (index) => {
      const amount = round * 3 + index
      const recorded = await phone.outbox.record('up2k.recordSale', { amount })
      if (recorded.ok) saved.push(amount)
    })
    // The first is cut off when all is saved, whatever the machine's speed; the others anywhere.
    await (round === 0 ? Promise.all(trying) : new Promise((resolve) => setTimeout(resolve, Math.random() * 15)))
    phone.close()
    await Promise.allSettled(trying)
    phone = await startPhone(peer, phone.disk)
    await phone.session.unlock(registrationId, pin)
    expect(amountsOf(await phone.outbox.list())).toEqual(expect.arrayContaining(saved))
  }
  expect(saved.length).toBeGreaterThan(0)
  const seqs = (await phone.outbox.list()).map(({ seq }) => seq)
  expect(seqs).toEqual(seqs.map((_, index) => index + 1))
  const writes = transactions.mock.calls.filter(([, mode]) => mode === 'readwrite')
  expect(writes.length).toBeGreaterThan(0)
  expect(writes.every(([, , options]) => options?.durability === 'strict')).toBe(true)
  phone.close()
})

test('F-045 a newer release in another tab: this one lets go at once and says that it is old', async () => {
  await using peer = await startPeer()
  using phone = await startCadre(peer)
  const upgrade = phone.disk.indexedDB.open('melati-outbox', 990)
  await new Promise<void>((resolve, fail) => {
    upgrade.onsuccess = () => resolve()
    upgrade.onblocked = () => fail(new Error('the old tab does not let go'))
  })
  upgrade.result.close()
  expect(phone.outdated.get()).toBe(true)
  expect(await phone.outbox.record('up2k.recordSale', { amount: 1 })).toEqual({ ok: false, because: 'storage-broken' })
})

test('F-045 an old tab that does not let go: opening fails within five seconds instead of hanging', async () => {
  const disk = newDisk()
  const old = disk.indexedDB.open('melati-outbox', 1)
  await new Promise((resolve) => (old.onsuccess = resolve))
  await expect(startPhone({ url: 'http://127.0.0.1:9' }, disk)).rejects.toThrow('held by another tab')
  old.result.close()
})

test('F-047 a sealed copy with a flipped bit, its cadre away: it alone is set aside, raw, and the others go', async () => {
  await using peer = await startPeer()
  const cadre = await offlineWork(peer, [1, 2, 3])
  await inOutbox(cadre.disk, (database) => flip(database, cadre.answer.registrationId, 2, 'sealed'))
  using phone = await startPhone(peer, cadre.disk)
  await until('all are answered', async () => (await phone.registrations.list())[0]?.unsent === 0)
  expect(amountsOf(cadre.onServer.applied)).toEqual([1, 3])
  expect(cadre.onServer.quarantined.map(({ seq }) => seq)).toEqual([2])
  await phone.session.unlock(cadre.answer.registrationId, pin)
  const [, damaged] = await phone.outbox.list()
  expect(damaged).toMatchObject({ state: 'quarantined', input: sale(2) })
  expect(await phone.outbox.correct(damaged!.id, sale(2))).toMatchObject({ ok: true })
  await untilSent(phone)
  expect(amountsOf(cadre.onServer.applied)).toEqual([1, 3, 2])
})

test('F-047 a sealed copy with a flipped bit, its cadre there: it is made anew from her own', async () => {
  await using peer = await startPeer()
  const cadre = await offlineWork(peer, [1, 2, 3])
  await inOutbox(cadre.disk, (database) => flip(database, cadre.answer.registrationId, 2, 'sealed'))
  peer.always = 'lose-request'
  using phone = await startPhone(peer, cadre.disk)
  await phone.session.unlock(cadre.answer.registrationId, pin)
  await until('it is mended', async () => (await phone.outbox.list()).every(({ state }) => state !== 'corrupt'))
  peer.always = undefined
  phone.sender.sendNow()
  await untilSent(phone)
  expect(amountsOf(cadre.onServer.applied)).toEqual([1, 2, 3])
})

test('F-047 the cadre’s copy is damaged or the sealed one is gone: shown as unreadable, everything else goes', async () => {
  await using peer = await startPeer()
  const cadre = await offlineWork(peer, [1, 2, 3])
  const { registrationId } = cadre.answer
  await inOutbox(cadre.disk, async (database) => {
    await flip(database, registrationId, 1, 'readable')
    await database.copies.delete([registrationId, 3])
  })
  using phone = await startPhone(peer, cadre.disk)
  await until('all are answered', async () => (await phone.registrations.list())[0]?.unsent === 0)
  await phone.session.unlock(registrationId, pin)
  expect(amountsOf(cadre.onServer.applied)).toEqual([1, 2])
  expect((await phone.outbox.list()).map(({ input, state }) => [input && 'readable', state])).toEqual([
    [null, 'applied'],
    ['readable', 'applied'],
    ['readable', 'quarantined'],
  ])
  expect(Buffer.from(cadre.onServer.quarantined[0]!.sealed, 'base64url').toString()).toContain('"damaged":true')
})

test('F-039 the browser evicted everything: the phone says what may be lost, and never “all sent”', async () => {
  await using peer = await startPeer()
  const cadre = await offlineWork(peer, [1, 2, 3])
  using phone = await startPhone(peer, { ...newDisk(), localStorage: cadre.disk.localStorage })
  const [loss] = await phone.losses()
  expect(loss).toMatchObject({ registrationId: cadre.answer.registrationId, count: 3, known: false, label: null })
  expect(Date.parse(loss!.since!)).toBeLessThanOrEqual(Date.now())
  await phone.acknowledgeLoss(cadre.answer.registrationId)
  expect(await phone.losses()).toEqual([])
})

test('F-039 only the outbox is gone: the server’s numbers tell how many, the coordinator is told, and work goes on', async () => {
  await using peer = await startPeer()
  const cadre = await startCadre(peer)
  const { registrationId } = cadre.answer
  for (const amount of [1, 2]) await cadre.outbox.record('up2k.recordSale', sale(amount))
  await untilSent(cadre)
  peer.always = 'lose-request'
  for (const amount of [3, 4, 5]) await cadre.outbox.record('up2k.recordSale', sale(amount))
  cadre.close()
  cadre.disk.indexedDB.deleteDatabase('melati-outbox')
  using phone = await startPhone(peer, cadre.disk)
  await phone.session.unlock(registrationId, pin)
  await until('the chip says it', () => phone.views.sync.snapshot()?.kind === 'lost')
  expect(await phone.losses()).toMatchObject([{ count: 3, known: false, label: 'Sri' }])
  await phone.outbox.record('up2k.recordSale', sale(6))
  peer.always = undefined
  phone.sender.sendNow()
  await untilSent(phone)
  expect(amountsOf(cadre.onServer.applied)).toEqual([1, 2, 6])
  expect(await phone.losses()).toMatchObject([{ count: 3, known: true }])
  expect(cadre.onServer.lost).toMatchObject({ count: 3 })
  expect(phone.views.sync.snapshot()).toMatchObject({ kind: 'lost', count: 3 })
  await phone.acknowledgeLoss(registrationId)
  await phone.outbox.record('up2k.recordSale', sale(7))
  await untilSent(phone)
  expect(await phone.losses()).toEqual([])
  expect(amountsOf(cadre.onServer.applied)).toEqual([1, 2, 6, 7])
})

test('F-039 the outbox is gone, but the server had got everything: the suspicion is withdrawn', async () => {
  await using peer = await startPeer()
  peer.always = 'lose-reply'
  const cadre = await startCadre(peer)
  await cadre.outbox.record('up2k.recordSale', sale(1))
  await until('it is on the server', () => cadre.onServer.applied.length === 1)
  cadre.close()
  peer.always = undefined
  cadre.disk.indexedDB.deleteDatabase('melati-outbox')
  peer.feed.expectedSeq = 2
  using phone = await startPhone(peer, cadre.disk)
  expect(await phone.losses()).toMatchObject([{ count: 1, known: false }])
  await phone.session.unlock(cadre.answer.registrationId, pin)
  await until('it is withdrawn', async () => (await phone.losses()).length === 0)
  await phone.outbox.record('up2k.recordSale', sale(2))
  await untilSent(phone)
  expect(cadre.onServer.applied.map(({ seq }) => seq)).toEqual([1, 2])
})

test('F-039 numbers are missing and the cadre is away: her work waits for her PIN, then it goes', async () => {
  await using peer = await startPeer()
  const cadre = await offlineWork(peer, [1, 2, 3])
  await inOutbox(cadre.disk, (database) => database.records.delete([cadre.answer.registrationId, 1]))
  using phone = await startPhone(peer, cadre.disk)
  const { registrationId } = cadre.answer
  await until('it is noticed', () => phone.sender.report().troubles.get(registrationId) === 'needs-pin')
  expect(await phone.losses()).toMatchObject([{ count: 1, known: true }])
  await phone.session.unlock(registrationId, pin)
  await untilSent(phone)
  expect(amountsOf(cadre.onServer.applied)).toEqual([2, 3])
})

test('an origin that never held anything speaks of no loss', async () => {
  await using peer = await startPeer()
  using phone = await startPhone(peer, { ...newDisk(), indexedDB: new IDBFactory() })
  expect(await phone.losses()).toEqual([])
})

async function flip(database: OutboxDatabase, registrationId: string, seq: number, which: 'sealed' | 'readable') {
  const key: [string, number] = [registrationId, seq]
  const flipped = (bytes: Uint8Array<ArrayBuffer>) =>
    bytes.map((byte, index) => (index === bytes.length - 1 ? byte ^ 1 : byte))
  const record = await database.records.get(key)
  const copy = await database.copies.get(key)
  if (!record?.readable || !copy) throw new Error('no such record')
  if (which === 'sealed') await database.copies.put({ ...copy, sealed: flipped(copy.sealed) })
  else await database.records.put({ ...record, readable: { ...record.readable, ct: flipped(record.readable.ct) } })
}
