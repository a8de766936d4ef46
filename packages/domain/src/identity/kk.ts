import type { Day } from '../day.ts'
import { refuse } from '../refusal.ts'
import type { Refused } from '../refusal.ts'
import type { RegionCode } from '../region.ts'
import { regionWarning } from './known-regions.ts'
import type { KnownRegions } from './known-regions.ts'
import type { NikError, NikWarning } from './nik.ts'
import { daysOfTwoDigitYear, isRepeatedDigit, maskSixteen, readSixteen, regionIn } from './sixteen.ts'

/** A family card number. `issued` is the day the card was first made. */
export type Kk = { ok: true; kk: string; region: RegionCode; issued: Day; warnings: readonly NikWarning[] }

export type KkRefused = Refused & { error: NikError }

const refusalOf = {
  EMPTY: 'kk-empty',
  SCIENTIFIC: 'kk-scientific',
  NUMERIC_CELL: 'kk-numeric-cell',
  CHARS: 'kk-chars',
  LENGTH: 'kk-length',
  DUMMY: 'kk-dummy',
  DATE: 'kk-date',
  SERIAL: 'kk-serial',
} as const satisfies Record<NikError, string>

const refused = (error: NikError): KkRefused => ({ ...refuse(refusalOf[error]), error })

/** Reads a family card number: region, day of issue as ddmmyy (40 is never added), serial from 0001. Cells as for `parseNik`. */
export function parseKk(cell: string | number, asOf: Day, known?: KnownRegions): Kk | KkRefused {
  const read = readSixteen(cell)
  if (!read.ok) return refused(read.error)
  const { digits } = read
  const days = daysOfTwoDigitYear(
    Number(digits.slice(6, 8)),
    Number(digits.slice(8, 10)),
    Number(digits.slice(10, 12)),
    asOf,
  )
  // Cards with such numbers are not a century old, so the later day is meant.
  const issued = days.at(-1)
  if (!issued) return refused('DATE')
  if (digits.endsWith('0000')) return refused('SERIAL')
  const region = regionIn(digits)
  const warning = isRepeatedDigit(digits) ? 'DUMMY' : regionWarning(region, known)
  return { ok: true, kk: digits, region, issued, warnings: warning ? [warning] : [] }
}

export const maskKk: (kk: string) => string = maskSixteen
