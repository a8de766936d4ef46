import { deviceName } from './device/database.ts'
import type { DeviceDatabase } from './device/database.ts'
import { lossesOf } from './device/phone-losses.ts'
import { statusOf } from './device/registration-record.ts'
import type { Session } from './device/session.ts'
import type { Vault } from './device/vault.ts'
import { createLive } from './live.ts'
import { countsOf } from './outbox/counts.ts'
import { outboxName } from './outbox/database.ts'
import type { OutboxDatabase } from './outbox/database.ts'
import { readInput, readItem } from './outbox/item.ts'
import type { OutboxItem } from './outbox/item.ts'
import { lastAnswerAt } from './outbox/last-answer.ts'
import type { Marker } from './outbox/marker.ts'
import { pendingOf } from './outbox/pending.ts'
import type { Sender } from './outbox/sender.ts'
import type { Platform } from './platform.ts'
import { cacheName } from './pull/cache-database.ts'
import { layOver } from './pull/overlay.ts'
import type { Overlays, Rows } from './pull/overlay.ts'
import type { Puller } from './pull/puller.ts'
import { createRowReader } from './pull/read-rows.ts'
import { startOver } from './pull/scopes.ts'
import { onStored } from './stored.ts'
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
  overlays: () => Promise<Overlays>
  /** A loss was acknowledged; it stands in no database. */
  onLoss: (then: () => void) => () => void
}

/**
 * What screens look at, kept up to date for the cadre whose vault is open and forgotten when she locks it. They are followed
 * all the time, so that going from screen to screen shows no gap.
 */
export function createViews(parts: Parts) {
  const { platform, device, database, session, sender } = parts
  const rowReader = rememberFor(createRowReader)
  const shared = { forgetOn: session.subscribe }
  const stored = (names: () => readonly string[]) => (then: () => void) => onStored(names, then)

  const rows = createLive<Rows>(platform, {
    ...shared,
    againOn: [stored(() => [outboxName, ...cacheNames()])],
    look: async () => {
      const vault = session.current()
      const cache = session.cache()
      if (!vault || !cache) return undefined
      // In this order: what a pull brings back in between is then seen twice for a moment, and never not at all.
      const pending = await pendingOf(database, vault.registrationId)
      const read = await rowReader(vault)(await cache.rows.toArray())
      if (read.damaged.length > 0) {
        await startOver(cache, read.damaged)
        void parts.pull.pullNow()
      }
      const commands = pending.map(async (record) => ({ ...record, input: await readInput(vault, record) }))
      return layOver(read.rows, await Promise.all(commands), await parts.overlays())
    },
  })

  const outbox = createLive<OutboxItem[]>(platform, {
    ...shared,
    againOn: [stored(() => [outboxName])],
    look: async () => {
      const vault = session.current()
      if (!vault) return undefined
      const records = await database.records.where({ registrationId: vault.registrationId }).sortBy('seq')
      return Promise.all(records.filter(({ dismissed }) => !dismissed).map((record) => readItem(vault, record)))
    },
  })

  const sync = createLive<SyncState>(platform, {
    ...shared,
    againOn: [stored(() => [outboxName, deviceName]), sender.subscribe, parts.onLoss],
    look: async () => {
      const mine = session.current()?.registrationId
      const registration = mine && (await device.registrations.get(mine))
      if (!registration) return undefined
      const { registrationId } = registration
      const counts = await countsOf(database, registrationId)
      const losses = await lossesOf(parts)
      return syncStateOf({
        counts,
        lastAnswerAt: await lastAnswerAt(database, registrationId),
        sender: sender.report(),
        trouble: sender.report().troubles.get(registrationId),
        status: statusOf(registration),
        loss: losses.find((loss) => loss.registrationId === registrationId),
        storage: await platform.storage(),
      })
    },
  })

  function cacheNames(): string[] {
    const vault = session.current()
    return vault ? [cacheName(vault.registrationId)] : []
  }

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
