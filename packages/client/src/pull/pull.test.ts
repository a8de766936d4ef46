import { expect, test } from 'vitest'
import type { Json } from '../json.ts'
import { openOutboxDatabase } from '../outbox/database.ts'
import { startPeer } from '../testing/peer.ts'
import type { Peer } from '../testing/peer.ts'
import { newDisk, startCadre, startPhone, testPlatform, until, untilSent } from '../testing/phone.ts'
import type { Cadre } from '../testing/phone.ts'
import { putRow } from './overlay.ts'
import type { Overlays } from './overlay.ts'

const scope = 'melati-1'
const household = (id: string, row: Json) => ({ kind: 'household', id, row })
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => household(`h${index}`, { name: `Keluarga ${index}` }))

const overlays: Overlays = {
  'households.register': (rows, input, { id }) =>
    putRow(rows, 'household', id, scope, { ...(input as object), unsent: true }),
}

async function cadreWith(
  peer: Peer,
  changes: ReturnType<typeof household>[],
  options: Parameters<typeof startCadre>[2] = {},
) {
  peer.feed.scopes.set(scope, changes)
  return startCadre(peer, newDisk(), { scopes: [scope], overlays, ...options })
}

const seen = (phone: Pick<Cadre, 'views'>) =>
  Object.values(phone.views.rows.snapshot()?.['household'] ?? {}).map(({ row }) => (row as { name: string }).name)

async function untilSeen(phone: Pick<Cadre, 'views'>, names: readonly string[]) {
  await until(
    `the screen shows ${names.join(', ')}`,
    () => JSON.stringify(seen(phone).toSorted()) === JSON.stringify(names.toSorted()),
  )
}

test('rows come, change and go, and the screen follows', async () => {
  await using peer = await startPeer()
  using phone = await cadreWith(peer, [household('h1', { name: 'Siti' }), household('h2', { name: 'Rina' })])
  await untilSeen(phone, ['Siti', 'Rina'])
  peer.feed.scopes.get(scope)?.push(household('h1', null), household('h2', { name: 'Rina Wati' }))
  await phone.pull.pullNow()
  await untilSeen(phone, ['Rina Wati'])
})

test('F-018 a pull while a push is in flight does not hide what is not sent yet', async () => {
  await using peer = await startPeer()
  peer.pushFaults.push('stall')
  using phone = await cadreWith(peer, [household('h1', { name: 'Siti' })])
  await untilSeen(phone, ['Siti'])
  await phone.outbox.record('households.register', { name: 'Baru' })
  await untilSeen(phone, ['Siti', 'Baru'])
  peer.feed.scopes.get(scope)?.push(household('h2', { name: 'Rina' }))
  await phone.pull.pullNow()
  await untilSeen(phone, ['Siti', 'Rina', 'Baru'])
})

test('F-019 the server makes the row its own: the phone ends with the server’s row, without a gap before it comes', async () => {
  await using peer = await startPeer()
  using phone = await cadreWith(peer, [household('h1', { name: 'Siti' })])
  peer.feed.reflectedSeq = 0
  await untilSeen(phone, ['Siti'])
  const gaps: string[][] = []
  const recorded = await phone.outbox.record('households.register', { name: 'baru' })
  if (!recorded.ok) throw new Error(recorded.because)
  const id = recorded.items[0]!.id
  await untilSeen(phone, ['Siti', 'baru'])
  phone.views.rows.subscribe(() => gaps.push(seen(phone)))
  await untilSent(phone)
  await phone.pull.pullNow()
  // Applied, but the feed is still behind it: what she made stays on the screen.
  expect(seen(phone)).toContain('baru')
  peer.feed.scopes.get(scope)?.push(household(id, { name: 'Baru (RT 03)' }))
  peer.feed.reflectedSeq = 1
  await phone.pull.pullNow()
  await untilSeen(phone, ['Siti', 'Baru (RT 03)'])
  expect(gaps.every((names) => names.length === 2)).toBe(true)
  const outbox = await openOutboxDatabase(testPlatform(phone.disk))
  expect(await outbox.records.toArray()).toMatchObject([{ state: 'applied', reflected: true }])
  outbox.close()
})

test('F-019 what the last page knows is not taken for known by the first', async () => {
  await using peer = await startPeer()
  using phone = await cadreWith(peer, [household('h1', { name: 'Siti' })])
  peer.feed.reflectedSeq = 0
  await untilSeen(phone, ['Siti'])
  await phone.outbox.record('households.register', { name: 'baru' })
  await untilSent(phone)
  await phone.pull.pullNow()
  peer.feed.scopes.get(scope)?.push(household('h2', { name: 'Rina' }), household('h3', { name: 'Lina' }))
  peer.feed.pageSize = 1
  // Its transaction ended between two pages: a scope that was whole by then did not bring it.
  let pages = 0
  Object.defineProperty(peer.feed, 'reflectedSeq', { get: () => (pages++ === 0 ? 0 : 1) })
  await phone.pull.pullNow()
  expect(pages).toBeGreaterThan(1)
  await untilSeen(phone, ['Siti', 'Rina', 'Lina', 'baru'])
})

test('what the server refused is not shown as if it were so', async () => {
  await using peer = await startPeer()
  using phone = await cadreWith(peer, [household('h1', { name: 'Siti' })])
  peer.decide = () => ({ status: 'refused', because: 'outside-your-area' })
  await phone.outbox.record('households.register', { name: 'Jauh' })
  await untilSent(phone)
  await untilSeen(phone, ['Siti'])
})

test('F-021 the server was restored: everything comes anew, and the outbox is not touched', async () => {
  await using peer = await startPeer()
  using phone = await cadreWith(peer, many(30))
  await until('all are there', () => seen(phone).length === 30)
  peer.always = undefined
  peer.pushFaults.push(...Array.from({ length: 200 }, () => 'lose-request' as const))
  await phone.outbox.record('households.register', { name: 'Baru' })
  peer.feed.epoch = 'two'
  peer.feed.scopes.set(scope, many(10))
  expect(await phone.pull.pullNow()).toMatchObject({ ok: true })
  await until('only the server’s and her own are there', () => seen(phone).length === 11)
  expect(await phone.registrations.list()).toMatchObject([{ unsent: 1 }])
})

test('F-021 a cursor ahead of the server within one epoch is answered by a reset, never by “nothing new”', async () => {
  await using peer = await startPeer()
  using phone = await cadreWith(peer, many(30))
  await until('all are there', () => seen(phone).length === 30)
  peer.feed.scopes.set(scope, many(5))
  await phone.pull.pullNow()
  await until('it shows what the server has', () => seen(phone).length === 5)
})

test.each([1, 40, 200, 1_000])(
  'F-035 a page cut after %d bytes leaves the last whole state, and the pull goes on behind it',
  async (cutAfter) => {
    await using peer = await startPeer()
    using phone = await cadreWith(peer, many(10))
    await until('the first state is there', () => seen(phone).length === 10)
    peer.feed.pageSize = 25
    peer.feed.scopes.get(scope)?.push(...many(100).slice(10), household('h0', null))
    const sizes = new Set<number>()
    phone.views.rows.subscribe(() => sizes.add(seen(phone).length))
    // Two pages come, the third is cut.
    peer.pullFaults.push({ cutAfter: 1_000_000 }, { cutAfter: 1_000_000 }, { cutAfter })
    expect(await phone.pull.pullNow()).toMatchObject({ ok: false, because: 'no-network' })
    expect(seen(phone)).toHaveLength(10)
    const pullsBefore = peer.pulls
    await until('the pull goes on', async () => (await phone.pull.pullNow()).ok)
    await until('the next whole state is there', () => seen(phone).length === 99)
    expect(peer.pulls - pullsBefore).toBeLessThanOrEqual(6)
    expect([...sizes].every((size) => size === 10 || size === 99)).toBe(true)
  },
)

test('F-035 killed in the middle of a long pull: the next start shows the old state and finishes', async () => {
  await using peer = await startPeer()
  const killed = await cadreWith(peer, many(10))
  await until('the first state is there', () => seen(killed).length === 10)
  peer.feed.pageSize = 20
  peer.feed.scopes.get(scope)?.push(...many(90).slice(10))
  peer.pullFaults.push({ cutAfter: 1_000_000 }, 'stall')
  const pulling = killed.pull.pullNow()
  await until('the second page is asked for', () => peer.pullFaults.length === 0)
  killed.close()
  await pulling
  peer.always = { status: 503, body: '' }
  using phone = await startPhone(peer, killed.disk, { overlays })
  await phone.session.unlock(killed.answer.registrationId, '314159')
  await until('the old state is there', () => seen(phone).length === 10)
  peer.always = undefined
  await until('the new state comes', async () => {
    await phone.pull.pullNow()
    return seen(phone).length === 90
  })
})

test('F-023 moved away while offline: the old area stays until all she made there is delivered, then it goes', async () => {
  await using peer = await startPeer()
  using phone = await cadreWith(peer, [household('h1', { name: 'Siti' })])
  await untilSeen(phone, ['Siti'])
  peer.pushFaults.push(...Array.from({ length: 200 }, () => 'lose-request' as const))
  await phone.outbox.record('households.register', { name: 'Baru' })
  peer.feed.left.add(scope)
  peer.feed.scopes.set('melati-2', [household('h9', { name: 'Tetangga' })])
  await phone.pull.pullNow()
  await untilSeen(phone, ['Siti', 'Baru', 'Tetangga'])
  peer.pushFaults.length = 0
  peer.decide = () => ({ status: 'quarantined' })
  phone.platform.wake('online')
  await untilSent(phone)
  await untilSeen(phone, ['Tetangga'])
})

test('an area she gets back comes whole, and one that was dropped is asked for no more', async () => {
  await using peer = await startPeer()
  using phone = await cadreWith(peer, [household('h1', { name: 'Siti' })])
  await untilSeen(phone, ['Siti'])
  peer.feed.left.add(scope)
  peer.feed.scopes.set('melati-2', [household('h9', { name: 'Tetangga' })])
  await phone.pull.pullNow()
  await untilSeen(phone, ['Tetangga'])
  const asked: string[] = []
  const { fetch: send } = phone.platform
  phone.platform.fetch = (url, init) => {
    if (typeof init.body === 'string') asked.push(init.body)
    return send(url, init)
  }
  await phone.pull.pullNow()
  expect(asked.join('')).not.toContain(scope)
  peer.feed.left.delete(scope)
  peer.feed.scopes.get(scope)?.push(household('h2', { name: 'Rina' }))
  await phone.pull.pullNow()
  await untilSeen(phone, ['Siti', 'Rina', 'Tetangga'])
})

test('a server that reads its own cursors no more: everything is fetched anew, once', async () => {
  await using peer = await startPeer()
  using phone = await cadreWith(peer, many(3))
  await until('all are there', () => seen(phone).length === 3)
  peer.feed.scopes.get(scope)?.push(household('h9', { name: 'Baru' }))
  const refusal = { status: 400, headers: { 'content-type': 'application/json' }, body: '{"because":"invalid-input"}' }
  peer.pullFaults.push(refusal)
  expect(await phone.pull.pullNow()).toMatchObject({ ok: true })
  await until('the new one is there', () => seen(phone).length === 4)
  peer.pullFaults.push(refusal, refusal)
  expect(await phone.pull.pullNow()).toMatchObject({ ok: false, because: 'too-large' })
  expect(seen(phone)).toHaveLength(4)
})

test('F-077 dismissed: the pull is refused and everything readable goes', async () => {
  await using peer = await startPeer()
  using phone = await cadreWith(peer, many(3))
  await until('all are there', () => seen(phone).length === 3)
  phone.onServer.revoked = true
  expect(await phone.pull.pullNow()).toMatchObject({ ok: false, because: 'revoked' })
  await until('nothing is shown', () => phone.views.rows.snapshot() === undefined)
})

test('A-052 rows of a scope that was not asked for are not taken', async () => {
  await using peer = await startPeer()
  using phone = await cadreWith(peer, many(3))
  await until('all are there', () => seen(phone).length === 3)
  phone.platform.fetch = async (url, init) => {
    const response = await fetch(url, init)
    if (!url.endsWith('/api/pull')) return response
    const body = (await response.json()) as { scopes: { scopeId: string; changes: unknown[] }[] }
    body.scopes.push({ ...body.scopes[0]!, scopeId: 'another-area', changes: [household('x', { name: 'Asing' })] })
    return Response.json(body)
  }
  expect(await phone.pull.pullNow()).toMatchObject({ ok: true })
  expect(seen(phone)).not.toContain('Asing')
})

test('locked between two pages: what came is kept for the next time, nothing more is asked', async () => {
  await using peer = await startPeer()
  using phone = await cadreWith(peer, many(10))
  await until('the first state is there', () => seen(phone).length === 10)
  peer.feed.pageSize = 10
  peer.feed.scopes.get(scope)?.push(...many(60).slice(10))
  const { fetch: send } = phone.platform
  phone.platform.fetch = async (url, init) => {
    const answer = await send(url, init)
    if (url.endsWith('/api/pull')) phone.session.lock()
    return answer
  }
  expect(await phone.pull.pullNow()).toEqual({ ok: false, because: 'locked' })
  phone.platform.fetch = send
  expect(await phone.session.unlock(phone.answer.registrationId, '314159')).toMatchObject({ ok: true })
  await until('the rest comes', () => seen(phone).length === 60)
})
