import { lockJson, openJson } from '../crypto/box.ts'
import type { Box } from '../crypto/box.ts'
import type { Json } from '../json.ts'
import { oneAtATime } from '../one-at-a-time.ts'
import type { Platform } from '../platform.ts'
import { storageFailureOf } from '../storage-failure.ts'
import type { StorageFailure } from '../storage-failure.ts'
import { storing } from '../storing.ts'
import type { DeviceDatabase } from './database.ts'
import type { Vault } from './vault.ts'

/** A form begun and not saved. The key says which form and nothing of what is in it. */
export type DraftRecord = { registrationId: string; key: string; at: number; box: Box }

export type Draft = { key: string; at: number; value: Json }

type Parts = {
  platform: Pick<Platform, 'now'>
  device: DeviceDatabase
  currentVault: () => Vault | null
  freeSpace: () => Promise<void>
}

const contextOf = (registrationId: string, key: string) => `draft:${registrationId}:${key}`

/** What the cadre whose vault is open has typed and not yet saved, under her key; it is never sent. */
export function createDrafts({ platform, device, currentVault, freeSpace }: Parts) {
  const { drafts } = device
  // A form thrown away stays away, though a write of it was on its way, and a list shows what was typed just before.
  const inTurn = oneAtATime()

  /** Resolves undefined when it is on the disk. */
  async function put(key: string, value: Json): Promise<'locked' | StorageFailure | undefined> {
    const vault = currentVault()
    if (!vault) return 'locked'
    const { registrationId } = vault
    const box = await lockJson(vault.dataKey, value, contextOf(registrationId, key))
    const record = { registrationId, key, at: platform.now().getTime(), box }
    const store = () => storing(device, [drafts], () => drafts.put(record)).then(() => undefined, failureOf)
    const failure = await store()
    if (failure !== 'storage-full') return failure
    await freeSpace()
    return store()
  }

  /** Oldest first, of those whose key begins so; one that no longer opens is left out. */
  async function list(beginning = ''): Promise<Draft[]> {
    const vault = currentVault()
    if (!vault) return []
    const records = await drafts.where({ registrationId: vault.registrationId }).sortBy('at')
    const wanted = records.filter(({ key }) => key.startsWith(beginning))
    const opened = await Promise.all(wanted.map((record) => open(vault, record)))
    return opened.filter((draft) => draft !== undefined)
  }

  async function find(key: string): Promise<Json | undefined> {
    const vault = currentVault()
    const record = vault && (await drafts.get([vault.registrationId, key]))
    return vault && record ? (await open(vault, record))?.value : undefined
  }

  async function remove(key: string): Promise<void> {
    const vault = currentVault()
    if (vault) await drafts.delete([vault.registrationId, key])
  }

  return {
    put: (key: string, value: Json) => inTurn(() => put(key, value)),
    find: (key: string) => inTurn(() => find(key)),
    list: (beginning?: string) => inTurn(() => list(beginning)),
    remove: (key: string) => inTurn(() => remove(key)),
  }
}

async function open(vault: Vault, { registrationId, key, at, box }: DraftRecord): Promise<Draft | undefined> {
  const value = await openJson(vault.dataKey, box, contextOf(registrationId, key))
  return value === undefined ? undefined : { key, at, value }
}

function failureOf(error: unknown): StorageFailure {
  const failure = storageFailureOf(error)
  if (!failure) throw error
  return failure
}
