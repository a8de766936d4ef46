import type { OutboxItem } from '@melati/client/outbox/item'
import type { NewMember } from '@melati/domain/households/new-member'
import { RegisterHousehold } from '@melati/domain/households/register-household'
import { CommandId, FamilyId, HouseholdId, PersonId } from '@melati/domain/ids'
import { partsFrom } from '../../cadre-day.ts'
import type { PersonAnswers } from './person-answers.ts'
import type { RegisterAnswers } from './register-answers.ts'

/**
 * A registration the server refused, filled in again. It keeps the ids of the household and its people, which others of
 * her records may name, unless they were what it was refused for; undefined for one the form cannot show.
 */
export function returnedAnswers(
  { id, input, outcome }: Pick<OutboxItem, 'id' | 'input' | 'outcome'>,
  newId: () => string,
): RegisterAnswers | undefined {
  const read = RegisterHousehold.safeParse(input)
  if (!read.success) return undefined
  const { householdId, unitId, address, since, headId, families } = read.data
  const [family] = families
  const head = family?.members.find(({ personId }) => personId === headId)
  if (family === undefined || head === undefined || families.length > 1) return undefined
  const others = family.members.filter((member) => member !== head)
  const isTaken = outcome?.because === 'duplicate-id'
  return {
    commandId: CommandId.parse(newId()),
    householdId: isTaken ? HouseholdId.parse(newId()) : householdId,
    familyId: isTaken ? FamilyId.parse(newId()) : family.familyId,
    unitId,
    address,
    since: { when: 'other', date: partsFrom(since) },
    kk: family.kk ?? '',
    people: [head, ...others]
      .map(answersOf)
      .map((person) => (isTaken ? { ...person, personId: PersonId.parse(newId()) } : person)),
    reviewed: true,
    corrects: id,
  }
}

const answersOf = ({ personId, name, sex, birthDate, relation, nik }: NewMember): PersonAnswers => ({
  personId,
  name,
  sex,
  birth: partsFrom(birthDate),
  relation,
  nik: nik ?? '',
})
