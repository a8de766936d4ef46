import { refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import { cleanText } from '../text.ts'

export const personNameMax = 120

/**
 * A person's name as typed, cleaned (`cleanText`), 1 to 120 characters with at least one letter; capitals and order stay the person's own.
 * Refuses `name-empty`, `text-too-long`, `text-has-hidden-characters`.
 */
export function parsePersonName(text: string, field?: string): Decision<string> {
  const clean = cleanText(text, personNameMax, field)
  const more = field === undefined ? {} : { field }
  if (!clean.ok) return clean.because === 'text-empty' ? refuse('name-empty', more) : clean
  return /\p{L}/u.test(clean.value) ? clean : refuse('name-empty', more)
}
