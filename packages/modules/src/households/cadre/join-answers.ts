import type { Day } from '@melati/domain/day'
import type { AddMember } from '@melati/domain/households/add-member'
import { decideFamilyCard } from '@melati/domain/households/family-card'
import { FamilyId } from '@melati/domain/ids'
import { sentenceOf } from '@melati/domain/refusal'
import * as z from 'zod/mini'
import { DayAnswer, onToday, readDay } from '../../cadre-day.ts'
import { words } from '../cadre-words.ts'
import type { HouseholdRow } from '../rows.ts'
import { memberOf, newPerson, PersonAnswers, type Problem, problemsOf } from './person-answers.ts'

/** Someone who joins a household. `familyId` null: of the only family, or not chosen yet. */
export const JoinAnswers = z.object({
  familyId: z.nullable(FamilyId),
  /** For a family that begins with this person. */
  newFamilyId: FamilyId,
  kk: z.string(),
  person: PersonAnswers,
  since: DayAnswer,
})
export type JoinAnswers = z.infer<typeof JoinAnswers>

export const newJoin = (newId: () => string): JoinAnswers => ({
  familyId: null,
  newFamilyId: FamilyId.parse(newId()),
  kk: '',
  person: newPerson(newId),
  since: onToday,
})

/** The family that is meant; in a household of one nobody has to choose it. */
export function familyOf({ familyId }: JoinAnswers, { families }: HouseholdRow): FamilyId | null {
  const [only] = families
  return familyId ?? (families.length === 1 && only ? only.familyId : null)
}

export const foundsFamily = (answers: JoinAnswers, row: HouseholdRow): boolean =>
  familyOf(answers, row) === answers.newFamilyId

/** A new family's first is its head, whatever was chosen before. */
export const personOf = (answers: JoinAnswers, row: HouseholdRow): PersonAnswers =>
  foundsFamily(answers, row) ? { ...answers.person, relation: 'kepala-keluarga' } : answers.person

export function joinOrderOf(answers: JoinAnswers, row: HouseholdRow, today: Day): AddMember | undefined {
  const familyId = familyOf(answers, row)
  const member = memberOf(personOf(answers, row))
  const since = readDay(answers.since, today)
  if (familyId === null || member === undefined || since === undefined) return undefined
  const kk = foundsFamily(answers, row) && answers.kk.trim() !== '' ? { kk: answers.kk } : {}
  return { ...member, householdId: row.householdId, familyId, since, ...kk }
}

export function problemsOfJoin(answers: JoinAnswers, row: HouseholdRow, today: Day): Problem[] {
  const since = readDay(answers.since, today)
  const kk = foundsFamily(answers, row) ? decideFamilyCard(answers.kk, [], today, {}, 'kk') : undefined
  return [
    ...(familyOf(answers, row) === null ? [{ field: 'familyId', sentence: words.familyMissing }] : []),
    ...(kk?.ok === false ? [{ field: 'kk', sentence: sentenceOf(kk.because) }] : []),
    ...problemsOf(personOf(answers, row), since ?? today, today),
    ...(since === undefined ? [{ field: 'since', sentence: sentenceOf('not-a-day') }] : []),
  ]
}
