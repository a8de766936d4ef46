import type { Json } from '@melati/client/json'

/** An id in what was recorded; the input is of whichever command it is. */
export function idIn(input: Json, key: string): string | undefined {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return undefined
  const value = Object.entries(input).find(([name]) => name === key)?.[1]
  return typeof value === 'string' ? value : undefined
}
