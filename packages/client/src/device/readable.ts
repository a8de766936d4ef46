import type { RegistrationId } from '@melati/domain/ids'
import type { OutboxDatabase } from '../outbox/database.ts'
import type { Platform } from '../platform.ts'
import { deleteCache } from '../pull/cache-database.ts'
import type { DeviceDatabase } from './database.ts'
import type { RegistrationRecord } from './registration-record.ts'

type Stores = { platform: Platform; device: DeviceDatabase; database: OutboxDatabase }

/**
 * Takes from this phone every copy the cadre could read. Her key goes first: what a power cut leaves behind can be read by
 * nobody, and `sweepUnreadable` takes it away at the next start. The copies sealed to the server, and the token that delivers
 * them, stay.
 */
export async function destroyReadable(
  stores: Stores,
  registrationId: RegistrationId,
  why: NonNullable<RegistrationRecord['readableLost']>,
): Promise<void> {
  await stores.device.registrations
    .where({ registrationId })
    .modify({ vault: null, readableLost: why, wrongPins: 0, ...(why === 'revoked' && { revoked: true }) })
  await removeUnreadable(stores, registrationId)
}

/** Finishes what a killed app had begun to destroy. */
export async function sweepUnreadable(stores: Stores): Promise<void> {
  const without = await stores.device.registrations.filter(({ vault }) => vault === null).primaryKeys()
  for (const registrationId of without) await removeUnreadable(stores, registrationId as RegistrationId)
}

async function removeUnreadable({ platform, device, database }: Stores, registrationId: RegistrationId): Promise<void> {
  await deleteCache(platform, registrationId)
  await device.drafts.where({ registrationId }).delete()
  await database.records.where({ registrationId }).modify((record) => {
    record.readable = null
    delete record.detail
  })
}
