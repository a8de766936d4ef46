const longest = 3_600_000

/** Milliseconds asked for by a Retry-After header (seconds or a date), at most an hour; null when there is none or it is nonsense. */
export function retryAfterMs(header: string | null, now: Date): number | null {
  if (header === null) return null
  const ms = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now.getTime()
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), longest) : null
}
