import { createListeners } from './listeners.ts'
import type { Platform } from './platform.ts'

/** What React's useSyncExternalStore takes. `snapshot` is undefined until the first look is done. */
export type Live<T> = { subscribe: (listener: () => void) => () => void; snapshot: () => T | undefined }

type Subscribe = (then: () => void) => () => void

/** A burst of writes (a batch answered, a page pulled) costs one look, not one each. */
const restMs = 100

/**
 * Keeps what `look` finds: looks again after each of `againOn`, never twice at once and never more often than a screen needs.
 * `forgetOn`: what was found is nobody's any more (another cadre), start over with nothing.
 */
export function createLive<T>(
  platform: Pick<Platform, 'after' | 'report'>,
  parts: { look: () => Promise<T | undefined>; againOn: readonly Subscribe[]; forgetOn: Subscribe },
): Live<T> & { stop: () => void } {
  const listeners = createListeners()
  let value: T | undefined
  let turn = 0
  let isLooking = false
  let isAsked = false
  let isStopped = false
  let cancelRest = () => {}

  function again(): void {
    isAsked = true
    if (!isLooking && !isStopped) void lookOnce()
  }

  async function lookOnce(): Promise<void> {
    isLooking = true
    isAsked = false
    const mine = turn
    try {
      const found = await parts.look()
      if (mine === turn) {
        value = found
        listeners.tell()
      }
    } catch (error) {
      // What is on the screen stays: a database that was closed or taken over is told by other means.
      if (mine === turn) platform.report(error)
    }
    if (isStopped) return
    cancelRest = platform.after(mine === turn ? restMs : 0, () => {
      isLooking = false
      if (isAsked) again()
    })
  }

  const stops = [
    ...parts.againOn.map((subscribe) => subscribe(again)),
    parts.forgetOn(() => {
      turn += 1
      value = undefined
      listeners.tell()
      again()
    }),
  ]
  again()

  return {
    snapshot: () => value,
    subscribe: listeners.subscribe,
    stop(): void {
      isStopped = true
      turn += 1
      cancelRest()
      for (const stop of stops) stop()
    },
  }
}
