/** Work that must not be waited for, since the wait would tell whether an account exists. */
export interface Background {
  start(work: () => Promise<void>): void
  /** Resolves when nothing is left, for an orderly stop. */
  settled(): Promise<void>
}

export function createBackground(onError: (error: unknown) => void): Background {
  const running = new Set<Promise<void>>()
  return {
    start(work) {
      const promise = work()
        .catch(onError)
        .finally(() => running.delete(promise))
      running.add(promise)
    },
    async settled() {
      while (running.size > 0) await Promise.all(running)
    },
  }
}
