import type { RegistrationId } from '@melati/domain/ids'
import { countsOf } from '../outbox/counts.ts'
import type { OutboxDatabase } from '../outbox/database.ts'
import { suspectLoss } from '../outbox/losses.ts'
import type { Marker } from '../outbox/marker.ts'
import type { DeviceDatabase } from './database.ts'

/** "n records may be lost since …". `known`: the server's numbers say so; else the phone only suspects it. */
export type Loss = {
  registrationId: RegistrationId
  label: string | null
  count: number
  since: string | null
  known: boolean
}

type Stores = { device: DeviceDatabase; database: OutboxDatabase; marker: Marker }

/** At the start: the marker speaks of unsent work, and the databases know nothing of it. Said until someone has seen it. */
export async function suspectLosses({ device, database, marker }: Stores): Promise<void> {
  for (const [id, mark] of Object.entries(marker.all())) {
    const counter = await database.counters.get(id)
    const lost = suspectLoss(mark, { seqs: [], next: counter?.next })
    if (lost) marker.note(id as RegistrationId, { ...mark, lost })
    else if (!counter && !(await device.registrations.get(id))) marker.forget(id)
  }
}

export async function lossesOf({ device, database, marker }: Stores): Promise<Loss[]> {
  const marked = Object.entries(marker.all()).flatMap(([id, { lost }]) =>
    lost ? [{ registrationId: id as RegistrationId, ...lost }] : [],
  )
  const orphaned = await orphans({ device, database })
  return Promise.all(
    [
      ...marked,
      ...orphaned.filter(({ registrationId }) => !marked.some((each) => each.registrationId === registrationId)),
    ].map(async (loss) => ({ ...loss, label: (await device.registrations.get(loss.registrationId))?.label ?? null })),
  )
}

/** Commands whose registration, and with it the token that could deliver them, is gone from this phone. */
async function orphans({ device, database }: Pick<Stores, 'device' | 'database'>) {
  const known = new Set(await device.registrations.toCollection().primaryKeys())
  const counters = await database.counters.toArray()
  const gone = await Promise.all(
    counters
      .filter(({ registrationId }) => !known.has(registrationId))
      .map(async ({ registrationId }) => ({ registrationId, ...(await countsOf(database, registrationId)) })),
  )
  return gone
    .filter(({ unsent }) => unsent > 0)
    .map(({ registrationId, unsent, since }) => ({ registrationId, count: unsent, since, known: true }))
}

/** Someone has read it. */
export async function acknowledgeLoss({ device, marker }: Stores, registrationId: RegistrationId): Promise<void> {
  const mark = marker.find(registrationId)
  if (!mark) return
  if (!(await device.registrations.get(registrationId))) return marker.forget(registrationId)
  const { lost: _, ...rest } = mark
  marker.note(registrationId, rest)
}
