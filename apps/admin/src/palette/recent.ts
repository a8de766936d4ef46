import * as z from 'zod/mini'

const Kept = z.array(z.object({ label: z.string(), detail: z.optional(z.string()), href: z.string() }))
export type RecentItem = z.infer<typeof Kept>[number]

export const mostRecent = 6

/** The newest first, each once. */
export function withRecent(kept: readonly RecentItem[], item: RecentItem): RecentItem[] {
  return [item, ...kept.filter(({ href }) => href !== item.href)].slice(0, mostRecent)
}

const keyOf = (grantId: string) => `melati.recent.${grantId}`

/** What was opened from the palette in this tab under a grant; another grant, and the next tab, begin with nothing. */
export function readRecent(grantId: string): RecentItem[] {
  try {
    return Kept.parse(JSON.parse(sessionStorage.getItem(keyOf(grantId)) ?? '[]'))
  } catch {
    return []
  }
}

export function keepRecent(grantId: string, item: RecentItem): void {
  try {
    sessionStorage.setItem(keyOf(grantId), JSON.stringify(withRecent(readRecent(grantId), item)))
  } catch {
    // A browser that stores nothing keeps no list.
  }
}
