import type { Day } from '../day.ts'
import { crossCheckKk } from '../identity/cross-checks.ts'
import { parseKk } from '../identity/kk.ts'
import type { NikWarning } from '../identity/nik.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import { warn } from '../warning.ts'
import type { WarningCode } from '../warning.ts'
import type { KnownNumbers } from './new-member.ts'

const warningOf = {
  UNKNOWN_REGION: 'kk-unknown-region',
  REGION_RECODED: 'kk-region-recoded',
  DUMMY: 'kk-dummy',
} as const satisfies Record<NikWarning, WarningCode>

/** A family's card number, null when there is none; '0' and '-' mean none and never join families into one. */
export function decideFamilyCard(
  kk: string | undefined,
  niks: Iterable<string>,
  today: Day,
  known: KnownNumbers,
  field: string,
): Decision<string | null> {
  if (kk === undefined) return allow(null)
  const read = parseKk(kk, today, known.regions)
  if (!read.ok && read.error === 'EMPTY') return allow(null)
  // Before anything else about it: a woman's NIK fails as a card number by its date, and "that is a NIK" is the helpful answer.
  const digits = kk.replaceAll(/\D/g, '')
  if (crossCheckKk(digits, niks).length > 0) return refuse('kk-equals-nik', { field })
  if (!read.ok) return refuse(read.because, { field })
  const warnings = read.warnings.map((code) => warn(warningOf[code], { field }))
  if (known.kks?.has(read.kk)) warnings.push(warn('kk-twice', { field }))
  return allow(read.kk, warnings)
}
