import { CommandId } from '@melati/domain/ids'
import { expect, test } from 'vitest'
import { openDevice } from './database.ts'
import { openOutboxDatabase } from '../outbox/database.ts'
import { openCache } from '../pull/cache-database.ts'
import { startPeer } from '../testing/peer.ts'
import type { Disk } from '../testing/phone.ts'
import { pin, startCadre, startPhone, testPlatform, until, untilSent } from '../testing/phone.ts'

const wrong = '000000'
const day = 86_400_000

/** Every byte and letter in the phone's databases, as a thief would read them. */
async function dump(disk: Disk): Promise<string> {
  const texts: string[] = []
  for (const { name } of await disk.indexedDB.databases()) {
    const opening = disk.indexedDB.open(name ?? '')
    const database = await new Promise<IDBDatabase>((resolve) => (opening.onsuccess = () => resolve(opening.result)))
    for (const store of database.objectStoreNames) {
      const all = database.transaction(store).objectStore(store).getAll()
      const rows = await new Promise<unknown[]>((resolve) => (all.onsuccess = () => resolve(all.result as unknown[])))
      texts.push(
        JSON.stringify(rows, (_key, value: unknown) =>
          value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
        ),
      )
    }
    database.close()
  }
  return texts.join('\n')
}

test('F-071 two cadres on one phone: neither reads the other, each is sent as herself', async () => {
  await using peer = await startPeer()
  peer.feed.scopes.set('melati-1', [{ kind: 'household', id: 'h1', row: { name: 'Keluarga Sri' } }])
  peer.always = 'lose-request'
  using phone = await startCadre(peer, undefined, { scopes: ['melati-1'] })
  const sri = phone.answer
  await phone.outbox.record('households.register', { name: 'rahasia Sri' })
  const dewi = peer.register(['melati-2'])
  await phone.registrations.enrol({ answer: dewi, label: 'Dewi', pin: '271828' })
  expect(await phone.outbox.list()).toEqual([])
  await phone.outbox.record('households.register', { name: 'rahasia Dewi' })
  expect((await phone.outbox.list()).map(({ input }) => input)).toEqual([{ name: 'rahasia Dewi' }])
  await until('the screens show hers only', () => phone.views.outbox.snapshot()?.length === 1)
  expect(await phone.session.unlock(sri.registrationId, '271828')).toMatchObject({
    ok: false,
    because: 'wrong-pin',
    left: 9,
  })
  peer.always = undefined
  phone.sender.sendNow()
  await until('both are delivered', () => [...peer.phones.values()].every(({ applied }) => applied.length === 1))
  expect(peer.phones.get(sri.token)?.applied[0]?.input).toEqual({ name: 'rahasia Sri' })
  expect(peer.phones.get(dewi.token)?.applied[0]?.input).toEqual({ name: 'rahasia Dewi' })
  expect(await dump(phone.disk)).not.toMatch(/rahasia|Keluarga/)
})

test('A-074 R-SEC-03 a dump of the phone holds nothing readable, and no key that can be copied', async () => {
  await using peer = await startPeer()
  peer.feed.scopes.set('melati-1', [
    { kind: 'household', id: 'h1', row: { name: 'Keluarga Sri', nik: '1271014506800001' } },
  ])
  peer.decide = () => ({
    status: 'refused',
    because: 'x',
    result: { name: 'Keluarga Sri' },
    sentence: { id: 'Keluarga Sri sudah ada.', en: '' },
  })
  using phone = await startCadre(peer, undefined, { scopes: ['melati-1'] })
  await phone.outbox.record('households.register', { name: 'Keluarga Sri' })
  await untilSent(phone)
  await until('rows have come', () => phone.views.rows.snapshot()?.['household'] !== undefined)
  const text = await dump(phone.disk)
  expect(text).toContain('households.register')
  expect(text).not.toMatch(/Keluarga|1271014506800001/)
  expect(text).not.toContain(phone.answer.token)
  const device = await openDevice(testPlatform(phone.disk))
  const [record] = await device.registrations.toArray()
  for (const key of [record?.tokenKey, record?.vault?.deviceKey]) {
    expect(key?.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('raw', key!)).rejects.toThrow()
  }
  device.close()
})

test('F-075 ten wrong PINs: her copies go, the sealed ones are still sent', async () => {
  await using peer = await startPeer()
  peer.always = 'lose-request'
  using phone = await startCadre(peer)
  const { registrationId } = phone.answer
  await phone.outbox.record('up2k.recordSale', { amount: 75_000 })
  for (let left = 9; left >= 1; left -= 1) {
    expect(await phone.session.unlock(registrationId, wrong)).toEqual({ ok: false, because: 'wrong-pin', left })
  }
  expect(await phone.session.unlock(registrationId, wrong)).toEqual({ ok: false, because: 'no-readable' })
  expect(await phone.session.unlock(registrationId, pin)).toEqual({ ok: false, because: 'no-readable' })
  expect(await phone.registrations.list()).toMatchObject([
    { status: 'no-readable', readableLost: 'wrong-pins', unsent: 1 },
  ])
  const names = (await phone.disk.indexedDB.databases()).map(({ name }) => name)
  expect(names).not.toContain(`melati-cache-${registrationId}`)
  peer.always = undefined
  phone.sender.sendNow()
  await until('it is delivered', () => phone.onServer.applied.length === 1)
})

test('F-075 wrong PINs are counted over restarts, before they are tried, and a right one clears them', async () => {
  await using peer = await startPeer()
  const first = await startCadre(peer)
  const { registrationId } = first.answer
  for (let tries = 0; tries < 4; tries += 1) await first.session.unlock(registrationId, wrong)
  // Killed while a PIN is being tried: it counts all the same.
  const killed = first.session.unlock(registrationId, wrong)
  await until('the try is written down', async () => (await first.registrations.list())[0]?.wrongPinsLeft === 5)
  first.close()
  await killed.catch(() => undefined)
  using phone = await startPhone(peer, first.disk)
  expect(await phone.session.unlock(registrationId, wrong)).toEqual({ ok: false, because: 'wrong-pin', left: 4 })
  expect(await phone.session.unlock(registrationId, pin)).toMatchObject({ ok: true })
  expect(await phone.registrations.list()).toMatchObject([{ wrongPinsLeft: 10 }])
})

test('F-075 after a wipe the cadre signs in anew and works on while the old copies go out', async () => {
  await using peer = await startPeer()
  peer.always = 'lose-request'
  using phone = await startCadre(peer)
  await phone.outbox.record('up2k.recordSale', { amount: 1 })
  for (let tries = 0; tries < 10; tries += 1) await phone.session.unlock(phone.answer.registrationId, wrong)
  const again = peer.register()
  expect(await phone.registrations.enrol({ answer: again, label: 'Sri', pin: '111222' })).toMatchObject({ ok: true })
  expect(await phone.outbox.record('up2k.recordSale', { amount: 2 })).toMatchObject({ ok: true })
  peer.always = undefined
  phone.sender.sendNow()
  await until('both are delivered', () => [...peer.phones.values()].every(({ applied }) => applied.length === 1))
})

test('F-075 after a wipe she signs in again under the same registration: the old copies go first, in order', async () => {
  await using peer = await startPeer()
  peer.always = 'lose-request'
  using phone = await startCadre(peer)
  await phone.outbox.record('up2k.recordSale', { amount: 1 })
  for (let tries = 0; tries < 10; tries += 1) await phone.session.unlock(phone.answer.registrationId, wrong)
  const renewed = peer.renew(phone.answer)
  expect(await phone.registrations.enrol({ answer: renewed, label: 'Sri', pin: '111222' })).toMatchObject({ ok: true })
  await phone.outbox.record('up2k.recordSale', { amount: 2 })
  expect((await phone.outbox.list()).map(({ input }) => input)).toEqual([null, { amount: 2 }])
  peer.always = undefined
  phone.sender.sendNow()
  await untilSent(phone)
  expect(phone.onServer.applied.map(({ seq, input }) => [seq, input])).toEqual([
    [1, { amount: 1 }],
    [2, { amount: 2 }],
  ])
})

test('F-073 revoked: at the next contact her copies and keys go, and what she made goes to the coordinator', async () => {
  await using peer = await startPeer()
  peer.feed.scopes.set('melati-1', [{ kind: 'household', id: 'h1', row: { name: 'Keluarga Sri' } }])
  using phone = await startCadre(peer, undefined, { scopes: ['melati-1'] })
  await until('rows have come', () => phone.views.rows.snapshot()?.['household'] !== undefined)
  phone.onServer.revoked = true
  await phone.outbox.record('up2k.recordSale', { amount: 1 })
  await until('it is noticed', async () => (await phone.registrations.list())[0]?.status === 'revoked')
  await until('the session is over', () => phone.session.current() === null)
  await until('nothing is shown', () => phone.views.rows.snapshot() === undefined)
  await until('the command is with the coordinator', () => phone.onServer.quarantined.length === 1)
  expect(phone.onServer.applied).toEqual([])
  expect(await phone.session.unlock(phone.answer.registrationId, pin)).toEqual({ ok: false, because: 'revoked' })
  await until(
    'the cache is gone',
    async () => !(await phone.disk.indexedDB.databases()).some(({ name }) => name?.startsWith('melati-cache')),
  )
})

test('F-073 revoked with nothing to send: the pull brings the news', async () => {
  await using peer = await startPeer()
  using phone = await startCadre(peer)
  await until('a first pull', () => phone.pull.progress().last?.ok === true)
  phone.onServer.revoked = true
  phone.platform.wake('visible')
  await until('it is noticed', async () => (await phone.registrations.list())[0]?.status === 'revoked')
  await until('the session is over', () => phone.session.current() === null)
})

test('F-074 a week offline and idle: her copies go, the sealed ones can still be delivered', async () => {
  await using peer = await startPeer()
  peer.always = 'lose-request'
  const before = await startCadre(peer)
  await before.outbox.record('up2k.recordSale', { amount: 1 })
  before.close()
  const platform = testPlatform(before.disk)
  platform.skewMs = 7 * day + 1
  using phone = await startPhone(peer, before.disk, { platform })
  await until('it is locked for good', async () => (await phone.registrations.list())[0]?.status === 'no-readable')
  expect(await phone.session.unlock(before.answer.registrationId, pin)).toEqual({ ok: false, because: 'no-readable' })
  const outbox = await openOutboxDatabase(platform)
  expect(await outbox.records.toArray()).toMatchObject([
    { readable: null, state: expect.stringMatching(/waiting|sending/) as string },
  ])
  outbox.close()
  peer.always = undefined
  phone.sender.sendNow()
  await until('it is delivered', () => before.onServer.applied.length === 1)
})

test('F-074 thirty days without a signal, used every other day: nothing goes', async () => {
  await using peer = await startPeer()
  peer.always = 'lose-request'
  const first = await startCadre(peer)
  await first.outbox.record('up2k.recordSale', { amount: 1 })
  first.close()
  for (let days = 2; days <= 30; days += 2) {
    const platform = testPlatform(first.disk)
    platform.skewMs = days * day
    using phone = await startPhone(peer, first.disk, { platform })
    expect(await phone.session.unlock(first.answer.registrationId, pin)).toMatchObject({ ok: true })
    expect((await phone.outbox.list()).map(({ input }) => input)).toEqual([{ amount: 1 }])
  }
})

test('an idle vault locks itself after a quarter of an hour, and not while it is used', async () => {
  await using peer = await startPeer()
  using phone = await startCadre(peer, undefined, { idleMs: 20_000 })
  for (let touches = 0; touches < 5; touches += 1) {
    const touched = phone.platform.clock()
    await until('half of the time is over', () => phone.platform.clock() - touched > 10_000)
    phone.session.touch()
    expect(phone.session.current()).not.toBeNull()
  }
  await until('it locks', () => phone.session.current() === null)
  expect(await phone.outbox.record('up2k.recordSale', { amount: 1 })).toEqual({ ok: false, because: 'locked' })
})

test('F-049 signing out with unsent work is refused; confirmed, it is still delivered as hers and then leaves no trace', async () => {
  await using peer = await startPeer()
  peer.always = 'lose-request'
  using phone = await startCadre(peer)
  const { registrationId } = phone.answer
  const id = CommandId.parse(crypto.randomUUID())
  await phone.outbox.record('up2k.recordSale', { amount: 1 }, { id })
  expect(await phone.registrations.signOut(registrationId, { confirmed: false })).toEqual({
    ok: false,
    because: 'unsent',
    unsent: 1,
    needsFixing: 0,
  })
  expect(phone.session.current()).not.toBeNull()
  expect(await phone.registrations.signOut(registrationId, { confirmed: true })).toEqual({ ok: true })
  expect(phone.session.current()).toBeNull()
  expect(await phone.registrations.list()).toMatchObject([{ status: 'signed-out', unsent: 1 }])
  expect(await phone.session.unlock(registrationId, pin)).toMatchObject({ ok: true })
  expect((await phone.outbox.list())[0]).toMatchObject({ id, input: { amount: 1 } })
  await phone.registrations.signOut(registrationId, { confirmed: true })
  peer.always = undefined
  phone.sender.sendNow()
  await until('it is delivered', () => phone.onServer.applied.length === 1)
  await until('nothing of her is left', async () => (await phone.registrations.list()).length === 0)
  const outbox = await openOutboxDatabase(testPlatform(phone.disk))
  expect(await outbox.records.count()).toBe(0)
  outbox.close()
})

test('a new PIN opens the same vault, the old one does not', async () => {
  await using peer = await startPeer()
  using phone = await startCadre(peer)
  const { registrationId } = phone.answer
  await phone.outbox.record('up2k.recordSale', { amount: 1 })
  expect(await phone.session.changePin(pin, '12345')).toEqual({ ok: false, because: 'pin-not-six-digits' })
  expect(await phone.session.changePin(wrong, '222333')).toMatchObject({ because: 'wrong-pin', left: 9 })
  expect(await phone.session.changePin(pin, '222333')).toMatchObject({ ok: true })
  phone.session.lock()
  expect(await phone.session.unlock(registrationId, pin)).toMatchObject({ ok: false, because: 'wrong-pin' })
  expect(await phone.session.unlock(registrationId, '222333')).toMatchObject({ ok: true })
  expect((await phone.outbox.list()).map(({ input }) => input)).toEqual([{ amount: 1 }])
})

test('a cache that no longer opens is made anew, the outbox is not touched', async () => {
  await using peer = await startPeer()
  peer.feed.scopes.set('melati-1', [{ kind: 'household', id: 'h1', row: { name: 'Keluarga Sri' } }])
  using phone = await startCadre(peer, undefined, { scopes: ['melati-1'] })
  await until('rows have come', () => phone.views.rows.snapshot()?.['household'] !== undefined)
  const cache = await openCache(testPlatform(phone.disk), phone.answer.registrationId)
  await cache.rows.toCollection().modify((row) => {
    row.ct = Uint8Array.from(row.ct, (byte, index) => (index === 0 ? byte ^ 1 : byte))
    row.iv = row.iv.slice()
  })
  cache.close()
  phone.session.lock()
  await phone.session.unlock(phone.answer.registrationId, pin)
  await until('the row is back', () => phone.views.rows.snapshot()?.['household']?.['h1'] !== undefined)
})
