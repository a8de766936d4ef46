import type { Platform } from '../platform.ts'

const everyMs = 15_000
const graceTicks = 2

/**
 * Restarts a loop that has died or hangs, within a minute of the time it promised to be back. It counts its own ticks, since
 * the clock of a phone may jump.
 */
export function createWatchdog({ after }: Pick<Platform, 'after'>, restart: () => void) {
  let ticksLeft = Number.POSITIVE_INFINITY
  let cancel = () => {}
  const tick = () => {
    cancel = after(everyMs, tick)
    ticksLeft -= 1
    if (ticksLeft > 0) return
    ticksLeft = graceTicks
    restart()
  }
  return {
    start(): void {
      cancel()
      cancel = after(everyMs, tick)
    },
    stop(): void {
      cancel()
      ticksLeft = Number.POSITIVE_INFINITY
    },
    /** The loop promises to be back within `ms`; Infinity while it waits its turn behind another tab. */
    expectWithin: (ms: number): void => {
      ticksLeft = Math.ceil(ms / everyMs) + graceTicks
    },
    /** The loop is known to have ended. */
    dead(): void {
      ticksLeft = 1
    },
  }
}
