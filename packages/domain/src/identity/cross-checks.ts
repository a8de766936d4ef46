import type { Day } from '../day.ts'
import type { Nik } from './nik.ts'
import type { Sex } from './sex.ts'

export type CrossFinding =
  | { code: 'SEX_MISMATCH'; severity: 'error' }
  | { code: 'DOB_MISMATCH'; severity: 'warning' }
  | { code: 'KK_EQUALS_NIK'; severity: 'error' }

/**
 * What a NIK says against what was entered beside it. A birth date may differ for good: Dukcapil corrects it without reissuing the NIK.
 * A sex that differs is nearly always the slip of a finger.
 */
export function crossCheckNik(
  nik: Pick<Nik, 'sex' | 'candidates'>,
  person: { sex?: Sex; birthDate?: Day },
): CrossFinding[] {
  const findings: CrossFinding[] = []
  if (person.sex !== undefined && person.sex !== nik.sex) findings.push({ code: 'SEX_MISMATCH', severity: 'error' })
  if (person.birthDate !== undefined && !nik.candidates.includes(person.birthDate))
    findings.push({ code: 'DOB_MISMATCH', severity: 'warning' })
  return findings
}

/** Typing the head's NIK in the place of the card number is the most common slip. */
export function crossCheckKk(kk: string, niks: Iterable<string>): CrossFinding[] {
  for (const nik of niks) if (nik === kk) return [{ code: 'KK_EQUALS_NIK', severity: 'error' }]
  return []
}
