import { Day } from '@melati/domain/day'
import { FamilyId, HouseholdId, PersonId, type UnitId } from '@melati/domain/ids'
import type { RegisterHousehold } from '@melati/domain/households/register-household'

type Member = RegisterHousehold['families'][number]['members'][number]

/** A household of two, husband and wife, registered on 1 March 2026 in a dasawisma; ids are new each time. */
export function aHouseholdOrder(
  world: { newId(): string },
  unitId: UnitId,
  more: Partial<RegisterHousehold> & { members?: readonly Partial<Member>[] } = {},
): RegisterHousehold {
  const { members: wanted = [{}, {}], ...order } = more
  const members = wanted.map((member, index): Member => ({
    personId: PersonId.parse(world.newId()),
    name: index === 0 ? 'Budi Santoso' : 'Siti Aminah',
    sex: index === 0 ? 'L' : 'P',
    birthDate: Day.parse(index === 0 ? '1980-05-17' : '1985-11-02'),
    relation: index === 0 ? 'kepala-keluarga' : 'istri',
    ...member,
  }))
  const [head] = members
  if (head === undefined) throw new Error('a household needs somebody')
  return {
    householdId: HouseholdId.parse(world.newId()),
    unitId,
    address: 'Gg. Melati No. 7',
    since: Day.parse('2026-03-01'),
    headId: head.personId,
    families: [{ familyId: FamilyId.parse(world.newId()), members }],
    ...order,
  }
}
