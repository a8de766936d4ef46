import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../context.ts'

export interface Loop {
  /** Lets the turn under way end, then no other begins. */
  stop(): Promise<void>
  /** When a turn last ended well. */
  lastTurn(): Date | undefined
}

export interface LoopOptions {
  readonly name: string
  /** Between two turns, in ms. */
  readonly pause: number
  /** A turn that takes longer, in ms, is given up and reported; the next one begins (F-030 on the server's side). */
  readonly patience?: number
  readonly log: Log
  readonly now: () => Date
  readonly turn: (isStopping: () => boolean) => Promise<void>
}

/** Work that never ends: a turn, a pause, a turn. What a turn throws is logged and is not its end. */
export function startLoop({ name, pause, patience = 60_000, log, now, turn }: LoopOptions): Loop {
  const stopping = new AbortController()
  let last: Date | undefined
  const once = async () => {
    try {
      await within(
        patience,
        turn(() => stopping.signal.aborted),
      )
      last = now()
    } catch (error) {
      log.error({ loop: name, err: error }, 'a turn failed')
    }
  }
  const going = (async () => {
    while (!stopping.signal.aborted) {
      await once()
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => {})
    }
  })()
  return {
    lastTurn: () => last,
    async stop() {
      stopping.abort()
      await going
    },
  }
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  const clock = new AbortController()
  const late = sleep(ms, undefined, { signal: clock.signal }).then(
    () => {
      throw new Error(`nothing after ${ms} ms`)
    },
    () => {},
  )
  try {
    await Promise.race([work, late])
  } finally {
    clock.abort()
  }
}
