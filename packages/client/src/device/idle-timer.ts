import type { Platform } from '../platform.ts'

const noteEveryMs = 600_000

/**
 * Calls `expired` when nothing has touched it for `idleMs`. Measured by the wall clock and by the monotonic one, whichever has
 * gone further: one of them stands still while a phone sleeps, the other can be set back.
 */
export function createIdleTimer(platform: Platform, idleMs: number, expired: () => void) {
  let touched = { wall: 0, clock: 0 }
  let noted = 0
  let cancel = () => {}
  let stopListening = () => {}
  const spent = () => Math.max(platform.now().getTime() - touched.wall, platform.clock() - touched.clock)
  const check = () => {
    cancel()
    const left = idleMs - spent()
    if (left <= 0) expired()
    else cancel = platform.after(left, check)
  }
  const remember = () => {
    touched = { wall: platform.now().getTime(), clock: platform.clock() }
  }
  return {
    start(): void {
      remember()
      noted = platform.clock()
      stopListening()
      // Timers sleep with the screen; the first look afterwards decides.
      stopListening = platform.onWake(check)
      check()
    },
    stop(): void {
      cancel()
      stopListening()
    },
    /** Answers whether it is time to write the use down. */
    touch(): boolean {
      if (spent() >= idleMs) {
        expired()
        return false
      }
      remember()
      if (platform.clock() - noted < noteEveryMs) return false
      noted = platform.clock()
      return true
    },
  }
}
