import type { SmallStore } from './platform.ts'

/** Stands in where the browser refuses localStorage: what is put here lasts as long as the page. */
export function memoryStore(): SmallStore {
  const values = new Map<string, string>()
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  }
}
