import type { Day } from '@melati/domain/day'
import { decideFamilyCard } from '@melati/domain/households/family-card'
import { addressMax, type RegisterHousehold } from '@melati/domain/households/register-household'
import { CommandId, FamilyId, HouseholdId, UnitId } from '@melati/domain/ids'
import { sentenceOf } from '@melati/domain/refusal'
import { cleanText } from '@melati/domain/text'
import * as z from 'zod/mini'
import { DayAnswer, onToday, readDay } from '../../cadre-day.ts'
import { words } from '../cadre-words.ts'
import { memberOf, newPerson, PersonAnswers, type Problem, problemsOf } from './person-answers.ts'

/** A registration as far as it is filled in. Its ids are made once, so that saving it twice is saving it once. */
export const RegisterAnswers = z.object({
  commandId: CommandId,
  householdId: HouseholdId,
  familyId: FamilyId,
  unitId: z.nullable(UnitId),
  address: z.string(),
  since: DayAnswer,
  kk: z.string(),
  /** The head first. */
  people: z.array(PersonAnswers).check(z.minLength(1)),
  /** She has seen all of it once; from then on each page leads back to the check. */
  reviewed: z.boolean(),
  /** The refused registration in whose place this one stands. */
  corrects: z.optional(CommandId),
})
export type RegisterAnswers = z.infer<typeof RegisterAnswers>

export function newAnswers(newId: () => string): RegisterAnswers {
  return {
    commandId: CommandId.parse(newId()),
    householdId: HouseholdId.parse(newId()),
    familyId: FamilyId.parse(newId()),
    unitId: null,
    address: '',
    since: onToday,
    kk: '',
    people: [newPerson(newId, 'kepala-keluarga')],
    reviewed: false,
  }
}

export function readAnswers(kept: unknown): RegisterAnswers | undefined {
  const read = RegisterAnswers.safeParse(kept)
  return read.success ? read.data : undefined
}

export const headOf = ({ people }: RegisterAnswers): PersonAnswers => {
  const [head] = people
  if (head === undefined) throw new Error('a registration begins with its head')
  return head
}

export const withPerson = (answers: RegisterAnswers, at: number, person: PersonAnswers): RegisterAnswers => ({
  ...answers,
  people: at < answers.people.length ? answers.people.with(at, person) : [...answers.people, person],
})

export const withoutPerson = (answers: RegisterAnswers, at: number): RegisterAnswers => ({
  ...answers,
  people: answers.people.toSpliced(at, 1),
})

/** Undefined while something is missing. */
export function orderOf(answers: RegisterAnswers, today: Day): RegisterHousehold | undefined {
  const { householdId, familyId, unitId, address, kk, people } = answers
  const since = readDay(answers.since, today)
  const members = people.flatMap((person) => memberOf(person) ?? [])
  if (unitId === null || since === undefined || members.length < people.length) return undefined
  const family = { familyId, members, ...(kk.trim() === '' ? {} : { kk }) }
  return { householdId, unitId, address, since, headId: headOf(answers).personId, families: [family] }
}

/** `earliest`: the dasawisma has no households before it was recorded itself. */
export function problemsOfHouse({ address, since }: RegisterAnswers, earliest: Day, today: Day): Problem[] {
  const problems: Problem[] = []
  const read = cleanText(address, addressMax)
  if (!read.ok)
    problems.push({
      field: 'address',
      sentence: read.because === 'text-empty' ? words.addressMissing : sentenceOf(read.because),
    })
  const day = readDay(since, today)
  if (day === undefined) problems.push({ field: 'since', sentence: sentenceOf('not-a-day') })
  else if (day > today) problems.push({ field: 'since', sentence: sentenceOf('future-date') })
  else if (day < earliest) problems.push({ field: 'since', sentence: sentenceOf('too-early') })
  return problems
}

export const problemsOfHead = (answers: RegisterAnswers, today: Day): Problem[] =>
  problemsOf(headOf(answers), sinceOf(answers, today), today)

/** The number of the card is not the NIK of its head, the most common slip. */
export function problemsOfCard(answers: RegisterAnswers, today: Day): Problem[] {
  const niks = answers.people.flatMap(({ nik }) => nik.replaceAll(/\D/g, '') || [])
  const card = decideFamilyCard(answers.kk, niks, today, {}, 'kk')
  return card.ok ? [] : [{ field: 'kk', sentence: sentenceOf(card.because) }]
}

/** The day they live here, today while it is not readable: then its own page says so. */
export const sinceOf = ({ since }: RegisterAnswers, today: Day): Day => readDay(since, today) ?? today

/** What keeps the whole from being an order, by the part of the check page it stands in. */
export function missingOf({ unitId, since, people }: RegisterAnswers, today: Day): Problem[] {
  return [
    ...(unitId === null ? [{ field: 'dasawisma', sentence: words.unitMissing }] : []),
    ...(readDay(since, today) === undefined ? [{ field: 'rumah', sentence: sentenceOf('not-a-day') }] : []),
    ...people.flatMap((person, at) =>
      memberOf(person) === undefined ? [{ field: `orang-${at}`, sentence: words.personIncomplete }] : [],
    ),
  ]
}
