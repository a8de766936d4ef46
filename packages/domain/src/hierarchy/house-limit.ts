import { warn } from '../warning.ts'
import type { Warning } from '../warning.ts'

/** A dasawisma above its limit of houses should be split: said, never enforced (handbook/pkk.md 1, rule 2). */
export function houseLimitWarnings(houses: number, settings: { dasawismaMax: number }): Warning[] {
  if (houses <= settings.dasawismaMax) return []
  return [warn('dasawisma-over-limit', { hint: { houses, max: settings.dasawismaMax } })]
}
