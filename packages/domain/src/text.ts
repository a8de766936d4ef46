import { allow, refuse } from './refusal.ts'
import type { Decision } from './refusal.ts'

// Controls, invisible formatting (zero width, direction overrides, soft hyphen), lone surrogates, private use, unassigned, line separators,
// and the Hangul fillers, which are letters that draw nothing.
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/u
const blanks = /\p{Zs}+/gu

/**
 * Text as people type it into one line: composed (NFC), trimmed, blanks of any kind made one space.
 * Length counts characters, as PostgreSQL's `char_length` does. Refuses `text-empty`, `text-too-long`, `text-has-hidden-characters`.
 */
export function cleanText(text: string, max: number, field?: string): Decision<string> {
  const more = field === undefined ? {} : { field }
  // A name of a megabyte is turned away before anything walks over it.
  if (text.length > max * 4 + 64) return refuse('text-too-long', { ...more, hint: { max } })
  if (hidden.test(text)) return refuse('text-has-hidden-characters', more)
  const clean = text.normalize('NFC').replaceAll(blanks, ' ').trim()
  if (clean === '') return refuse('text-empty', more)
  if (Array.from(clean).length > max) return refuse('text-too-long', { ...more, hint: { max } })
  return allow(clean)
}

/** What two names must not share to count as different: case, spacing and leading zeros ('RT 001' and 'rt 1') make no difference. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s.\-_/]+/g, ' ')
    .trim()
    .replaceAll(/(?<!\d)0+(?=\d)/g, '')
}
