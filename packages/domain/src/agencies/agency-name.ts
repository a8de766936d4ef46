import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import { cleanText, nameKey } from '../text.ts'

const nameMax = 160
const shortNameMax = 30

export type AgencyNames = { name: string; shortName: string | null }

/** Name and short name, cleaned; the name unlike that of every other open dinas of the city (`agency-name-taken`). */
export function decideAgencyNames(
  order: { name: string; shortName?: string | undefined },
  otherNames: readonly string[],
): Decision<AgencyNames> {
  const name = cleanText(order.name, nameMax, 'name')
  if (!name.ok) return name.because === 'text-empty' ? refuse('name-empty', { field: 'name' }) : name
  const key = nameKey(name.value)
  if (key === '') return refuse('name-empty', { field: 'name' })
  if (otherNames.some((other) => nameKey(other) === key)) return refuse('agency-name-taken', { field: 'name' })
  if (order.shortName === undefined || order.shortName.trim() === '')
    return allow({ name: name.value, shortName: null })
  const short = cleanText(order.shortName, shortNameMax, 'shortName')
  return short.ok ? allow({ name: name.value, shortName: short.value }) : short
}
