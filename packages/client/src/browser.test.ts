import { afterAll, beforeAll, expect, test } from 'vitest'
import { newProfile, servePage, startBrowser } from './testing/browser.ts'
import { startPeer } from './testing/peer.ts'
import type { Peer } from './testing/peer.ts'
import { until } from './testing/phone.ts'

const pin = '314159'
const rounds = 8

let peer: Peer

beforeAll(async () => {
  peer = await startPeer()
  await servePage(peer)
}, 60_000)

afterAll(() => peer[Symbol.asyncDispose]())

async function open(browser: Awaited<ReturnType<typeof startBrowser>>) {
  const page = await browser.context.newPage()
  await page.goto(peer.url)
  await page.waitForFunction(() => window.kit !== undefined)
  return page
}

test('F-046 the browser is killed right after “Tersimpan”, again and again: all that was called saved is there, and is sent once', async () => {
  await using profile = await newProfile()
  const answer = peer.register()
  peer.always = 'lose-request'
  const saved: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const browser = await startBrowser(profile.folder)
    const page = await open(browser)
    await page.exposeFunction('saved', (amount: number) => saved.push(amount))
    const entered =
      round === 0
        ? page.evaluate(([a, p]) => window.kit.enrol(a, p), [JSON.stringify(answer), pin] as const)
        : page.evaluate(([id, p]) => window.kit.unlock(id, p), [answer.registrationId, pin] as const)
    expect(await entered).toBe(true)
    const amounts = await page.evaluate(() => window.kit.amounts())
    expect(amounts).toEqual(expect.arrayContaining(saved))
    const before = saved.length
    page.evaluate((from) => window.kit.recordOn(from), Math.max(0, ...amounts) + 1).catch(() => undefined)
    await until('something is saved', () => saved.length > before)
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 150))
    await browser.kill()
  }
  peer.always = undefined
  const browser = await startBrowser(profile.folder)
  await open(browser)
  const onServer = peer.phones.get(answer.token)!
  const applied = () => onServer.applied.map(({ input }) => (input as { amount: number }).amount)
  // Nobody gives a PIN: what is sealed goes without it.
  await until(
    'all of it arrives',
    () => new Set(applied()).size >= new Set(saved).size && saved.every((each) => applied().includes(each)),
    60_000,
  )
  expect(new Set(applied()).size).toBe(applied().length)
  expect(onServer.applied.map(({ seq }) => seq)).toEqual(onServer.applied.map((_, index) => index + 1))
  await browser.kill()
}, 240_000)

test('in a real browser: two tabs, one sender; what one records the other shows; the keys cannot be taken out', async () => {
  await using profile = await newProfile()
  const browser = await startBrowser(profile.folder)
  const answer = peer.register(['melati-1'])
  peer.feed.scopes.set('melati-1', [{ kind: 'household', id: 'h1', row: { name: 'Siti' } }])
  const [first, second] = [await open(browser), await open(browser)]
  expect(await first.evaluate(([a, p]) => window.kit.enrol(a, p), [JSON.stringify(answer), pin] as const)).toBe(true)
  expect(await second.evaluate(([id, p]) => window.kit.unlock(id, p), [answer.registrationId, pin] as const)).toBe(true)
  await first.evaluate(() =>
    Promise.all([1, 2, 3].map((amount) => window.kit.phone.outbox.record('up2k.recordSale', { amount }))),
  )
  await second.evaluate(() =>
    Promise.all([4, 5, 6].map((amount) => window.kit.phone.outbox.record('up2k.recordSale', { amount }))),
  )
  await first.waitForFunction(() => {
    const items = window.kit.phone.views.outbox.snapshot() ?? []
    return items.length === 6 && items.every(({ state }) => state === 'applied')
  })
  await second.waitForFunction(() => window.kit.phone.views.sync.snapshot()?.kind === 'all-sent')
  await second.waitForFunction(() => window.kit.phone.views.rows.snapshot()?.['household']?.['h1'] !== undefined)
  const sent = peer.pushes
    .filter(({ authorization }) => authorization.endsWith(answer.token))
    .flatMap(({ seqs }) => seqs)
  expect(sent.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6])
  const extractable = await first.evaluate(async () => {
    const opening = indexedDB.open('melati-device')
    const database = await new Promise<IDBDatabase>((resolve) => (opening.onsuccess = () => resolve(opening.result)))
    const all = database.transaction('registrations').objectStore('registrations').getAll()
    const rows = await new Promise<{ tokenKey: CryptoKey; vault: { deviceKey: CryptoKey } }[]>(
      (resolve) => (all.onsuccess = () => resolve(all.result as [])),
    )
    database.close()
    return rows.flatMap(({ tokenKey, vault }) => [tokenKey.extractable, vault.deviceKey.extractable])
  })
  expect(extractable).toEqual([false, false])
  await first.evaluate(([id]) => window.kit.phone.registrations.signOut(id, { confirmed: true }), [
    answer.registrationId,
  ] as const)
  await second.waitForFunction(() => window.kit.phone.session.current() === null)
  await browser.kill()
}, 120_000)
