import type { GrantId, RegistrationId } from '@melati/domain/ids'
import { fromBase64url } from '../crypto/base64url.ts'
import { lockBox, newBoxKey } from '../crypto/box.ts'
import { utf8 } from '../crypto/bytes.ts'
import { isPin } from '../crypto/pin.ts'
import { countsOf } from '../outbox/counts.ts'
import type { Counts } from '../outbox/counts.ts'
import type { OutboxDatabase } from '../outbox/database.ts'
import type { Marker } from '../outbox/marker.ts'
import type { Platform } from '../platform.ts'
import { deleteCache } from '../pull/cache-database.ts'
import { storing } from '../storing.ts'
import { storageFailureOf } from '../storage-failure.ts'
import type { StorageFailure } from '../storage-failure.ts'
import type { DeviceDatabase } from './database.ts'
import { statusOf, tokenContext } from './registration-record.ts'
import type { RegistrationRecord, RegistrationStatus, TenantCard } from './registration-record.ts'
import { mostWrongPins } from './session.ts'
import type { Session, Unlocked } from './session.ts'
import { newVault, openVault } from './vault.ts'

/** What `accounts.registerDevice` answers. */
export type DeviceRegistered = {
  registrationId: RegistrationId
  token: string
  /** Raw P-256 point, base64url. */
  sealKey: string
  grantId: GrantId
  tenant: TenantCard
  scopes: readonly string[]
}

export type RegistrationCard = Pick<
  RegistrationRecord,
  'registrationId' | 'label' | 'tenant' | 'grantId' | 'readableLost'
> & {
  status: RegistrationStatus
  wrongPinsLeft: number
} & Counts

type Parts = {
  platform: Platform
  device: DeviceDatabase
  database: OutboxDatabase
  marker: Marker
  session: Session
  freeSpace: () => Promise<void>
}

/** The cadres of this phone. */
export function createRegistrations(parts: Parts) {
  const { platform, device, database, marker, session } = parts

  async function list(): Promise<RegistrationCard[]> {
    const registrations = await device.registrations.toArray()
    return Promise.all(registrations.map(cardOf))
  }

  async function cardOf(registration: RegistrationRecord): Promise<RegistrationCard> {
    const { registrationId, label, tenant, grantId, readableLost, wrongPins } = registration
    const counts = await countsOf(database, registrationId)
    const status = statusOf(registration)
    return {
      registrationId,
      label,
      tenant,
      grantId,
      readableLost,
      status,
      wrongPinsLeft: mostWrongPins - wrongPins,
      ...counts,
    }
  }

  /**
   * Takes a new registration in and opens it. `label` tells the cadres of one phone apart before any PIN: a first name, no
   * more. A registration that was here already gets the new token and is opened with its PIN.
   */
  async function enrol(order: {
    answer: DeviceRegistered
    label: string
    pin: string
  }): Promise<Unlocked | { ok: false; because: 'pin-not-six-digits' | StorageFailure }> {
    const { answer, label, pin } = order
    if (!isPin(pin)) return { ok: false, because: 'pin-not-six-digits' }
    const known = await device.registrations.get(answer.registrationId)
    if (known?.vault) {
      await replaceToken(answer.registrationId, answer.token)
      return session.unlock(answer.registrationId, pin)
    }
    const record = await newRecord(answer, label, pin)
    const failure = await store(record)
    if (failure) return { ok: false, because: failure }
    const opening = record.vault && (await openVault(record, record.vault, pin))
    return opening?.ok ? session.enter(record, opening.vault) : { ok: false, because: 'no-readable' }
  }

  async function newRecord(answer: DeviceRegistered, label: string, pin: string): Promise<RegistrationRecord> {
    const { registrationId, grantId, tenant, scopes } = answer
    const sealKey = fromBase64url(answer.sealKey)
    const tokenKey = await newBoxKey()
    const now = platform.now().getTime()
    return {
      registrationId,
      label,
      grantId,
      tenant,
      scopes,
      sealKey,
      tokenKey,
      token: await lockBox(tokenKey, utf8(answer.token), tokenContext(registrationId)),
      vault: await newVault({ registrationId, sealKey }, pin, await platform.pinRounds()),
      readableLost: null,
      wrongPins: 0,
      signedOut: false,
      revoked: false,
      enrolledAt: now,
      lastUsedAt: now,
      lastContactAt: now,
    }
  }

  async function store(record: RegistrationRecord, mayFree = true): Promise<StorageFailure | undefined> {
    try {
      await storing(device, [device.registrations], () => device.registrations.put(record))
      return undefined
    } catch (error) {
      const failure = storageFailureOf(error)
      if (!failure) throw error
      if (failure === 'storage-broken' || !mayFree) return failure
      await parts.freeSpace()
      return store(record, false)
    }
  }

  /** After a sign-in that renewed the registration: its sealed copies are bound to its id and go on under it. */
  async function replaceToken(registrationId: RegistrationId, token: string): Promise<void> {
    const tokenKey = await newBoxKey()
    const box = await lockBox(tokenKey, utf8(token), tokenContext(registrationId))
    await device.registrations.where({ registrationId }).modify({ tokenKey, token: box })
  }

  /**
   * Lets a cadre go from this phone. With work unsent or to be fixed it asks first; confirmed, her cache goes at once, what is
   * unsent is still delivered as hers, her PIN still opens it meanwhile, and the rest goes when that is done.
   */
  async function signOut(
    registrationId: RegistrationId,
    { confirmed }: { confirmed: boolean },
  ): Promise<{ ok: true } | { ok: false; because: 'unsent'; unsent: number; needsFixing: number }> {
    const { unsent, needsFixing } = await countsOf(database, registrationId)
    if (unsent + needsFixing > 0 && !confirmed) return { ok: false, because: 'unsent', unsent, needsFixing }
    if (session.current()?.registrationId === registrationId) session.lock()
    if (unsent === 0) await remove(registrationId)
    else {
      await device.registrations.where({ registrationId }).modify({ signedOut: true })
      await deleteCache(platform, registrationId)
    }
    return { ok: true }
  }

  /** Takes a registration that can no longer be opened off the list. */
  async function forget(
    registrationId: RegistrationId,
  ): Promise<{ ok: true } | { ok: false; because: 'unsent'; unsent: number }> {
    const { unsent } = await countsOf(database, registrationId)
    if (unsent > 0) return { ok: false, because: 'unsent', unsent }
    if (session.current()?.registrationId === registrationId) session.lock()
    await remove(registrationId)
    return { ok: true }
  }

  /** The registration goes last: killed on the way, the next sweep finds a cadre signed out and goes on. */
  async function remove(registrationId: RegistrationId): Promise<void> {
    await device.registrations.where({ registrationId }).modify({ signedOut: true })
    await device.drafts.where({ registrationId }).delete()
    await deleteCache(platform, registrationId)
    const { records, copies, counters } = database
    await database.transaction('rw', records, copies, counters, async () => {
      await records.where({ registrationId }).delete()
      await copies.where({ registrationId }).delete()
      await counters.delete(registrationId)
    })
    await device.registrations.delete(registrationId)
    if (!marker.find(registrationId)?.lost) marker.forget(registrationId)
  }

  /** Those who have signed out and of whom nothing is left to deliver or to show. */
  async function sweepSignedOut(): Promise<void> {
    for (const { registrationId } of await device.registrations.filter(({ signedOut }) => signedOut).toArray()) {
      const { unsent, held, needsFixing } = await countsOf(database, registrationId)
      if (unsent + held + needsFixing === 0) await remove(registrationId)
    }
  }

  async function noteContact(registrationId: RegistrationId): Promise<void> {
    const lastContactAt = platform.now().getTime()
    await storing(device, [device.registrations], () =>
      device.registrations.where({ registrationId }).modify({ lastContactAt }),
    )
  }

  return { list, enrol, replaceToken, signOut, forget, sweepSignedOut, noteContact }
}
