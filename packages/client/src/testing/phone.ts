import { randomUUID } from 'node:crypto'
import { Dexie } from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { memoryStore } from '../memory-store.ts'
import { createPhone } from '../phone.ts'
import type { Phone, PhoneOptions } from '../phone.ts'
import type { Platform, SmallStore } from '../platform.ts'
import type { Peer } from './peer.ts'
import { afterWork, workedMs } from './working-clock.ts'

// Live queries look for the global names before they ask the database they were given.
Object.assign(Dexie.dependencies, { indexedDB: new IDBFactory(), IDBKeyRange })

/** What survives when the app is killed. */
export type Disk = { indexedDB: IDBFactory; localStorage: SmallStore; name: string }

export function newDisk(): Disk {
  return { indexedDB: new IDBFactory(), localStorage: memoryStore(), name: randomUUID() }
}

/** A second of the kit is ten milliseconds of work here; the wire and the disk keep their own time. */
export const speed = 100

export type TestPlatform = Platform & {
  wake: (why: 'online' | 'visible') => void
  waits: number[]
  reported: unknown[]
  skewMs: number
}

export function testPlatform(disk: Disk): TestPlatform {
  const wakers = new Set<(why: 'online' | 'visible') => void>()
  const platform: TestPlatform = {
    indexedDB: disk.indexedDB,
    IDBKeyRange,
    localStorage: disk.localStorage,
    // Locks are the whole process's in Node; each disk stands for an origin of its own.
    withLock: (name, work, signal) => navigator.locks.request(`${disk.name}/${name}`, signal ? { signal } : {}, work),
    fetch: (url, init) => fetch(url, init),
    now: () => new Date(Date.now() + platform.skewMs),
    clock: () => workedMs() * speed,
    newId: () => randomUUID(),
    random: Math.random,
    after: (ms, then) => {
      platform.waits.push(ms)
      return afterWork(ms / speed, then)
    },
    onWake: (listener) => {
      wakers.add(listener)
      return () => void wakers.delete(listener)
    },
    pinRounds: () => Promise.resolve(100),
    storage: () => Promise.resolve({ persisted: true, usage: 0, quota: 1e12, free: 1e12, low: false }),
    report: (error) => void platform.reported.push(error),
    wake: (why) => {
      for (const waker of wakers) waker(why)
    },
    waits: [],
    reported: [],
    skewMs: 0,
  }
  return platform
}

/** An app started on a disk: the same disk again is the same phone after a restart. */
export async function startPhone(peer: Pick<Peer, 'url'>, disk: Disk = newDisk(), options: Partial<PhoneOptions> = {}) {
  const platform = testPlatform(disk)
  // Hours of the kit pass while a slow machine runs one test: nobody is idle unless a test says so.
  const idleMs = 100 * 3_600_000
  const phone = await createPhone({ version: 1, overlays: {}, apiUrl: peer.url, idleMs, platform, ...options })
  return { ...phone, platform, disk, [Symbol.dispose]: () => phone.close() }
}

/** No network at all: not even a request on its way that the server might still read. */
export function goOffline({ platform }: { platform: TestPlatform }): void {
  platform.fetch = () => Promise.reject(new TypeError('offline'))
}

export function goOnline({ platform, sender }: { platform: TestPlatform; sender: Phone['sender'] }): void {
  platform.fetch = (url, init) => fetch(url, init)
  sender.sendNow()
}

export const pin = '314159'

/** A registered cadre with her vault open. */
export async function startCadre(
  peer: Peer,
  disk: Disk = newDisk(),
  options: Partial<PhoneOptions> & { scopes?: string[] } = {},
) {
  const { scopes, ...more } = options
  const phone = await startPhone(peer, disk, more)
  const answer = peer.register(scopes)
  const entered = await phone.registrations.enrol({ answer, label: 'Sri', pin })
  if (!entered.ok) throw new Error(`enrolment failed: ${entered.because}`)
  const onServer = peer.phones.get(answer.token)
  if (!onServer) throw new Error('the peer does not know its own registration')
  return { ...phone, answer, onServer }
}

export type Cadre = Awaited<ReturnType<typeof startCadre>>

/** Waits for what has to come true by itself, and says what did not. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, ms = 25_000): Promise<void> {
  const limit = performance.now() + ms
  while (!(await holds())) {
    if (performance.now() > limit) throw new Error(`never came true: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}

export async function untilSent(phone: Pick<Phone, 'outbox'>): Promise<void> {
  await until('everything is answered', async () => {
    const items = await phone.outbox.list()
    return items.every(({ state }) => state !== 'waiting' && state !== 'sending' && state !== 'corrupt')
  })
}
