import { findLocalStorage } from './browser-platform.ts'
import { createListeners } from './listeners.ts'
import { memoryStore } from './memory-store.ts'
import type { SmallStore } from './platform.ts'

export type Preference<T extends string> = {
  get: () => T
  set: (value: T) => void
  subscribe: (listener: () => void) => () => void
}

/** One choice out of a few, remembered by the browser where it is allowed to; nothing stored ever breaks it. */
export function createPreference<const T extends string>(
  name: string,
  choices: readonly [T, ...T[]],
  store: SmallStore = findLocalStorage() ?? memoryStore(),
): Preference<T> {
  const key = `melati.${name}`
  const listeners = createListeners()
  const read = (): T => choices.find((choice) => choice === stored(store, key)) ?? choices[0]
  let value = read()
  return {
    get: () => value,
    set(chosen) {
      value = chosen
      try {
        store.setItem(key, chosen)
      } catch {
        // Kept for this page only.
      }
      listeners.tell()
    },
    subscribe: listeners.subscribe,
  }
}

function stored(store: SmallStore, key: string): string | null {
  try {
    return store.getItem(key)
  } catch {
    return null
  }
}
