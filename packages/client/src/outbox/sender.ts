import type { RegistrationId } from '@melati/domain/ids'
import type { DeviceDatabase } from '../device/database.ts'
import type { RegistrationRecord } from '../device/registration-record.ts'
import { createListeners } from '../listeners.ts'
import { storageFailureOf } from '../storage-failure.ts'
import { backoffMs, busyWaitMs } from './backoff.ts'
import { countsOf } from './counts.ts'
import { mark } from './deliver.ts'
import type { Delivering } from './deliver.ts'
import { askAgain, drain } from './drain.ts'
import type { BatchSizes, Drained, Draining } from './drain.ts'
import { inState } from './in-state.ts'
import { localWorkMs } from './push.ts'
import { restingReport } from './sender-report.ts'
import type { SenderReport, Trouble } from './sender-report.ts'
import { createWaiting } from './waiting.ts'
import type { Wake } from './waiting.ts'
import { createWatchdog } from './watchdog.ts'

type Parts = Delivering & {
  device: DeviceDatabase
  /** Gives up what can be fetched again; never unsent work. */
  freeSpace: () => Promise<void>
  onRevoked: (registrationId: RegistrationId) => Promise<void>
  /** After a run in which the server answered for something of this registration. */
  onAnswered: (registrationId: RegistrationId) => Promise<void>
}

export type Sender = ReturnType<typeof createSender>

const leaderLock = 'melati-sender'
const idleMs = 300_000
const heldEveryMs = 900_000

type Pause = { ms: number; wakes: readonly Wake[] }

const anyWake: readonly Wake[] = ['record', 'online', 'visible', 'tap']

/**
 * Brings the outbox to the server: one tab at a time, in order, over and over until the server has answered for everything.
 * It needs no PIN and no cookie, and never asks the browser whether there is a network: it tries.
 */
export function createSender(parts: Parts) {
  const { platform, database, device } = parts
  const listeners = createListeners()
  const sizes: BatchSizes = new Map()
  const waiting = createWaiting(platform)
  const watchdog = createWatchdog(platform, () => begin())
  const heldAsked = new Map<RegistrationId, number>()
  let report = restingReport
  let failures = 0
  let running: AbortController | null = null
  let stopListening = () => {}

  const tell = (news: Partial<SenderReport>) => {
    report = { ...report, ...news }
    listeners.tell()
  }

  function begin(): void {
    running?.abort()
    const mine = new AbortController()
    running = mine
    // Whatever the run before it was doing, it is not doing it any more.
    tell({ phase: 'idle', retryAt: null })
    run(mine.signal).catch((error: unknown) => {
      if (running !== mine) return
      // Nothing a run throws may end the sending: the watchdog starts it again.
      watchdog.dead()
      tell({ phase: 'idle', retryAt: null })
      platform.report(error)
    })
  }

  async function run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      watchdog.expectWithin(Number.POSITIVE_INFINITY)
      const pause = await inTurn(signal, () => drainWithRoom(signal))
      if (signal.aborted) return
      watchdog.expectWithin(pause.ms)
      await waiting.wait(pause.ms, pause.wakes, signal)
    }
  }

  /** One tab sends; the others stand behind it and, when it is done, find nothing left. */
  async function inTurn(signal: AbortSignal, work: () => Promise<Pause>): Promise<Pause> {
    let giveUp = () => {}
    const given = new Promise<never>((_, fail) => {
      giveUp = () => fail(new DOMException('The run was given up', 'AbortError'))
    })
    given.catch(() => undefined)
    signal.addEventListener('abort', giveUp, { once: true })
    try {
      // A run that hangs must not keep the turn for ever: given up, it lets go.
      return await platform.withLock(leaderLock, () => Promise.race([work(), given]), signal)
    } finally {
      signal.removeEventListener('abort', giveUp)
    }
  }

  /** A full phone must not keep what is unsent: room is made, and soon it goes on. */
  async function drainWithRoom(signal: AbortSignal): Promise<Pause> {
    try {
      return await drainAll(signal)
    } catch (error) {
      if (storageFailureOf(error) !== 'storage-full') throw error
      await parts.freeSpace()
      return rest({ kind: 'broken' }, report.troubles)
    }
  }

  async function drainAll(signal: AbortSignal): Promise<Pause> {
    watchdog.expectWithin(localWorkMs)
    const registrations = await device.registrations.toArray()
    const open = await Promise.all(registrations.map((each) => recover(each)))
    const total = open.reduce((sum, { unsent }) => sum + unsent, 0)
    if (total > 0) tell({ phase: 'sending', done: 0, total, retryAt: null })
    const draining: Draining = { ...parts, signal, expectWithin: watchdog.expectWithin, onAnswered: progressed }
    const troubles = new Map<RegistrationId, Trouble>()
    let worst: Drained['stoppedBy'] = null
    for (const { registration } of open) {
      const stoppedBy = await deliverAll(draining, registration)
      if (!stoppedBy) continue
      troubles.set(registration.registrationId, stoppedBy.kind)
      worst = graver(worst, stoppedBy)
      if (stoppedBy.kind === 'no-network' || stoppedBy.kind === 'busy') break
    }
    return rest(worst, troubles)
  }

  async function deliverAll(draining: Draining, registration: RegistrationRecord): Promise<Drained['stoppedBy']> {
    const { registrationId } = registration
    const drained = await drain(draining, registration, sizes)
    if (drained.answered > 0) failures = 0
    if (!drained.stoppedBy && isHeldDue(registrationId, drained.answered)) await askAgain(draining, registration)
    if (drained.answered > 0) await parts.onAnswered(registrationId)
    if (drained.revoked || drained.stoppedBy?.kind === 'revoked') await parts.onRevoked(registrationId)
    return drained.stoppedBy
  }

  /** What a killed app left as `sending` was not answered: it goes again under the same id and number. */
  async function recover(registration: RegistrationRecord) {
    await mark(database, await inState(database, registration.registrationId, ['sending']), 'unanswered')
    return { registration, ...(await countsOf(database, registration.registrationId)) }
  }

  function isHeldDue(registrationId: RegistrationId, answered: number): boolean {
    const now = platform.clock()
    const last = heldAsked.get(registrationId)
    if (answered === 0 && last !== undefined && now - last < heldEveryMs) return false
    heldAsked.set(registrationId, now)
    return true
  }

  function progressed(count: number): void {
    const done = report.done + count
    tell({ done, total: Math.max(report.total, done) })
  }

  function rest(worst: Drained['stoppedBy'], troubles: ReadonlyMap<RegistrationId, Trouble>): Pause {
    const pause = pauseAfter(worst)
    const retryAt = worst && pause.ms < idleMs ? new Date(platform.now().getTime() + pause.ms) : null
    tell({ phase: worst ? 'backing-off' : 'idle', troubles, retryAt })
    return pause
  }

  function pauseAfter(worst: Drained['stoppedBy']): Pause {
    switch (worst?.kind) {
      case undefined:
        failures = 0
        return { ms: idleMs, wakes: anyWake }
      case 'no-network':
        failures += 1
        return { ms: backoffMs(failures, platform.random), wakes: ['online', 'visible', 'tap'] }
      case 'busy':
        // Not even a tap shortens what the server asked for.
        failures += 1
        return { ms: busyWaitMs(worst.retryAfterMs, failures, platform.random), wakes: [] }
      case 'broken':
      case 'too-large':
        failures += 1
        return { ms: backoffMs(failures, platform.random), wakes: ['tap'] }
      case 'needs-sign-in':
      case 'needs-pin':
      case 'revoked':
      case 'update-needed':
        return { ms: idleMs, wakes: anyWake }
    }
  }

  return {
    report: (): SenderReport => report,
    subscribe: listeners.subscribe,
    start(): void {
      stopListening()
      stopListening = platform.onWake((why) => waiting.wake(why))
      watchdog.start()
      begin()
    },
    stop(): void {
      stopListening()
      watchdog.stop()
      running?.abort()
      running = null
    },
    /** Tries at once, unless the server has asked for patience. */
    sendNow: (why: Wake = 'tap'): void => waiting.wake(why),
  }
}

const gravity: readonly Trouble[] = [
  'revoked',
  'needs-pin',
  'update-needed',
  'needs-sign-in',
  'too-large',
  'broken',
  'busy',
  'no-network',
]

/** The one that decides how long to wait: a line or a server that is down before what concerns one registration only. */
function graver(a: Drained['stoppedBy'], b: Drained['stoppedBy']): Drained['stoppedBy'] {
  if (!a || !b) return a ?? b
  return gravity.indexOf(a.kind) > gravity.indexOf(b.kind) ? a : b
}
