import { useSyncExternalStore } from 'react'

const subscribe = (tell: () => void) => {
  for (const event of ['online', 'offline'] as const) addEventListener(event, tell)
  return () => {
    for (const event of ['online', 'offline'] as const) removeEventListener(event, tell)
  }
}

/** Whether the browser has a network. True says little, false is certain. */
export function useOnline(): boolean {
  return useSyncExternalStore(subscribe, () => navigator.onLine)
}
