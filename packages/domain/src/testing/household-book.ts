import type { Day } from '../day.ts'
import type { DescribedHouse } from '../households/describe-house.ts'
import type { HouseholdFacts, MembershipFact, PersonFact, PlacementFact } from '../households/fold.ts'
import type { HouseVersion } from '../households/house-history.ts'
import type { HouseholdState, PersonState } from '../households/household-state.ts'
import type { Relation } from '../households/relation.ts'
import type { AddedMember } from '../households/add-member.ts'
import type { MovedHousehold } from '../households/move-household.ts'
import type { MovedPerson } from '../households/move-person.ts'
import type { RegisteredHousehold } from '../households/register-household.ts'
import type { FamilyId, HouseholdId, PersonId } from '../ids.ts'
import type { PlacedUnit } from '../units.ts'

type Membership = MembershipFact & { relation: Relation }
type Household = {
  headId: PersonId | null
  closedOn: Day | null
  familyIds: FamilyId[]
  placements: PlacementFact[]
  house: readonly HouseVersion[]
}

/** Households kept in memory: what decisions become when they are written, for tests that run whole histories. */
export class HouseholdBook {
  readonly persons = new Map<PersonId, PersonFact & { memberships: Membership[] }>()
  readonly households = new Map<HouseholdId, Household>()
  readonly unitOf: (id: string) => PlacedUnit

  constructor(unitOf: (id: string) => PlacedUnit) {
    this.unitOf = unitOf
  }

  register(value: RegisteredHousehold): void {
    const { householdId, unitId, since, headId } = value
    this.households.set(householdId, {
      headId,
      closedOn: null,
      familyIds: value.families.map((family) => family.familyId),
      placements: [{ householdId, unitId, from: since, to: null }],
      house: [],
    })
    for (const { familyId, members } of value.families)
      for (const { personId, sex, birthDate, relation } of members)
        this.persons.set(personId, {
          personId,
          sex,
          birthDate,
          diedOn: null,
          memberships: [{ personId, householdId, familyId, relation, from: since, to: null }],
        })
  }

  add(value: AddedMember): void {
    const { personId, sex, birthDate, householdId, familyId, relation, since } = value
    if (value.newFamily) this.households.get(householdId)?.familyIds.push(familyId)
    const membership = { personId, householdId, familyId, relation, from: since, to: null }
    this.persons.set(personId, { personId, sex, birthDate, diedOn: null, memberships: [membership] })
  }

  correctBirthDate(value: { personId: PersonId; birthDate: Day }): void {
    const person = this.persons.get(value.personId)
    if (person) person.birthDate = value.birthDate
  }

  die(value: { personId: PersonId; diedOn: Day }): void {
    const person = this.persons.get(value.personId)
    if (person) person.diedOn = value.diedOn
  }

  leave(value: { personId: PersonId; leftOn: Day }): void {
    const open = this.persons.get(value.personId)?.memberships.find((membership) => membership.to === null)
    if (open) open.to = value.leftOn
  }

  movePerson(value: MovedPerson): void {
    const { personId, householdId, familyId, relation, since } = value
    this.leave({ personId, leftOn: since })
    if (value.newFamily) this.households.get(householdId)?.familyIds.push(familyId)
    this.persons.get(personId)?.memberships.push({ personId, householdId, familyId, relation, from: since, to: null })
  }

  moveHousehold(value: MovedHousehold): void {
    const { householdId, unitId, since } = value
    const placements = this.households.get(householdId)?.placements ?? []
    for (const placement of placements) placement.to ??= since
    placements.push({ householdId, unitId, from: since, to: null })
  }

  close(value: { householdId: HouseholdId; closedOn: Day }): void {
    const household = this.households.get(value.householdId)
    if (!household) return
    household.closedOn = value.closedOn
    for (const placement of household.placements) placement.to ??= value.closedOn
  }

  describeHouse({ householdId, since, versions }: DescribedHouse): void {
    const household = this.households.get(householdId)
    if (household) household.house = [...household.house.filter((version) => version.since < since), ...versions]
  }

  household(householdId: HouseholdId): HouseholdState | null {
    const household = this.households.get(householdId)
    const [first, last] = [household?.placements.at(0), household?.placements.at(-1)]
    if (!household || !first || !last) return null
    return {
      householdId,
      unit: this.unitOf(last.unitId),
      since: first.from,
      placedSince: last.from,
      closedOn: household.closedOn,
      headId: household.headId,
      familyIds: household.familyIds,
      members: [...this.persons.values()].flatMap((person) =>
        person.memberships
          .filter((held) => held.householdId === householdId && held.to === null && person.diedOn === null)
          .map(({ personId, familyId, relation, from }) => ({ personId, familyId, relation, since: from })),
      ),
    }
  }

  person(personId: PersonId): PersonState | null {
    const person = this.persons.get(personId)
    if (!person) return null
    const open = person.memberships.find((membership) => membership.to === null)
    const unit = open && this.household(open.householdId)?.unit
    return {
      personId,
      birthDate: person.birthDate,
      diedOn: person.diedOn,
      membership: open && unit ? { ...open, since: open.from, unit } : null,
    }
  }

  facts(): HouseholdFacts {
    return {
      persons: [...this.persons.values()],
      memberships: [...this.persons.values()].flatMap((person) => person.memberships),
      placements: [...this.households.values()].flatMap((household) => household.placements),
      houses: [...this.households].map(([householdId, { house }]) => ({ householdId, history: house })),
    }
  }
}
