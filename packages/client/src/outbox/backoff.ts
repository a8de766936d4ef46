const base = 1_000
const longest = 300_000

/** Exponential with full jitter: phones that lost the same network do not come back together. `attempt` counts from 1. */
export function backoffMs(attempt: number, random: () => number): number {
  return random() * Math.min(longest, base * 2 ** Math.min(attempt, 20))
}

/** Never sooner than the server asked, and spread over half as long again. */
export function busyWaitMs(retryAfterMs: number | null, attempt: number, random: () => number): number {
  if (retryAfterMs === null) return backoffMs(attempt, random)
  return retryAfterMs + random() * Math.max(retryAfterMs / 2, base)
}
