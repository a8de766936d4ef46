import { refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import { cleanText, nameKey } from '../text.ts'

export const unitNameMax = 80

/** A unit's name, cleaned and unlike its open siblings': 'RT 001' and 'rt 1' are one name (`unit-name-taken`). */
export function decideUnitName(text: string, siblingNames: readonly string[]): Decision<string> {
  const name = cleanText(text, unitNameMax, 'name')
  if (!name.ok) return name.because === 'text-empty' ? refuse('name-empty', { field: 'name' }) : name
  const key = nameKey(name.value)
  if (key === '') return refuse('name-empty', { field: 'name' })
  if (siblingNames.some((sibling) => nameKey(sibling) === key)) return refuse('unit-name-taken', { field: 'name' })
  return name
}
