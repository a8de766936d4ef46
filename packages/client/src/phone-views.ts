import type { DeviceDatabase } from './device/database.ts'
import { lossesOf } from './device/phone-losses.ts'
import { statusOf } from './device/registration-record.ts'
import type { Session } from './device/session.ts'
import type { Vault } from './device/vault.ts'
import { createLive } from './live.ts'
import { countsOf } from './outbox/counts.ts'
import type { OutboxDatabase } from './outbox/database.ts'
import { readInput, readItem } from './outbox/item.ts'
import type { OutboxItem } from './outbox/item.ts'
import type { Marker } from './outbox/marker.ts'
import { pendingOf } from './outbox/pending.ts'
import { lastAnswerAt } from './outbox/last-answer.ts'
import type { Sender } from './outbox/sender.ts'
import type { Platform } from './platform.ts'
import { layOver } from './pull/overlay.ts'
import type { Overlays, Rows } from './pull/overlay.ts'
import type { Puller } from './pull/puller.ts'
import { createRowReader } from './pull/read-rows.ts'
import { startOver } from './pull/scopes.ts'
import { syncStateOf } from './sync-state.ts'
import type { SyncState } from './sync-state.ts'

type Parts = {
  platform: Platform
  device: DeviceDatabase
  database: OutboxDatabase
  marker: Marker
  session: Session
  sender: Sender
  pull: Puller
  overlays: Overlays
}

/**
 * What screens look at, kept up to date for the cadre whose vault is open and forgotten when she locks it. They are followed
 * all the time, so that going from screen to screen shows no gap.
 */
export function createViews(parts: Parts) {
  const { platform, device, database, session, sender } = parts
  const { report } = platform
  const shared = { forgetOn: session.subscribe, report }
  const rowReader = rememberFor(createRowReader)

  const rows = createLive({
    ...shared,
    read: async () => {
      const vault = session.current()
      const cache = session.cache()
      if (!vault || !cache) return null
      return {
        vault,
        cache,
        stored: await cache.rows.toArray(),
        pending: await pendingOf(database, vault.registrationId),
      }
    },
    refine: async (raw): Promise<Rows | undefined> => {
      if (!raw) return undefined
      const read = await rowReader(raw.vault)(raw.stored)
      if (read.damaged.length > 0) {
        await startOver(raw.cache, read.damaged)
        void parts.pull.pullNow()
      }
      const pending = raw.pending.map(async (record) => ({ ...record, input: await readInput(raw.vault, record) }))
      return layOver(read.rows, await Promise.all(pending), parts.overlays)
    },
  })

  const outbox = createLive({
    ...shared,
    read: async () => {
      const vault = session.current()
      if (!vault) return null
      const records = await database.records.where({ registrationId: vault.registrationId }).sortBy('seq')
      return { vault, records: records.filter(({ dismissed }) => !dismissed) }
    },
    refine: async (raw): Promise<OutboxItem[] | undefined> =>
      raw ? Promise.all(raw.records.map((record) => readItem(raw.vault, record))) : undefined,
  })

  const sync = createLive({
    ...shared,
    againOn: sender.subscribe,
    read: async () => {
      const registrationId = session.current()?.registrationId
      const registration = registrationId && (await device.registrations.get(registrationId))
      if (!registration) return null
      const counts = await countsOf(database, registration.registrationId)
      return { registration, counts, lastAnswerAt: await lastAnswerAt(database, registration.registrationId) }
    },
    refine: async (raw): Promise<SyncState | undefined> => {
      if (!raw) return undefined
      const { registrationId } = raw.registration
      const losses = await lossesOf(parts)
      return syncStateOf({
        counts: raw.counts,
        lastAnswerAt: raw.lastAnswerAt,
        sender: sender.report(),
        trouble: sender.report().troubles.get(registrationId),
        status: statusOf(raw.registration),
        loss: losses.find((loss) => loss.registrationId === registrationId),
        storage: await platform.storage(),
      })
    },
  })

  return {
    rows,
    outbox,
    sync,
    stop(): void {
      rows.stop()
      outbox.stop()
      sync.stop()
    },
  }
}

/** One per vault, so that what was decrypted for one cadre is never at hand for the next. */
function rememberFor<T>(make: (vault: Vault) => T): (vault: Vault) => T {
  const made = new WeakMap<Vault, T>()
  return (vault) => {
    const known = made.get(vault) ?? make(vault)
    made.set(vault, known)
    return known
  }
}
