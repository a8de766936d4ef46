import type { Day } from '@melati/domain/day'
import { decideNewMember, type NewMember } from '@melati/domain/households/new-member'
import { Relation } from '@melati/domain/households/relation'
import { PersonId } from '@melati/domain/ids'
import { parseNik } from '@melati/domain/identity/nik'
import { parsePersonName } from '@melati/domain/identity/person-name'
import { Sex } from '@melati/domain/identity/sex'
import { sentenceOf } from '@melati/domain/refusal'
import type { Sentence } from '@melati/ui/words'
import * as z from 'zod/mini'
import { DateParts, noParts, partsFrom, readParts } from '../../cadre-day.ts'
import { words } from '../cadre-words.ts'

/** What was answered about one person so far. */
export const PersonAnswers = z.object({
  personId: PersonId,
  name: z.string(),
  sex: z.nullable(Sex),
  birth: DateParts,
  relation: z.nullable(Relation),
  nik: z.string(),
})
export type PersonAnswers = z.infer<typeof PersonAnswers>

export const newPerson = (newId: () => string, relation: Relation | null = null): PersonAnswers => ({
  personId: PersonId.parse(newId()),
  name: '',
  sex: relation === null ? null : sexOf(relation),
  birth: noParts,
  relation,
  nik: '',
})

/** What the relation already says, so that it is not asked twice. */
function sexOf(relation: Relation): Sex | null {
  if (relation === 'suami') return 'L'
  return relation === 'istri' ? 'P' : null
}

/** Another relation; the sex follows it only where nobody has answered. */
export const related = (person: PersonAnswers, relation: Relation): PersonAnswers => ({
  ...person,
  relation,
  sex: sexOf(relation) ?? person.sex,
})

/** A NIK that can be read gives the sex and the one day it may mean, where nobody has answered; nothing is asked twice. */
export function withNik(person: PersonAnswers, nik: string, today: Day): PersonAnswers {
  const read = parseNik(nik, today)
  if (!read.ok) return { ...person, nik }
  const isBlank = person.birth.day + person.birth.month + person.birth.year === ''
  return {
    ...person,
    nik,
    sex: person.sex ?? read.sex,
    birth: isBlank && read.birthDate !== null ? partsFrom(read.birthDate) : person.birth,
  }
}

/** Undefined while something is missing. A blank NIK is none: a newborn has none. */
export function memberOf({ personId, name, sex, birth, relation, nik }: PersonAnswers): NewMember | undefined {
  const birthDate = readParts(birth)
  if (sex === null || relation === null || birthDate === undefined) return undefined
  return { personId, name, sex, birthDate, relation, ...(nik.trim() === '' ? {} : { nik }) }
}

/** What keeps a page from going on; `field` is the id of the control. */
export interface Problem {
  readonly field: string
  readonly sentence: Sentence
}

/** Everything that is missing at once; and when nothing is, what the rules say. */
export function problemsOf(person: PersonAnswers, since: Day, today: Day): Problem[] {
  const { name, sex, birth, relation } = person
  const problems: Problem[] = []
  const read = parsePersonName(name)
  if (!read.ok) problems.push({ field: 'name', sentence: sentenceOf(read.because) })
  if (relation === null) problems.push({ field: 'relation', sentence: words.relationMissing })
  if (sex === null) problems.push({ field: 'sex', sentence: words.sexMissing })
  if (readParts(birth) === undefined) {
    const blank = birth.day + birth.month + birth.year === ''
    problems.push({ field: 'birthDate', sentence: blank ? words.birthMissing : sentenceOf('not-a-day') })
  }
  const member = memberOf(person)
  if (problems.length > 0 || member === undefined) return problems
  const decision = decideNewMember(member, since, today, {}, '')
  return decision.ok ? [] : [{ field: decision.field ?? '', sentence: sentenceOf(decision.because) }]
}
