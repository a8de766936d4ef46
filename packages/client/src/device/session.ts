import type { RegistrationId } from '@melati/domain/ids'
import { liveQuery } from 'dexie'
import { isPin } from '../crypto/pin.ts'
import { createListeners } from '../listeners.ts'
import { DatabaseBlocked } from '../open-database.ts'
import type { OutboxDatabase } from '../outbox/database.ts'
import type { Platform } from '../platform.ts'
import { deleteCache, openCache } from '../pull/cache-database.ts'
import type { CacheDatabase } from '../pull/cache-database.ts'
import type { DeviceDatabase } from './database.ts'
import { isForgottenPhone } from './idle.ts'
import { createIdleTimer } from './idle-timer.ts'
import { destroyReadable } from './readable.ts'
import type { RegistrationRecord, VaultRecord } from './registration-record.ts'
import { openVault, rewrapVault } from './vault.ts'
import type { Vault } from './vault.ts'

export const mostWrongPins = 10

export type Unlocked =
  | { ok: true; vault: Vault }
  | { ok: false; because: 'wrong-pin'; left: number }
  /** Ten wrong PINs, or seven days offline and idle: sign in again. What was sealed is still sent. */
  | { ok: false; because: 'no-readable' | 'revoked' | 'unknown' }
  | { ok: false; because: 'other-tab' }

type Tried = { ok: true; registration: RegistrationRecord; vault: VaultRecord } | Exclude<Unlocked, { ok: true }>

type Parts = { platform: Platform; device: DeviceDatabase; database: OutboxDatabase; idleMs: number }

export type Session = ReturnType<typeof createSession>

/** Whose vault is open: at most one cadre's, in memory only, until she locks it or leaves it alone. */
export function createSession(parts: Parts) {
  const { platform, device } = parts
  const listeners = createListeners()
  const idle = createIdleTimer(platform, parts.idleMs, () => lock())
  let open: { vault: Vault; cache: CacheDatabase; stopWatching: () => void } | null = null

  async function unlock(registrationId: RegistrationId, pin: string): Promise<Unlocked> {
    lock()
    const tried = await countTry(registrationId, isPin(pin))
    if (!tried.ok) return tried
    const { registration, vault: record } = tried
    // Killed between the tenth wrong PIN and what follows from it.
    if (registration.wrongPins > mostWrongPins) return afterWrongPin(registration)
    const opening = await openVault(registration, record, pin)
    if (opening.ok) return enter(registration, opening.vault)
    if (opening.because === 'damaged') return { ok: false, because: 'no-readable' }
    return afterWrongPin(registration)
  }

  /** Counts a try before it is made, so that neither killing the app nor two tabs give a free one. */
  async function countTry(registrationId: RegistrationId, counts: boolean): Promise<Tried> {
    return device.transaction('rw', device.registrations, async () => {
      const registration = await device.registrations.get(registrationId)
      if (!registration) return { ok: false, because: 'unknown' }
      if (registration.revoked) return { ok: false, because: 'revoked' }
      const { vault } = registration
      if (!vault) return { ok: false, because: 'no-readable' }
      const { wrongPins } = registration
      if (!counts) return { ok: false, because: 'wrong-pin', left: mostWrongPins - wrongPins }
      const counted = { ...registration, wrongPins: wrongPins + 1 }
      await device.registrations.put(counted)
      return { ok: true, registration: counted, vault }
    })
  }

  async function afterWrongPin({ registrationId, wrongPins }: RegistrationRecord): Promise<Unlocked> {
    const left = mostWrongPins - wrongPins
    if (left > 0) return { ok: false, because: 'wrong-pin', left }
    await destroyReadable(parts, registrationId, 'wrong-pins')
    return { ok: false, because: 'no-readable' }
  }

  /** Takes an open vault in: after a right PIN, or right after enrolment. */
  async function enter({ registrationId }: RegistrationRecord, vault: Vault): Promise<Unlocked> {
    const now = platform.now().getTime()
    await device.registrations.where({ registrationId }).modify({ wrongPins: 0, signedOut: false, lastUsedAt: now })
    const cache = await openOrRenew(registrationId)
    if (!cache) return { ok: false, because: 'other-tab' }
    lock()
    open = { vault, cache, stopWatching: watch(registrationId) }
    idle.start()
    listeners.tell()
    return { ok: true, vault }
  }

  /** A cache that does not open is thrown away: all of it comes again. */
  async function openOrRenew(registrationId: RegistrationId): Promise<CacheDatabase | undefined> {
    const opening = { onTakenOver: () => lock() }
    try {
      return await openCache(platform, registrationId, opening)
    } catch (error) {
      if (error instanceof DatabaseBlocked) return undefined
      await deleteCache(platform, registrationId)
      return openCache(platform, registrationId, opening)
    }
  }

  /** Revoked, wiped or signed out, here or in another tab: her keys leave the memory too. */
  function watch(registrationId: RegistrationId): () => void {
    const watching = liveQuery(() => device.registrations.get(registrationId)).subscribe({
      next: (registration) => {
        const isGone = !registration?.vault || registration.revoked || registration.signedOut
        if (isGone && open?.vault.registrationId === registrationId) lock()
      },
      error: () => lock(),
    })
    return () => watching.unsubscribe()
  }

  function lock(): void {
    if (!open) return
    open.stopWatching()
    open.cache.close()
    open = null
    idle.stop()
    listeners.tell()
  }

  /** Somebody uses the app: the idle lock starts over. */
  function touch(): void {
    if (!open || !idle.touch()) return
    const { registrationId } = open.vault
    const lastUsedAt = platform.now().getTime()
    device.registrations.where({ registrationId }).modify({ lastUsedAt }).catch(platform.report)
  }

  async function changePin(old: string, pin: string): Promise<Unlocked | { ok: false; because: 'pin-not-six-digits' }> {
    const vault = open?.vault
    if (!vault) return { ok: false, because: 'unknown' }
    if (!isPin(pin)) return { ok: false, because: 'pin-not-six-digits' }
    const tried = await countTry(vault.registrationId, isPin(old))
    if (!tried.ok) return tried
    const rewrapped = await rewrapVault(vault.registrationId, tried.vault, old, pin)
    if (!rewrapped) return afterWrongPin(tried.registration)
    await device.registrations
      .where({ registrationId: vault.registrationId })
      .modify({ vault: rewrapped, wrongPins: 0 })
    return { ok: true, vault }
  }

  /** The cadre's copies go from phones that were neither used nor online for a week. */
  async function forgetIdle(): Promise<void> {
    const now = platform.now().getTime()
    const registrations = await device.registrations.filter(({ vault }) => vault !== null).toArray()
    for (const registration of registrations.filter((each) => isForgottenPhone(each, now))) {
      await destroyReadable(parts, registration.registrationId, 'idle')
    }
  }

  return {
    current: (): Vault | null => open?.vault ?? null,
    cache: (): CacheDatabase | null => open?.cache ?? null,
    subscribe: listeners.subscribe,
    unlock: async (registrationId: RegistrationId, pin: string): Promise<Unlocked> => {
      await forgetIdle()
      return unlock(registrationId, pin)
    },
    enter,
    lock,
    touch,
    changePin,
    forgetIdle,
  }
}
