import type { NewMember } from '@melati/domain/households/new-member'
import { RegisterHousehold } from '@melati/domain/households/register-household'
import { CommandId } from '@melati/domain/ids'
import { partsFrom } from '../../cadre-day.ts'
import type { PersonAnswers } from './person-answers.ts'
import type { RegisterAnswers } from './register-answers.ts'

/**
 * A registration the server refused, filled in again. It keeps the ids of the household and its people, which others of
 * her records may name; undefined for one the form cannot show.
 */
export function returnedAnswers(input: unknown, corrects: CommandId, newId: () => string): RegisterAnswers | undefined {
  const read = RegisterHousehold.safeParse(input)
  if (!read.success) return undefined
  const { householdId, unitId, address, since, headId, families } = read.data
  const [family] = families
  const head = family?.members.find(({ personId }) => personId === headId)
  if (family === undefined || head === undefined || families.length > 1) return undefined
  const others = family.members.filter((member) => member !== head)
  return {
    commandId: CommandId.parse(newId()),
    householdId,
    familyId: family.familyId,
    unitId,
    address,
    since: { when: 'other', date: partsFrom(since) },
    kk: family.kk ?? '',
    people: [head, ...others].map(answersOf),
    reviewed: true,
    corrects,
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
