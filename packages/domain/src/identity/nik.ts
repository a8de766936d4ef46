import type { Day } from '../day.ts'
import { refuse } from '../refusal.ts'
import type { Refused } from '../refusal.ts'
import type { RegionCode } from '../region.ts'
import { regionWarning } from './known-regions.ts'
import type { KnownRegions, RegionWarning } from './known-regions.ts'
import type { Sex } from './sex.ts'
import { daysOfTwoDigitYear, isRepeatedDigit, maskSixteen, readSixteen, regionIn } from './sixteen.ts'

export type NikError = 'EMPTY' | 'SCIENTIFIC' | 'NUMERIC_CELL' | 'CHARS' | 'LENGTH' | 'DUMMY' | 'DATE' | 'SERIAL'
export type NikWarning = RegionWarning | 'DUMMY'

/** `birthDate` is null when the two-digit year may mean two centuries; `candidates` are the one or two days it may be. */
export type Nik = {
  ok: true
  nik: string
  region: RegionCode
  sex: Sex
  birthDate: Day | null
  candidates: readonly Day[]
  warnings: readonly NikWarning[]
}

export type NikRefused = Refused & { error: NikError }

const refusalOf = {
  EMPTY: 'nik-empty',
  SCIENTIFIC: 'nik-scientific',
  NUMERIC_CELL: 'nik-numeric-cell',
  CHARS: 'nik-chars',
  LENGTH: 'nik-length',
  DUMMY: 'nik-dummy',
  DATE: 'nik-date',
  SERIAL: 'nik-serial',
} as const satisfies Record<NikError, string>

const refused = (error: NikError): NikRefused => ({ ...refuse(refusalOf[error]), error })

/**
 * Reads a NIK from text or a spreadsheet cell: six digits of the region where it was issued, the birth date as ddmmyy with 40 added to
 * a woman's day, a serial from 0001. It is permanent: old regions and corrected birth dates stay on it, so they warn and never refuse.
 */
export function parseNik(cell: string | number, asOf: Day, known?: KnownRegions): Nik | NikRefused {
  const read = readSixteen(cell)
  if (!read.ok) return refused(read.error)
  const { digits } = read
  const codedDay = Number(digits.slice(6, 8))
  const sex = codedDay > 40 ? 'P' : 'L'
  const candidates = daysOfTwoDigitYear(
    sex === 'P' ? codedDay - 40 : codedDay,
    Number(digits.slice(8, 10)),
    Number(digits.slice(10, 12)),
    asOf,
  )
  const [first, second] = candidates
  if (!first) return refused('DATE')
  if (digits.endsWith('0000')) return refused('SERIAL')
  const region = regionIn(digits)
  // A sample number has no region worth a second warning.
  const warning = isRepeatedDigit(digits) ? 'DUMMY' : regionWarning(region, known)
  return {
    ok: true,
    nik: digits,
    region,
    sex,
    birthDate: second ? null : first,
    candidates,
    warnings: warning ? [warning] : [],
  }
}

/** '3171 •••• •••• 0001' (design/ux.md C5). */
export const maskNik: (nik: string) => string = maskSixteen
