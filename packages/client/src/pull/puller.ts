import type { RegistrationId } from '@melati/domain/ids'
import type { DeviceDatabase } from '../device/database.ts'
import type { Vault } from '../device/vault.ts'
import type { ServerFailure } from '../failure.ts'
import { createListeners } from '../listeners.ts'
import { noticeLoss } from '../outbox/alignment.ts'
import { backoffMs, busyWaitMs } from '../outbox/backoff.ts'
import { countsOf } from '../outbox/counts.ts'
import type { OutboxDatabase } from '../outbox/database.ts'
import type { Marker } from '../outbox/marker.ts'
import { markReflected, pruneFinished, unreflected } from '../outbox/reflect.ts'
import type { Platform } from '../platform.ts'
import { storageFailureOf } from '../storage-failure.ts'
import type { StorageFailure } from '../storage-failure.ts'
import type { CacheDatabase } from './cache-database.ts'
import { pullRound } from './pull-round.ts'
import type { Round } from './pull-round.ts'
import { dropLeft } from './scopes.ts'

export type PullResult =
  | { ok: true; at: Date }
  | { ok: false; because: 'locked' | ServerFailure['kind'] | StorageFailure }

/** `rows` of this round so far, for the bar of the first download. */
export type PullProgress = { running: boolean; rows: number; last: PullResult | null }

type Parts = {
  platform: Platform
  apiUrl: string
  version: number
  device: DeviceDatabase
  database: OutboxDatabase
  marker: Marker
  currentVault: () => Vault | null
  currentCache: () => CacheDatabase | null
  onRevoked: (registrationId: RegistrationId) => Promise<void>
  onContact: (registrationId: RegistrationId) => Promise<void>
}

export type Puller = ReturnType<typeof createPuller>

const regularMs = 900_000
const fullPage = 400
const leastPage = 25

/** Brings the server's rows into the cache of the cadre whose vault is open: when asked, after sends, and every quarter of an hour. */
export function createPuller(parts: Parts) {
  const { platform, database } = parts
  const listeners = createListeners()
  let progress: PullProgress = { running: false, rows: 0, last: null }
  let current: Promise<PullResult> | null = null
  let again = false
  let limit = fullPage
  let failures = 0
  let cancelNext = () => {}

  const tell = (news: Partial<PullProgress>) => {
    progress = { ...progress, ...news }
    listeners.tell()
  }

  /** One round at a time; asked for during a round, one more follows, since the running one may have looked too early. */
  function pullNow(): Promise<PullResult> {
    if (current) {
      again = true
      return current
    }
    cancelNext()
    current = pullUntilCalm().finally(() => {
      current = null
    })
    return current
  }

  async function pullUntilCalm(): Promise<PullResult> {
    tell({ running: true, rows: 0 })
    for (;;) {
      again = false
      const { result, waitMs } = await once()
      // A round that ended because another cadre came says nothing about hers.
      const mayGoOn = result.ok || (result.because === 'locked' && parts.currentVault() !== null)
      if (again && mayGoOn) continue
      tell({ running: false, last: result })
      if (parts.currentVault()) cancelNext = platform.after(waitMs, () => void pullNow())
      return result
    }
  }

  async function once(): Promise<{ result: PullResult; waitMs: number }> {
    const vault = parts.currentVault()
    const cache = parts.currentCache()
    if (!vault || !cache) return { result: { ok: false, because: 'locked' }, waitMs: regularMs }
    try {
      const round = await platform.withLock(`melati-pull-${vault.registrationId}`, () => roundFor(vault, cache))
      return await conclude(vault, cache, round)
    } catch (error) {
      const because = parts.currentVault() === vault ? storageFailureOf(error) : 'locked'
      if (!because) platform.report(error)
      failures += 1
      return { result: { ok: false, because: because ?? 'broken' }, waitMs: regularMs }
    }
  }

  async function roundFor(vault: Vault, cache: CacheDatabase): Promise<Round> {
    const registration = await parts.device.registrations.get(vault.registrationId)
    if (!registration) return { kind: 'locked' }
    const inFlight = await unreflected(database, vault.registrationId)
    const round = await pullRound({
      ...parts,
      cache,
      vault,
      registration,
      limit,
      isOpen: () => parts.currentVault() === vault,
      onPage: (rows) => tell({ rows: progress.rows + rows }),
    })
    if (round.kind === 'complete') await settle(vault, cache, inFlight, round)
    return round
  }

  async function settle(vault: Vault, cache: CacheDatabase, inFlight: number[], round: Round & { kind: 'complete' }) {
    const { registrationId } = vault
    const { reflectedSeq, expectedSeq } = round
    // Only what was applied before the round began: a later answer is of work that its pages may not have seen.
    const back = inFlight.filter((seq) => seq <= (reflectedSeq ?? seq))
    await markReflected(database, registrationId, back)
    await pruneFinished(database, registrationId, platform.now().getTime())
    if (expectedSeq !== undefined) await noticeLoss(database, parts.marker, registrationId, expectedSeq)
    const { unsent, held } = await countsOf(database, registrationId)
    if (unsent === 0 && held === 0) await dropLeft(cache)
  }

  async function conclude(
    vault: Vault,
    cache: CacheDatabase,
    round: Round,
  ): Promise<{ result: PullResult; waitMs: number }> {
    if (round.kind === 'complete') {
      failures = 0
      limit = Math.min(fullPage, limit * 2)
      await parts.onContact(vault.registrationId)
      const left = await unreflected(database, vault.registrationId)
      // The feed runs a little behind the commits: what was applied and has not come is asked for soon.
      return { result: { ok: true, at: platform.now() }, waitMs: left.length > 0 ? 5_000 : regularMs }
    }
    failures += 1
    if (round.kind === 'no-network' || round.kind === 'too-large') limit = Math.max(leastPage, Math.floor(limit / 2))
    if (round.kind === 'revoked') await parts.onRevoked(vault.registrationId)
    const waitMs =
      round.kind === 'busy'
        ? busyWaitMs(round.retryAfterMs, failures, platform.random)
        : backoffMs(failures, platform.random)
    return { result: { ok: false, because: round.kind }, waitMs }
  }

  return {
    pullNow,
    progress: (): PullProgress => progress,
    subscribe: listeners.subscribe,
    stop(): void {
      cancelNext()
      cancelNext = () => {}
    },
  }
}
