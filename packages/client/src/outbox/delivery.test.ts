import { CommandId } from '@melati/domain/ids'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { startPeer } from '../testing/peer.ts'
import { speed, startCadre, startPhone, until, untilSent } from '../testing/phone.ts'

const amounts = (commands: readonly { input: unknown }[]) =>
  commands.map(({ input }) => (input as { amount: number }).amount)
const portal = {
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<html><body>Welcome to Hotel Wi-Fi</body></html>',
}

test('a recorded command reaches the server, in order, and says so', async () => {
  await using peer = await startPeer()
  using phone = await startCadre(peer)
  for (const amount of [1, 2, 3])
    expect(await phone.outbox.record('up2k.recordSale', { amount })).toMatchObject({ ok: true })
  await untilSent(phone)
  expect(amounts(phone.onServer.applied)).toEqual([1, 2, 3])
  expect((await phone.outbox.list()).map(({ state, seq }) => [state, seq])).toEqual([
    ['applied', 1],
    ['applied', 2],
    ['applied', 3],
  ])
})

test('F-001 the reply is lost: the same command goes again and has one effect', async () => {
  await using peer = await startPeer()
  using phone = await startCadre(peer)
  peer.pushFaults.push('lose-reply')
  await phone.outbox.record('up2k.recordSale', { amount: 75_000 })
  await untilSent(phone)
  expect(peer.pushes.map(({ seqs }) => seqs)).toEqual([[1], [1]])
  expect(phone.onServer.applied).toHaveLength(1)
})

test('F-002 the request is lost: it goes again and has one effect', async () => {
  await using peer = await startPeer()
  using phone = await startCadre(peer)
  peer.pushFaults.push('lose-request', 'lose-request')
  await phone.outbox.record('up2k.recordSale', { amount: 75_000 })
  await untilSent(phone)
  expect(phone.onServer.applied).toHaveLength(1)
})

test('F-003 killed between saving and sending: the next start sends it under the same id', async () => {
  await using peer = await startPeer()
  peer.always = 'lose-request'
  const killed = await startCadre(peer)
  const id = CommandId.parse(randomUUID())
  await killed.outbox.record('up2k.recordSale', { amount: 75_000 }, { id })
  killed.close()
  peer.always = undefined
  using _phone = await startPhone(peer, killed.disk)
  await until('the command arrives without anyone giving a PIN', () => killed.onServer.applied.length === 1)
  expect(killed.onServer.applied[0]?.id).toBe(id)
})

test('F-005 two tabs on one phone send each command once', async () => {
  await using peer = await startPeer()
  using phone = await startCadre(peer)
  using other = await startPhone(peer, phone.disk)
  await other.session.unlock(phone.answer.registrationId, '314159')
  await Promise.all(
    [1, 2, 3, 4, 5, 6, 7, 8].map((amount) => (amount % 2 ? phone : other).outbox.record('up2k.recordSale', { amount })),
  )
  await untilSent(phone)
  expect(amounts(phone.onServer.applied).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  expect(phone.onServer.applied.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  expect(new Set(peer.pushes.flatMap(({ seqs }) => seqs)).size).toBe(peer.pushes.flatMap(({ seqs }) => seqs).length)
})

test('F-006 the server holds another command under the id: kept, shown, not sent for ever', async () => {
  await using peer = await startPeer()
  using phone = await startCadre(peer)
  peer.decide = () => ({ status: 'mismatch', because: 'idempotency-mismatch' })
  await phone.outbox.record('up2k.recordSale', { amount: 75_000 })
  await untilSent(phone)
  const [item] = await phone.outbox.list()
  expect(item).toMatchObject({ state: 'quarantined', input: { amount: 75_000 }, outcome: { status: 'mismatch' } })
})

test('F-007 a refused command in the middle: the others go, it stays with its reason until it is corrected', async () => {
  await using peer = await startPeer()
  peer.always = 'lose-request'
  using phone = await startCadre(peer)
  peer.decide = ({ input }) =>
    (input as { amount: number }).amount === 17
      ? { status: 'refused', because: 'sold-in-the-future', sentence: { id: 'Tanggal belum tiba.', en: 'Not yet.' } }
      : { status: 'applied' }
  for (let amount = 1; amount <= 50; amount += 1) await phone.outbox.record('up2k.recordSale', { amount })
  peer.always = undefined
  phone.sender.sendNow()
  await untilSent(phone)
  expect(phone.onServer.applied).toHaveLength(49)
  const refused = (await phone.outbox.list()).filter(({ state }) => state === 'refused')
  expect(refused).toMatchObject([
    { input: { amount: 17 }, outcome: { because: 'sold-in-the-future', sentence: { en: 'Not yet.' } } },
  ])
  expect((await phone.registrations.list())[0]).toMatchObject({ needsFixing: 1, unsent: 0 })
  const wrong = refused[0]
  if (!wrong) throw new Error('no refused command')
  const id = CommandId.parse(crypto.randomUUID())
  expect(await phone.outbox.correct(wrong.id, { amount: 170 }, { id })).toMatchObject({ ok: true })
  expect(await phone.outbox.correct(wrong.id, { amount: 170 }, { id })).toMatchObject({ ok: true, items: [{ id }] })
  await untilSent(phone)
  expect(phone.onServer.applied).toHaveLength(50)
  expect(phone.onServer.applied.at(-1)).toMatchObject({ corrects: wrong.id, input: { amount: 170 } })
  expect((await phone.registrations.list())[0]).toMatchObject({ needsFixing: 0, unsent: 0 })
})

test('F-010 the server wants an earlier number: everything it has not got goes from there', async () => {
  await using peer = await startPeer()
  using phone = await startCadre(peer)
  for (const amount of [1, 2, 3, 4]) await phone.outbox.record('up2k.recordSale', { amount })
  await untilSent(phone)
  // Restored from a backup taken after the second.
  phone.onServer.applied.length = 2
  phone.onServer.outcomes.delete(3)
  phone.onServer.outcomes.delete(4)
  await phone.outbox.record('up2k.recordSale', { amount: 5 })
  await untilSent(phone)
  expect(amounts(phone.onServer.applied)).toEqual([1, 2, 3, 4, 5])
  expect(await phone.losses()).toEqual([])
})

test('F-011 a child waits for its refused parent and goes through with its correction', async () => {
  await using peer = await startPeer()
  using phone = await startCadre(peer)
  peer.decide = ({ input }) =>
    (input as { name?: string }).name === 'wrong'
      ? { status: 'refused', because: 'invalid-input' }
      : { status: 'applied' }
  const parent = await phone.outbox.record('households.register', { name: 'wrong' })
  if (!parent.ok) throw new Error(parent.because)
  const parentId = parent.items[0]!.id
  await phone.outbox.record('up2k.recordSale', { amount: 1 }, { after: parentId })
  await untilSent(phone)
  expect((await phone.outbox.list()).map(({ state }) => state)).toEqual(['refused', 'held'])
  await phone.outbox.correct(parentId, { name: 'right' })
  await until('the child goes through', async () => (await phone.outbox.list())[1]?.state === 'applied')
  expect((await phone.outbox.list())[2]).toMatchObject({ state: 'applied', corrects: parentId })
})

test('F-015 made and taken away again before the first contact: both go once, in order, and nothing is sent after', async () => {
  await using peer = await startPeer()
  peer.always = 'lose-request'
  using phone = await startCadre(peer)
  const made = CommandId.parse(randomUUID())
  const householdId = randomUUID()
  await phone.outbox.record('households.register', { householdId }, { id: made })
  await phone.outbox.record('households.closeHousehold', { householdId }, { after: made })
  peer.always = undefined
  phone.sender.sendNow()
  await untilSent(phone)
  expect(phone.onServer.applied.map(({ path }) => path)).toEqual(['households.register', 'households.closeHousehold'])
  expect((await phone.registrations.list())[0]).toMatchObject({ unsent: 0, needsFixing: 0 })
  const before = peer.pushes.length
  phone.sender.sendNow()
  await phone.outbox.record('up2k.recordSale', { amount: 1 })
  await untilSent(phone)
  expect(peer.pushes.slice(before).map(({ seqs }) => seqs)).toEqual([[3]])
})

test('F-022 R-A11Y-08 the session ends in the middle: nothing is dropped, and it goes on after sign-in', async () => {
  await using peer = await startPeer()
  using phone = await startCadre(peer)
  phone.onServer.unknown = true
  for (const amount of [1, 2]) await phone.outbox.record('up2k.recordSale', { amount })
  const { registrationId } = phone.answer
  await until(
    'the phone asks for a sign-in',
    () => phone.sender.report().troubles.get(registrationId) === 'needs-sign-in',
  )
  await until('both wait', async () => (await phone.outbox.list()).every(({ state }) => state === 'waiting'))
  expect(await phone.outbox.list()).toHaveLength(2)
  await until('the chip says so', () => phone.views.sync.snapshot()?.kind === 'needs-sign-in')
  const renewed = peer.renew(phone.answer)
  expect(await phone.registrations.enrol({ answer: renewed, label: 'Sri', pin: '314159' })).toMatchObject({ ok: true })
  phone.sender.sendNow()
  await untilSent(phone)
  expect(amounts(phone.onServer.applied)).toEqual([1, 2])
})

test('F-025 a busy server is left alone for as long as it asks, and nothing is lost', async () => {
  await using peer = await startPeer()
  using phone = await startCadre(peer)
  peer.pushFaults.push(
    { status: 429, headers: { 'retry-after': '20' }, body: '' },
    { status: 503, headers: { 'retry-after': '10' }, body: '' },
  )
  await phone.outbox.record('up2k.recordSale', { amount: 1 })
  await until('the phone waits', () => phone.sender.report().phase === 'backing-off')
  phone.sender.sendNow()
  phone.platform.wake('online')
  await untilSent(phone)
  const [first, second, third] = peer.pushes
  expect(second!.at - first!.at).toBeGreaterThanOrEqual(20_000 / speed - 5)
  expect(third!.at - second!.at).toBeGreaterThanOrEqual(10_000 / speed - 5)
  expect(phone.onServer.applied).toHaveLength(1)
})

test('F-026 a captive portal is no network: nothing it says is taken for an answer', async () => {
  await using peer = await startPeer()
  using phone = await startCadre(peer)
  const redirect = { status: 302, headers: { location: peer.url, 'content-type': 'text/html' }, body: '' }
  const fakeJson = { status: 200, headers: { 'content-type': 'application/json' }, body: '{"ok":true}' }
  const stranger = { status: 401, headers: { 'content-type': 'text/html' }, body: '<h1>Log in</h1>' }
  peer.pushFaults.push(portal, redirect, stranger, fakeJson, portal)
  await phone.outbox.record('up2k.recordSale', { amount: 1 })
  await untilSent(phone)
  expect(phone.onServer.applied).toHaveLength(1)
  expect(peer.pushes).toHaveLength(6)
})

test('F-027 on a line that breaks, batches shrink to one and progress never stops', async () => {
  await using peer = await startPeer()
  peer.always = 'lose-request'
  using phone = await startCadre(peer, undefined, { idleMs: 10_000_000 })
  for (let amount = 1; amount <= 60; amount += 1) await phone.outbox.record('up2k.recordSale', { amount })
  await until('the batch is down to one', () => {
    phone.platform.wake('online')
    return peer.pushes.at(-1)?.seqs.length === 1
  })
  peer.always = undefined
  await untilSent(phone)
  expect(amounts(phone.onServer.applied)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
  const sizes = peer.pushes.map(({ seqs }) => seqs.length)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(50)
})

test('a push that is too long for whoever stands before the server goes again in smaller ones, without a pause', async () => {
  await using peer = await startPeer()
  using phone = await startCadre(peer)
  await phone.outbox.record('up2k.recordSale', { amount: 1 })
  await untilSent(phone)
  phone.sender.stop()
  for (let amount = 2; amount <= 41; amount += 1) await phone.outbox.record('up2k.recordSale', { amount })
  peer.mostBytes = (peer.pushes[0]?.bytes ?? 0) * 5
  const phases: string[] = []
  phone.sender.subscribe(() => phases.push(phone.sender.report().phase))
  phone.sender.start()
  await untilSent(phone)
  expect(phases).not.toContain('backing-off')
  expect(amounts(phone.onServer.applied)).toEqual(Array.from({ length: 41 }, (_, index) => index + 1))
  const pushes = peer.pushes.slice(1)
  expect(pushes[0]?.bytes, 'the whole was tried first').toBeGreaterThan(peer.mostBytes)
  expect(pushes.filter(({ bytes }) => bytes <= peer.mostBytes).length).toBeGreaterThanOrEqual(8)
})

test('F-029 twenty restarts without a network: the outbox neither grows nor shrinks', async () => {
  await using peer = await startPeer()
  peer.always = 'lose-request'
  let phone: Awaited<ReturnType<typeof startPhone>> = await startCadre(peer)
  for (const amount of [1, 2, 3]) await phone.outbox.record('up2k.recordSale', { amount })
  for (let restart = 0; restart < 20; restart += 1) {
    phone.close()
    phone = await startPhone(peer, phone.disk)
  }
  expect(await phone.registrations.list()).toMatchObject([{ unsent: 3 }])
  phone.close()
})
