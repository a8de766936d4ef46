import { dropRow, type Overlay, type Overlays, putRow, type Rows } from '@melati/client/pull/overlay'
import type { Json } from '@melati/client/json'
import { AddMember } from '@melati/domain/households/add-member'
import { CloseHousehold } from '@melati/domain/households/close-household'
import { CorrectBirthDate } from '@melati/domain/households/correct-birth-date'
import { DescribeHouse } from '@melati/domain/households/describe-house'
import { versionsFrom } from '@melati/domain/households/house-history'
import { Leave } from '@melati/domain/households/leave'
import { MoveHousehold } from '@melati/domain/households/move-household'
import { MovePerson } from '@melati/domain/households/move-person'
import { NameHead } from '@melati/domain/households/name-head'
import { RecordDeath } from '@melati/domain/households/record-death'
import { RegisterHousehold } from '@melati/domain/households/register-household'
import type { NewMember } from '@melati/domain/households/new-member'
import type { Day } from '@melati/domain/day'
import type { FamilyId, PersonId } from '@melati/domain/ids'
import type * as z from 'zod/mini'
import { findHousehold, homeOf } from './find-rows.ts'
import type { FamilyRow, HouseholdRow, MemberRow } from './rows.ts'

const kind = 'household'

const put = (rows: Rows, row: HouseholdRow): Rows => putRow(rows, kind, row.householdId, row.unitId, row)

/** An order that its schema does not take lays nothing over. */
function laid<S extends z.ZodMiniType>(schema: S, lay: (rows: Rows, order: z.output<S>) => Rows): Overlay {
  return (rows, input: Json) => {
    const order = schema.safeParse(input)
    return order.success ? lay(rows, order.data) : rows
  }
}

const memberOf = ({ personId, name, sex, birthDate, relation, nik }: NewMember, since: Day): MemberRow => ({
  personId,
  name,
  sex,
  birthDate,
  diedOn: null,
  relation,
  since,
  nik: nik !== undefined,
  possibleDuplicate: false,
})

const changeMember = (row: HouseholdRow, personId: PersonId, change: Partial<MemberRow>): HouseholdRow => ({
  ...row,
  families: row.families.map((family) => ({
    ...family,
    members: family.members.map((member) => (member.personId === personId ? { ...member, ...change } : member)),
  })),
})

const without = (row: HouseholdRow, personId: PersonId): HouseholdRow => ({
  ...row,
  families: row.families.map((family) => ({
    ...family,
    members: family.members.filter((member) => member.personId !== personId),
  })),
})

/** In a family of the household, or in one that is founded by it. */
function withMember(row: HouseholdRow, familyId: FamilyId, kk: boolean, member: MemberRow): HouseholdRow {
  const { families } = without(row, member.personId)
  const known = families.some((family) => family.familyId === familyId)
  const all: readonly FamilyRow[] = known ? families : [...families, { familyId, kk, members: [] }]
  return {
    ...row,
    families: all.map((family) =>
      family.familyId === familyId ? { ...family, members: [...family.members, member] } : family,
    ),
  }
}

export const overlays: Overlays = {
  'households.register': laid(RegisterHousehold, (rows, { householdId, unitId, address, since, headId, families }) =>
    put(rows, {
      householdId,
      unitId,
      address: address.trim(),
      since,
      placedSince: since,
      headId,
      families: families.map(({ familyId, kk, members }) => ({
        familyId,
        kk: kk !== undefined,
        members: members.map((member) => memberOf(member, since)),
      })),
    }),
  ),
  'households.addMember': laid(AddMember, (rows, order) => {
    const row = findHousehold(rows, order.householdId)
    return row ? put(rows, withMember(row, order.familyId, order.kk !== undefined, memberOf(order, order.since))) : rows
  }),
  'households.correctBirthDate': laid(CorrectBirthDate, (rows, { personId, birthDate }) => {
    const row = homeOf(rows, personId)
    return row ? put(rows, changeMember(row, personId, { birthDate })) : rows
  }),
  'households.recordDeath': laid(RecordDeath, (rows, { personId, diedOn }) => {
    const row = homeOf(rows, personId)
    return row ? put(rows, changeMember(row, personId, { diedOn })) : rows
  }),
  'households.leave': laid(Leave, (rows, { personId }) => {
    const row = homeOf(rows, personId)
    return row ? put(rows, without(row, personId)) : rows
  }),
  'households.movePerson': laid(MovePerson, (rows, { personId, householdId, familyId, relation, kk, since }) => {
    const left = homeOf(rows, personId)
    const member = left?.families.flatMap(({ members }) => members).find((one) => one.personId === personId)
    if (!left || !member) return rows
    const gone = put(rows, without(left, personId))
    const row = findHousehold(gone, householdId)
    return row ? put(gone, withMember(row, familyId, kk !== undefined, { ...member, relation, since })) : gone
  }),
  'households.moveHousehold': laid(MoveHousehold, (rows, { householdId, unitId, address, since }) => {
    const row = findHousehold(rows, householdId)
    return row ? put(rows, { ...row, unitId, address: address?.trim() ?? row.address, placedSince: since }) : rows
  }),
  'households.nameHead': laid(NameHead, (rows, { householdId, headId }) => {
    const row = findHousehold(rows, householdId)
    return row ? put(rows, { ...row, headId }) : rows
  }),
  'households.describeHouse': laid(DescribeHouse, (rows, { householdId, since, facts }) => {
    const row = findHousehold(rows, householdId)
    if (!row) return rows
    const house = versionsFrom(row.house ? [row.house] : [], since, facts).at(-1)
    return house ? put(rows, { ...row, house }) : rows
  }),
  'households.closeHousehold': laid(CloseHousehold, (rows, { householdId }) => dropRow(rows, kind, householdId)),
}
