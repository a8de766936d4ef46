import { findDay } from '../day.ts'
import type { Day } from '../day.ts'
import { RegionCode } from '../region.ts'

export type DigitsError = 'EMPTY' | 'SCIENTIFIC' | 'NUMERIC_CELL' | 'CHARS' | 'LENGTH' | 'DUMMY'

type Sixteen = { ok: true; digits: string } | { ok: false; error: DigitsError }

const longest = 64
const fillers = new Set([
  '',
  '0',
  'tidak ada',
  'tidakada',
  'belum ada',
  'belumada',
  'belum',
  'na',
  'n/a',
  'null',
  'nihil',
])

/**
 * The sixteen digits of a NIK or a KK number as they come from a keyboard, a PDF or a spreadsheet cell. Apostrophe, blanks, dots, hyphens
 * and full-width digits are presentation and go; lost digits are never guessed. Runs once over at most 64 characters.
 */
export function readSixteen(cell: string | number): Sixteen {
  // A spreadsheet keeps fifteen significant digits of a number, so the sixteenth cannot be trusted whatever it shows.
  if (typeof cell === 'number') return { ok: false, error: cell === 0 ? 'EMPTY' : 'NUMERIC_CELL' }
  if (cell.length > longest) return { ok: false, error: 'LENGTH' }
  const plain = cell.normalize('NFKC')
  if (/^\s*'?\d[.,]?\d*e\+?\d+\s*$/i.test(plain)) return { ok: false, error: 'SCIENTIFIC' }
  if (fillers.has(plain.trim().toLowerCase())) return { ok: false, error: 'EMPTY' }
  const digits = plain.replaceAll(/['’‘`\s.\-–—_/]/g, '')
  if (digits === '') return { ok: false, error: 'EMPTY' }
  if (!/^[0-9]+$/.test(digits)) return { ok: false, error: 'CHARS' }
  if (digits.length !== 16) return { ok: false, error: /^0+$/.test(digits) ? 'EMPTY' : 'LENGTH' }
  if (digits === '0000000000000000') return { ok: false, error: 'DUMMY' }
  return { ok: true, digits }
}

export function regionIn(digits: string): RegionCode {
  return RegionCode.parse(`${digits.slice(0, 2)}.${digits.slice(2, 4)}.${digits.slice(4, 6)}`)
}

/** The days a two-digit year may mean, earliest first: in this century or the last, existing, and not after `asOf`. */
export function daysOfTwoDigitYear(dayOfMonth: number, month: number, year: number, asOf: Day): Day[] {
  return [1900, 2000]
    .map((century) => findDay(century + year, month, dayOfMonth))
    .filter((day) => day !== undefined)
    .filter((day) => day <= asOf)
}

export function isRepeatedDigit(digits: string): boolean {
  return digits === digits.charAt(0).repeat(16)
}

/** Shows who it is without showing the number: '3171 •••• •••• 0001'. Anything that is not sixteen digits is hidden whole. */
export function maskSixteen(digits: string): string {
  return /^\d{16}$/.test(digits) ? `${digits.slice(0, 4)} •••• •••• ${digits.slice(12)}` : '•••• •••• •••• ••••'
}
