import type { CommandId, RegistrationId } from '@melati/domain/ids'
import { utf8 } from '../crypto/bytes.ts'
import type { Vault } from '../device/vault.ts'
import type { Json } from '../json.ts'
import { oneAtATime } from '../one-at-a-time.ts'
import type { Platform } from '../platform.ts'
import { isTaken, storageFailureOf } from '../storage-failure.ts'
import type { StorageFailure } from '../storage-failure.ts'
import { noteCounts } from './counts.ts'
import type { OutboxDatabase } from './database.ts'
import { readItem } from './item.ts'
import type { OutboxItem } from './item.ts'
import type { Marker } from './marker.ts'
import { isRejected, isUnsent } from './state.ts'
import { writeOrders } from './write.ts'
import type { Order } from './write.ts'

export type Recorded =
  | { ok: true; items: OutboxItem[] }
  | { ok: false; because: 'locked' | 'already-recorded' | 'too-large' | StorageFailure }

type Parts = {
  platform: Platform
  database: OutboxDatabase
  marker: Marker
  currentVault: () => Vault | null
  /** Gives up what can be fetched again; never unsent work. */
  freeSpace: () => Promise<void>
  onRecorded: (registrationId: RegistrationId) => void
}

export function createOutbox({ platform, database, marker, currentVault, freeSpace, onRecorded }: Parts) {
  const inTurn = oneAtATime()

  /** All or nothing. Resolves `ok` only when every command is durable: that, and nothing earlier, is "Tersimpan di HP". */
  async function recordAll(orders: readonly Order[]): Promise<Recorded> {
    const vault = currentVault()
    if (!vault) return { ok: false, because: 'locked' }
    if (orders.some(isTooLarge)) return { ok: false, because: 'too-large' }
    return inTurn(async () => {
      try {
        const repeated = await answerRepeat(vault, orders)
        if (repeated) return repeated
        const records = await writeWithRoom(vault, orders)
        // The marker is a second witness: what is saved is saved, whether or not it could be noted.
        await noteCounts(database, marker, vault.registrationId).catch(() => undefined)
        onRecorded(vault.registrationId)
        return { ok: true, items: await Promise.all(records.map((record) => readItem(vault, record))) }
      } catch (error) {
        // Another tab has recorded the same form between our look and our write.
        const repeated = isTaken(error) ? await answerRepeat(vault, orders) : undefined
        if (repeated) return repeated
        const because = storageFailureOf(error)
        if (because) return { ok: false, because }
        throw error
      }
    })
  }

  async function answerRepeat(vault: Vault, orders: readonly Order[]): Promise<Recorded | undefined> {
    const ids = orders.flatMap(({ id }) => id ?? [])
    const known = ids.length > 0 ? await database.records.where('id').anyOf(ids).sortBy('seq') : []
    if (known.length === 0) return undefined
    const items = await Promise.all(known.map((record) => readItem(vault, record)))
    const same = orders.length === items.length && orders.every((order) => items.some((item) => isSame(order, item)))
    return same ? { ok: true, items } : { ok: false, because: 'already-recorded' }
  }

  async function writeWithRoom(vault: Vault, orders: readonly Order[]) {
    try {
      return await writeOrders(platform, database, marker, vault, orders)
    } catch (error) {
      if (storageFailureOf(error) !== 'storage-full') throw error
      await freeSpace()
      return writeOrders(platform, database, marker, vault, orders)
    }
  }

  function record(path: string, input: Json, more: Pick<Order, 'id' | 'after'> = {}): Promise<Recorded> {
    return recordAll([{ ...more, path, input }])
  }

  /** Newest last; everything of the cadre whose vault is open, but what she has put away. */
  async function list(): Promise<OutboxItem[]> {
    const vault = currentVault()
    if (!vault) return []
    const records = await database.records.where({ registrationId: vault.registrationId }).sortBy('seq')
    return Promise.all(records.filter(({ dismissed }) => !dismissed).map((record) => readItem(vault, record)))
  }

  /** A new command in the place of a rejected one, which then leaves the list of what needs fixing. */
  async function correct(
    id: CommandId,
    input: Json,
    more: Pick<Order, 'id'> = {},
  ): Promise<Recorded | { ok: false; because: 'not-rejected' }> {
    const wrong = await database.records.where({ id }).first()
    if (!wrong || !isRejected(wrong.state)) return { ok: false, because: 'not-rejected' }
    const { path, after } = wrong
    return recordAll([{ ...more, path, input, corrects: id, ...(after && { after }) }])
  }

  /** Puts a rejected or finished command away; the answer says why not when it has still to be sent. */
  async function dismiss(id: CommandId): Promise<{ ok: true } | { ok: false; because: 'still-unsent' | 'unknown' }> {
    return database.transaction('rw', database.records, async () => {
      const record = await database.records.where({ id }).first()
      if (!record) return { ok: false, because: 'unknown' }
      if (isUnsent(record.state) || record.state === 'held') return { ok: false, because: 'still-unsent' }
      await database.records.put({ ...record, dismissed: true })
      return { ok: true }
    })
  }

  return { record, recordAll, list, correct, dismiss }
}

/** The server takes no more in one command; found out only when sending, it would block all that come after. */
const mostInput = 100_000

function isTooLarge({ input }: Order): boolean {
  return utf8(JSON.stringify(input)).length > mostInput
}

function isSame(order: Order, item: OutboxItem): boolean {
  return order.id === item.id && order.path === item.path && JSON.stringify(order.input) === JSON.stringify(item.input)
}
