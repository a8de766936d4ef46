export function createListeners<T extends readonly unknown[] = []>() {
  const listeners = new Set<(...news: T) => void>()
  return {
    subscribe: (listener: (...news: T) => void): (() => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    tell: (...news: T): void => {
      for (const listener of listeners) listener(...news)
    },
  }
}
