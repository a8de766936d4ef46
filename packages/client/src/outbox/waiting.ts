import type { Platform } from '../platform.ts'

export type Wake = 'record' | 'online' | 'visible' | 'tap'

/** A pause that something may shorten. What woke it while nobody waited is not lost: the next pause ends at once. */
export function createWaiting({ after }: Pick<Platform, 'after'>) {
  const missed = new Set<Wake>()
  let current: { wakes: readonly Wake[]; end: () => void } | null = null
  return {
    wake(why: Wake): void {
      if (!current) missed.add(why)
      else if (current.wakes.includes(why)) current.end()
    },
    wait(ms: number, wakes: readonly Wake[], signal: AbortSignal): Promise<void> {
      const isWoken = wakes.some((why) => missed.has(why))
      missed.clear()
      if (isWoken || signal.aborted) return Promise.resolve()
      return new Promise((resolve) => {
        const end = () => {
          cancel()
          signal.removeEventListener('abort', end)
          current = null
          resolve()
        }
        const cancel = after(ms, end)
        current = { wakes, end }
        signal.addEventListener('abort', end, { once: true })
      })
    },
  }
}
