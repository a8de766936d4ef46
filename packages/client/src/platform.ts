import type { StorageState } from './storage-state.ts'

/** The world outside the kit, as an argument: a test gives its own clock, wire and disk, a browser gives `browserPlatform()`. */
export type Platform = {
  indexedDB: IDBFactory
  IDBKeyRange: typeof IDBKeyRange
  localStorage: SmallStore
  /** Runs `work` while no other tab of this origin runs work of that name; `signal` gives up the waiting. */
  withLock: <T>(name: string, work: () => Promise<T>, signal?: AbortSignal) => Promise<T>
  fetch: (url: string, init: RequestInit) => Promise<Response>
  now: () => Date
  /** Milliseconds that only ever grow, for measuring: the wall clock of a phone jumps. */
  clock: () => number
  newId: () => string
  /** 0 up to 1, for jitter only. */
  random: () => number
  /** Runs `then` once after `ms`; the answer cancels it. */
  after: (ms: number, then: () => void) => () => void
  /** Calls back when the network may be back or the screen is looked at again; the answer unsubscribes. */
  onWake: (listener: (why: 'online' | 'visible') => void) => () => void
  /** How often a PIN is stretched on this phone; see `measurePinRounds`. */
  pinRounds: () => Promise<number>
  storage: () => Promise<StorageState>
  /** What no caller waits for and nobody expected: told to the developer, never to the cadre. */
  report: (error: unknown) => void
}

export type SmallStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
