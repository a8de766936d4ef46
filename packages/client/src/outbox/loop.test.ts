import { expect, test } from 'vitest'
import { startPeer } from '../testing/peer.ts'
import { goOffline, newDisk, startCadre, startPhone, testPlatform, until, untilSent } from '../testing/phone.ts'

test('F-030 the loop throws: it is started again within a minute, and the true count is shown meanwhile', async () => {
  await using peer = await startPeer()
  using phone = await startCadre(peer)
  goOffline(phone)
  const { random } = phone.platform
  // Not what a network does: a mistake of ours inside the loop.
  phone.platform.random = () => {
    throw new Error('planted')
  }
  await phone.outbox.record('up2k.recordSale', { amount: 1 })
  await until('the loop has died', () => phone.platform.reported.length > 0)
  await until('the chip counts it', () => {
    const state = phone.views.sync.snapshot()
    return state?.kind === 'waiting' && state.count === 1
  })
  Object.assign(phone.platform, { random, fetch })
  const died = phone.platform.clock()
  const begins: number[] = []
  phone.sender.subscribe(() => {
    if (phone.sender.report().phase === 'sending') begins.push(phone.platform.clock())
  })
  await untilSent(phone)
  expect((begins[0] ?? Number.POSITIVE_INFINITY) - died).toBeLessThan(60_000)
  expect(phone.onServer.applied).toHaveLength(1)
})

test('F-030 the loop hangs: it is given up and started again within a minute', async () => {
  await using peer = await startPeer()
  const disk = newDisk()
  const cadre = await startCadre(peer, disk)
  peer.always = 'lose-request'
  await cadre.outbox.record('up2k.recordSale', { amount: 1 })
  cadre.close()
  peer.always = undefined
  let hangs = true
  const platform = testPlatform(disk)
  const withLock = platform.withLock
  platform.withLock = (name, work, signal) =>
    withLock(
      name,
      () => {
        if (!hangs) return work()
        hangs = false
        // The turn is taken, the work starts and then nothing more is heard of it.
        const started = work()
        return Promise.race([
          new Promise<never>(() => {}),
          started.then(() => new Promise<never>(() => {})),
          given(signal),
        ])
      },
      signal,
    )
  platform.fetch = () => {
    platform.fetch = (url, init) => fetch(url, init)
    return new Promise(() => {})
  }
  using _phone = await startPhone(peer, disk, { platform })
  await until('it is sent after all', () => cadre.onServer.applied.length === 1)
})

function given(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, fail) => signal?.addEventListener('abort', () => fail(new Error('given up')), { once: true }))
}

test('F-054 the server does not know this version yet: everything is kept and the person is told', async () => {
  await using peer = await startPeer()
  using phone = await startCadre(peer)
  peer.always = {
    status: 426,
    headers: { 'content-type': 'application/json' },
    body: '{"because":"version-not-supported"}',
  }
  await phone.outbox.record('up2k.recordSale', { amount: 1 })
  await until('the chip says so', () => phone.views.sync.snapshot()?.kind === 'update-needed')
  peer.always = undefined
  phone.sender.sendNow()
  await untilSent(phone)
  expect(phone.onServer.applied).toHaveLength(1)
})

test('ten minutes of 500 show nothing but waiting, and then it goes', async () => {
  await using peer = await startPeer()
  using phone = await startCadre(peer)
  peer.always = { status: 500, headers: { 'content-type': 'application/json' }, body: '{"because":"internal"}' }
  await phone.outbox.record('up2k.recordSale', { amount: 1 })
  await until('it has been tried', () => peer.pushes.length > 2)
  expect(phone.views.sync.snapshot()?.kind).toMatch(/busy|sending|waiting/)
  peer.always = undefined
  phone.sender.sendNow()
  await untilSent(phone)
})

test('what leaves the phone carries a token and no cookie, and the server alone can read it', async () => {
  await using peer = await startPeer()
  using phone = await startCadre(peer)
  await phone.outbox.record('up2k.recordSale', { amount: 1, note: 'Ibu Siti' })
  await untilSent(phone)
  expect(peer.pushes[0]?.authorization).toBe(`Bearer ${phone.answer.token}`)
  expect(peer.pushes[0]?.cookie).toBeUndefined()
})
