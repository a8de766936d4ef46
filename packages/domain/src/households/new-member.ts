import * as z from 'zod/mini'
import { ageOn, Day } from '../day.ts'
import { PersonId } from '../ids.ts'
import { crossCheckNik } from '../identity/cross-checks.ts'
import type { KnownRegions } from '../identity/known-regions.ts'
import { parseNik } from '../identity/nik.ts'
import type { NikWarning } from '../identity/nik.ts'
import { parsePersonName } from '../identity/person-name.ts'
import { Sex } from '../identity/sex.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision, Refused } from '../refusal.ts'
import { warn } from '../warning.ts'
import type { Warning, WarningCode } from '../warning.ts'
import { Relation } from './relation.ts'

export const oldest = 130

/** A person not yet known to the tenant. The NIK may be absent: a newborn has none, and nobody is left out for want of one. */
export const NewMember = z.object({
  personId: PersonId,
  name: z.string(),
  sex: Sex,
  birthDate: Day,
  relation: Relation,
  nik: z.optional(z.string()),
})
export type NewMember = z.infer<typeof NewMember>

export type AcceptedMember = {
  personId: PersonId
  name: string
  sex: Sex
  birthDate: Day
  relation: Relation
  nik: string | null
}

/** What else is known about identity numbers; a phone may know nothing. NIK are never unique, so one seen before only warns. */
export type KnownNumbers = { regions?: KnownRegions; niks?: ReadonlySet<string>; kks?: ReadonlySet<string> }

const warningOf = {
  UNKNOWN_REGION: 'nik-unknown-region',
  REGION_RECODED: 'nik-region-recoded',
  DUMMY: 'nik-dummy',
} as const satisfies Record<NikWarning, WarningCode>

/** `at` is the path of the member in its order, '' or ending in a dot. */
export function decideNewMember(
  member: NewMember,
  since: Day,
  today: Day,
  known: KnownNumbers,
  at: string,
): Decision<AcceptedMember> {
  const name = parsePersonName(member.name, `${at}name`)
  if (!name.ok) return name
  const early = refuseBirthDate(member.birthDate, since, today, at)
  if (early) return early
  const nik = decideNik(member, today, known, at)
  if (!nik.ok) return nik
  const { personId, sex, birthDate, relation } = member
  return allow({ personId, name: name.value, sex, birthDate, relation, nik: nik.value }, nik.warnings)
}

function refuseBirthDate(birthDate: Day, since: Day, today: Day, at: string): Refused | undefined {
  const field = `${at}birthDate`
  if (birthDate > today) return refuse('future-date', { field })
  if (birthDate > since) return refuse('birth-after-since', { field, hint: { since } })
  if (ageOn(birthDate, today) > oldest) return refuse('too-old', { field })
  return undefined
}

function decideNik(member: NewMember, today: Day, known: KnownNumbers, at: string): Decision<string | null> {
  if (member.nik === undefined) return allow(null)
  const field = `${at}nik`
  const read = parseNik(member.nik, today, known.regions)
  if (!read.ok) return read.error === 'EMPTY' ? allow(null) : refuse(read.because, { field })
  const warnings: Warning[] = read.warnings.map((code) => warn(warningOf[code], { field }))
  for (const { code } of crossCheckNik(read, member)) {
    if (code === 'SEX_MISMATCH') return refuse('nik-sex-mismatch', { field })
    if (code === 'DOB_MISMATCH') warnings.push(warn('nik-birth-date-differs', { field }))
  }
  if (known.niks?.has(read.nik)) warnings.push(warn('nik-twice', { field }))
  return allow(read.nik, warnings)
}
