import { measurePinRounds } from './crypto/pin.ts'
import { memoryStore } from './memory-store.ts'
import { storageState } from './storage-state.ts'
import type { Platform, SmallStore } from './platform.ts'

export function browserPlatform(): Platform {
  return {
    indexedDB,
    IDBKeyRange,
    localStorage: findLocalStorage() ?? memoryStore(),
    withLock: (name, work, signal) => navigator.locks.request(name, signal ? { signal } : {}, work),
    fetch: (url, init) => fetch(url, init),
    now: () => new Date(),
    clock: () => performance.now(),
    newId: () => crypto.randomUUID(),
    random: Math.random,
    after: (ms, then) => {
      const timer = setTimeout(then, ms)
      return () => clearTimeout(timer)
    },
    pinRounds: () => measurePinRounds(() => performance.now()),
    storage: () => storageState(),
    report: (error) => reportError(error),
    onWake: (listener) => {
      const online = () => listener('online')
      const visible = () => {
        if (document.visibilityState === 'visible') listener('visible')
      }
      window.addEventListener('online', online)
      document.addEventListener('visibilitychange', visible)
      return () => {
        window.removeEventListener('online', online)
        document.removeEventListener('visibilitychange', visible)
      }
    },
  }
}

/** Touching localStorage throws where the person has blocked site data. */
export function findLocalStorage(): SmallStore | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}
