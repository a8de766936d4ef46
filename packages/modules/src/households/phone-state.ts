import type { Rows } from '@melati/client/pull/overlay'
import type { AddMember, AddMemberState } from '@melati/domain/households/add-member'
import type { CorrectBirthDateState } from '@melati/domain/households/correct-birth-date'
import type { DescribeHouseState } from '@melati/domain/households/describe-house'
import type { HouseholdState, PersonState } from '@melati/domain/households/household-state'
import type { MoveHousehold, MoveHouseholdState } from '@melati/domain/households/move-household'
import type { MovePerson, MovePersonState } from '@melati/domain/households/move-person'
import type { RecordDeathState } from '@melati/domain/households/record-death'
import type { RegisterHousehold, RegisterHouseholdState } from '@melati/domain/households/register-household'
import { unitOnPhone } from '../on-phone.ts'
import { findHousehold, homeOf, householdRows } from './find-rows.ts'

export function householdState(rows: Rows, householdId: string): HouseholdState | null {
  const row = findHousehold(rows, householdId)
  const unit = row && unitOnPhone(rows, row.unitId)
  if (!row || !unit) return null
  const { since, placedSince, headId, families } = row
  return {
    householdId: row.householdId,
    unit,
    since,
    placedSince,
    closedOn: null,
    headId,
    familyIds: families.map(({ familyId }) => familyId),
    members: families.flatMap(({ familyId, members }) =>
      members
        .filter(({ diedOn }) => diedOn === null)
        .map(({ personId, relation, since: joined }) => ({ personId, familyId, relation, since: joined })),
    ),
  }
}

export function personState(rows: Rows, personId: string): PersonState | null {
  const home = homeOf(rows, personId)
  const unit = home && unitOnPhone(rows, home.unitId)
  const family = home?.families.find(({ members }) => members.some((member) => member.personId === personId))
  const member = family?.members.find((one) => one.personId === personId)
  if (!home || !unit || !family || !member) return null
  const { relation, since, birthDate, diedOn } = member
  const place = { householdId: home.householdId, unit, familyId: family.familyId, relation, since }
  return { personId: member.personId, birthDate, diedOn, membership: { personId: member.personId, ...place } }
}

const homeState = (rows: Rows, personId: string): HouseholdState | null => {
  const home = homeOf(rows, personId)
  return home ? householdState(rows, home.householdId) : null
}

const housesIn = (rows: Rows, unitId: string): number =>
  householdRows(rows).filter((row) => row.unitId === unitId).length

const isFamilyElsewhere = (rows: Rows, familyId: string, householdId: string): boolean =>
  householdRows(rows).some(
    (row) => row.householdId !== householdId && row.families.some((family) => family.familyId === familyId),
  )

/**
 * What a phone knows, as the rules ask for it: a screen calls `decide…(order, …State(rows, order), actor, today)` before it
 * saves, and shows the refusal or the warnings. The phone holds one area only and no identity numbers, so the server may
 * still refuse or warn of what lies elsewhere.
 */
export function registerState(
  rows: Rows,
  { unitId }: Pick<RegisterHousehold, 'unitId'>,
  settings: RegisterHouseholdState['settings'],
): RegisterHouseholdState {
  return { unit: unitOnPhone(rows, unitId), houses: housesIn(rows, unitId), takenIds: new Set(), settings, known: {} }
}

export function addMemberState(
  rows: Rows,
  { householdId, familyId, personId }: Pick<AddMember, 'householdId' | 'familyId' | 'personId'>,
): AddMemberState {
  return {
    household: householdState(rows, householdId),
    familyElsewhere: isFamilyElsewhere(rows, familyId, householdId),
    personTaken: homeOf(rows, personId) !== undefined,
    known: {},
  }
}

/** For a death and for leaving. */
export function personAtHome(rows: Rows, { personId }: { readonly personId: string }): RecordDeathState {
  return { person: personState(rows, personId), household: homeState(rows, personId) }
}

export function correctBirthDateState(rows: Rows, { personId }: { readonly personId: string }): CorrectBirthDateState {
  return { person: personState(rows, personId), nik: null }
}

export function movePersonState(
  rows: Rows,
  { personId, householdId, familyId }: Pick<MovePerson, 'personId' | 'householdId' | 'familyId'>,
): MovePersonState {
  return {
    person: personState(rows, personId),
    left: homeState(rows, personId),
    household: householdState(rows, householdId),
    familyElsewhere: isFamilyElsewhere(rows, familyId, householdId),
  }
}

export function moveHouseholdState(
  rows: Rows,
  { householdId, unitId }: Pick<MoveHousehold, 'householdId' | 'unitId'>,
  settings: MoveHouseholdState['settings'],
): MoveHouseholdState {
  return {
    household: householdState(rows, householdId),
    unit: unitOnPhone(rows, unitId),
    houses: housesIn(rows, unitId),
    settings,
  }
}

/** The phone knows the house as it is now, and nothing of what it was before. */
export function describeHouseState(rows: Rows, { householdId }: { readonly householdId: string }): DescribeHouseState {
  const house = findHousehold(rows, householdId)?.house
  return { household: householdState(rows, householdId), history: house ? [house] : [] }
}

/** For naming a head and for closing. */
export const aboutHousehold = (rows: Rows, { householdId }: { readonly householdId: string }) => ({
  household: householdState(rows, householdId),
})
