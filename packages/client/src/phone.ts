import type { RegistrationId } from '@melati/domain/ids'
import { browserPlatform } from './browser-platform.ts'
import { openDevice } from './device/database.ts'
import { createDrafts } from './device/drafts.ts'
import { acknowledgeLoss, lossesOf, suspectLosses } from './device/phone-losses.ts'
import { destroyReadable, sweepUnreadable } from './device/readable.ts'
import { createRegistrations } from './device/registrations.ts'
import { createSession } from './device/session.ts'
import { createListeners } from './listeners.ts'
import { openOutboxDatabase } from './outbox/database.ts'
import { createMarker } from './outbox/marker.ts'
import { createOutbox } from './outbox/outbox.ts'
import { createSender } from './outbox/sender.ts'
import { createViews } from './phone-views.ts'
import type { Platform } from './platform.ts'
import { deleteCache, emptyCache } from './pull/cache-database.ts'
import type { Overlays } from './pull/overlay.ts'
import { createPuller } from './pull/puller.ts'

export type PhoneOptions = {
  /** The protocol this build speaks. */
  version: number
  /** Or where they are loaded from: nothing is shown before a vault is open, so the first screen need not wait for them. */
  overlays: Overlays | (() => Promise<Overlays>)
  /** '' for the origin the page came from. */
  apiUrl?: string
  idleMs?: number
  platform?: Platform
}

const idleLockMs = 15 * 60_000
const houseKeepingMs = 3_600_000

export type Phone = Awaited<ReturnType<typeof createPhone>>

/**
 * All that a phone keeps and does, wired together: who is registered on it, whose vault is open, what is not sent yet, what
 * the server last told. Rejects with `DatabaseBlocked` when an old tab holds a database, and with Dexie's error when there is
 * no durable storage at all: then the app takes no entries.
 */
export async function createPhone(options: PhoneOptions) {
  const { platform = browserPlatform(), apiUrl = '', version } = options
  const outdated = createListeners()
  const losses = createListeners()
  let isOutdated = false
  const onTakenOver = () => {
    isOutdated = true
    outdated.tell()
  }
  const device = await openDevice(platform, { onTakenOver })
  const database = await openOutboxDatabase(platform, { onTakenOver })
  const marker = createMarker(platform.localStorage)
  const stores = { platform, device, database, marker }

  const session = createSession({ ...stores, idleMs: options.idleMs ?? idleLockMs })
  const registrations = createRegistrations({ ...stores, session, freeSpace })
  const currentVault = session.current
  const common = { ...stores, apiUrl, version, currentVault, onRevoked }
  const pull = createPuller({ ...common, currentCache: session.cache, onContact: registrations.noteContact })
  const sender = createSender({ ...common, freeSpace, onAnswered })
  const outbox = createOutbox({ ...stores, currentVault, freeSpace, onRecorded: () => sender.sendNow('record') })
  const drafts = createDrafts({ platform, device, currentVault, freeSpace })
  const { overlays: given } = options
  const overlays = typeof given === 'function' ? given : () => Promise.resolve(given)
  const views = createViews({ ...stores, session, sender, pull, overlays, onLoss: losses.subscribe })

  async function freeSpace(): Promise<void> {
    const open = session.cache()
    if (open) await emptyCache(open)
    const mine = session.current()?.registrationId
    const others = (await device.registrations.toCollection().primaryKeys()).filter((each) => each !== mine)
    for (const registrationId of others) await deleteCache(platform, registrationId as RegistrationId)
  }

  async function onRevoked(registrationId: RegistrationId): Promise<void> {
    const known = await device.registrations.get(registrationId)
    if (known && !known.revoked) await destroyReadable(stores, registrationId, 'revoked')
  }

  async function onAnswered(registrationId: RegistrationId): Promise<void> {
    await registrations.noteContact(registrationId)
    await registrations.sweepSignedOut()
    if (session.current()?.registrationId === registrationId) void pull.pullNow()
  }

  async function keepHouse(): Promise<void> {
    await session.forgetIdle()
    await registrations.sweepSignedOut()
  }

  let cancelHouseKeeping = () => {}
  const houseKeeping = () => {
    keepHouse().catch(platform.report)
    cancelHouseKeeping = platform.after(houseKeepingMs, houseKeeping)
  }

  const stopSession = session.subscribe(() => {
    if (!session.current()) return pull.stop()
    // Her key may be what her queue was waiting for.
    sender.sendNow('tap')
    void pull.pullNow()
  })
  const stopWake = platform.onWake(() => {
    if (session.current()) void pull.pullNow()
  })

  await sweepUnreadable(stores)
  await suspectLosses(stores)
  houseKeeping()
  sender.start()

  return {
    platform,
    registrations,
    session,
    outbox,
    drafts,
    sender,
    pull,
    views,
    losses: () => lossesOf(stores),
    acknowledgeLoss: async (registrationId: RegistrationId): Promise<void> => {
      await acknowledgeLoss(stores, registrationId)
      losses.tell()
    },
    /** A newer release took the databases over in another tab: this page has to be loaded anew. */
    outdated: { get: () => isOutdated, subscribe: outdated.subscribe },
    close(): void {
      stopSession()
      stopWake()
      cancelHouseKeeping()
      sender.stop()
      pull.stop()
      session.lock()
      views.stop()
      database.close({ disableAutoOpen: true })
      device.close({ disableAutoOpen: true })
    },
  }
}
