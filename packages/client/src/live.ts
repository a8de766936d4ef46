import { Dexie, liveQuery } from 'dexie'
import { createListeners } from './listeners.ts'

/** What React's useSyncExternalStore takes. `snapshot` is undefined until the first read is done. */
export type Live<T> = { subscribe: (listener: () => void) => () => void; snapshot: () => T | undefined }

type Subscribe = (then: () => void) => () => void

/**
 * Follows `read`, which may only ask Dexie, and shows what `refine` makes of its latest answer: decryption has to stay
 * outside the query, which would lose sight of its tables behind it.
 * `forgetOn`: what was shown is nobody's any more (another cadre), start over with nothing. `againOn`: refine once more.
 */
export function createLive<Raw, T>(parts: {
  read: () => Promise<Raw>
  refine: (raw: Raw) => Promise<T | undefined>
  forgetOn: Subscribe
  againOn?: Subscribe
  report: (error: unknown) => void
}): Live<T> & { stop: () => void } {
  const listeners = createListeners()
  let value: T | undefined
  let latest: { raw: Raw } | undefined
  let turn = 0
  let stopQuery = follow()

  function follow(): () => void {
    const query = liveQuery(parts.read).subscribe({
      next: (raw) => {
        latest = { raw }
        show(raw)
      },
      error: (error: unknown) => {
        // Closed or taken over: what is on the screen stays, and the phone says so by other means.
        if (!(error instanceof Dexie.DatabaseClosedError)) parts.report(error)
      },
    })
    return () => query.unsubscribe()
  }

  function show(raw: Raw): void {
    turn += 1
    const mine = turn
    parts.refine(raw).then((refined) => {
      if (mine !== turn) return
      value = refined
      listeners.tell()
    }, parts.report)
  }

  const stopForgetting = parts.forgetOn(() => {
    stopQuery()
    turn += 1
    value = undefined
    latest = undefined
    listeners.tell()
    stopQuery = follow()
  })
  const stopAgain = parts.againOn?.(() => {
    if (latest) show(latest.raw)
  })

  return {
    snapshot: () => value,
    subscribe: listeners.subscribe,
    stop(): void {
      stopQuery()
      stopForgetting()
      stopAgain?.()
      turn += 1
    },
  }
}
