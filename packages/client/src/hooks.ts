import { createContext, useContext, useMemo, useSyncExternalStore } from 'react'
import type { Vault } from './device/vault.ts'
import type { Live } from './live.ts'
import type { OutboxItem } from './outbox/item.ts'
import type { Phone } from './phone.ts'
import type { Preference } from './preference.ts'
import type { Rows } from './pull/overlay.ts'
import { selectRows } from './pull/select-rows.ts'
import type { Row } from './pull/select-rows.ts'
import type { PullProgress } from './pull/puller.ts'
import type { SyncState } from './sync-state.ts'

const PhoneContext = createContext<Phone | null>(null)

export const PhoneProvider = PhoneContext.Provider

export function usePhone(): Phone {
  const phone = useContext(PhoneContext)
  if (!phone) throw new Error('There is no PhoneProvider around this screen')
  return phone
}

function useLive<T>({ subscribe, snapshot }: Live<T>): T | undefined {
  return useSyncExternalStore(subscribe, snapshot)
}

/** null while the phone is locked. */
export function useVault(): Vault | null {
  const { session } = usePhone()
  return useSyncExternalStore(session.subscribe, session.current)
}

/** Oldest first; undefined until read, and while the phone is locked. */
export function useOutbox(): readonly OutboxItem[] | undefined {
  return useLive(usePhone().views.outbox)
}

export function useSyncState(): SyncState | undefined {
  return useLive(usePhone().views.sync)
}

/**
 * The rows of one kind, of one scope or of all, with what is not sent yet laid over them. `T` is what the module's feed puts
 * into a row; undefined until read, and while the phone is locked.
 */
export function useRows<T>(kind: string, scopeId?: string): readonly Row<T>[] | undefined {
  const rows = useLive(usePhone().views.rows)
  const ofKind = rows?.[kind]
  return useMemo(() => (rows ? selectRows<T>(ofKind, scopeId) : undefined), [rows, ofKind, scopeId])
}

/** All kinds at once, for what looks across them; undefined until read. */
export function useAllRows(): Rows | undefined {
  return useLive(usePhone().views.rows)
}

export function usePullProgress(): PullProgress {
  const { pull } = usePhone()
  return useSyncExternalStore(pull.subscribe, pull.progress)
}

/** A newer release has taken over in another tab: ask to load this page anew. */
export function useOutdated(): boolean {
  const { outdated } = usePhone()
  return useSyncExternalStore(outdated.subscribe, outdated.get)
}

export function usePreference<T extends string>({ get, set, subscribe }: Preference<T>): [T, (value: T) => void] {
  return [useSyncExternalStore(subscribe, get), set]
}
