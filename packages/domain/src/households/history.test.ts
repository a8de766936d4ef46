import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { addDays, Day } from '../day.ts'
import type { UnitState } from '../hierarchy/unit-state.ts'
import { FamilyId, HouseholdId, PersonId } from '../ids.ts'
import { Period, periodOf, periodsBetween } from '../period.ts'
import type { Decision } from '../refusal.ts'
import { aBranch, aChild } from '../testing/a-tree.ts'
import { actorOn } from '../testing/actors.ts'
import { anId } from '../testing/an-id.ts'
import { HouseholdBook } from '../testing/household-book.ts'
import { decideAddMember } from './add-member.ts'
import { decideCloseHousehold } from './close-household.ts'
import { decideCorrectBirthDate } from './correct-birth-date.ts'
import { foldHouseholds, personColumns } from './fold.ts'
import { decideLeave } from './leave.ts'
import { decideMoveHousehold } from './move-household.ts'
import { decideMovePerson } from './move-person.ts'
import { decideRecordDeath } from './record-death.ts'
import { decideRegisterHousehold } from './register-household.ts'

const today = Day.parse('2026-06-15')
const start = Day.parse('2026-01-01')
const settings = { dasawismaMax: 20, lansiaAge: 60 }
const { lingkungan, dasawisma } = aBranch()
const units: UnitState[] = [dasawisma, aChild(lingkungan), aChild(lingkungan)]
const actor = actorOn(lingkungan.unitId)
const familyOf = (household: number) => anId(FamilyId, household)

const n = fc.nat({ max: 4 })
const command = fc.record({
  what: fc.constantFrom('register', 'add', 'add', 'birth', 'die', 'leave', 'person', 'household', 'close'),
  a: n,
  b: n,
  p: fc.nat(),
  // Mostly in order of time, some back-dated by weeks.
  late: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 60 })),
  birth: fc.nat({ max: 30_000 }).map((days) => addDays(today, -days)),
})
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never

function run(book: HouseholdBook, { what, a, b, p, late, birth }: Command, count: number): boolean {
  const on = addDays(start, Math.max(0, Math.min(165, count * 3 - late)))
  const householdId = anId(HouseholdId, a)
  const known = [...book.persons.keys()]
  const personId = known[p % known.length] ?? anId(PersonId, 1)
  const unit = units[b % units.length] ?? dasawisma
  const did = <T>(decided: Decision<T>, write: (value: T) => void): boolean => {
    if (decided.ok) write(decided.value)
    return decided.ok
  }
  const fresh = anId(PersonId, 1_000 + count)
  const member = { name: 'CONTOH', sex: b % 2 === 0 ? ('L' as const) : ('P' as const), birthDate: birth }
  const person = book.person(personId)
  const lives = person?.membership ? book.household(person.membership.householdId) : null
  switch (what) {
    case 'register': {
      const members = [{ ...member, personId: fresh, relation: 'kepala-keluarga' as const }]
      const order = {
        householdId,
        unitId: unit.unitId,
        address: 'x',
        since: on,
        headId: fresh,
        families: [{ familyId: familyOf(a), members }],
      }
      const takenIds = new Set(book.households.has(householdId) ? [householdId] : [])
      return did(
        decideRegisterHousehold(order, { unit, houses: 0, takenIds, settings, known: {} }, actor, today),
        (v) => book.register(v),
      )
    }
    case 'add': {
      const order = {
        ...member,
        householdId,
        familyId: familyOf(a),
        personId: fresh,
        relation: 'anak' as const,
        since: on,
      }
      const state = { household: book.household(householdId), familyElsewhere: false, personTaken: false, known: {} }
      return did(decideAddMember(order, state, actor, today), (v) => book.add(v))
    }
    case 'birth':
      return did(decideCorrectBirthDate({ personId, birthDate: birth }, { person, nik: null }, actor, today), (v) =>
        book.correctBirthDate(v),
      )
    case 'die':
      return did(decideRecordDeath({ personId, diedOn: on }, { person, household: lives }, actor, today), (v) =>
        book.die(v),
      )
    case 'leave':
      return did(decideLeave({ personId, leftOn: on }, { person, household: lives }, actor, today), (v) =>
        book.leave(v),
      )
    case 'person': {
      const order = { personId, householdId, familyId: familyOf(a), relation: 'famili-lain' as const, since: on }
      const state = { person, left: lives, household: book.household(householdId), familyElsewhere: false }
      return did(decideMovePerson(order, state, actor, today), (v) => book.movePerson(v))
    }
    case 'household': {
      const state = { household: book.household(householdId), unit, houses: 0, settings }
      return did(decideMoveHousehold({ householdId, unitId: unit.unitId, since: on }, state, actor, today), (v) =>
        book.moveHousehold(v),
      )
    }
    case 'close':
      return did(
        decideCloseHousehold({ householdId, closedOn: on }, { household: book.household(householdId) }, actor, today),
        (v) => book.close(v),
      )
  }
}

const heldOn = (ranges: readonly { from: Day; to: Day | null }[], on: Day) =>
  ranges.filter((range) => range.from <= on && (range.to === null || on < range.to))

test.prop([fc.array(command, { minLength: 30, maxLength: 60 })], { numRuns: 100 })(
  'whatever is allowed, everyone lives in one place on any day and is counted there once',
  (commands) => {
    const book = new HouseholdBook((id) => units.find((unit) => unit.unitId === id) ?? dasawisma)
    for (const [count, each] of commands.entries()) run(book, each, count)
    for (let days = 0; days <= 170; days += 5) {
      const on = addDays(start, days)
      for (const person of book.persons.values()) expect(heldOn(person.memberships, on).length).toBeLessThanOrEqual(1)
      for (const household of book.households.values())
        expect(heldOn(household.placements, on).length).toBeLessThanOrEqual(1)
    }
    for (const period of periodsBetween(periodOf(start), periodOf(today))) {
      const figures = [...foldHouseholds(book.facts(), period, settings).values()]
      const persons = figures.reduce(
        (sum, each) => sum + personColumns.reduce((all, column) => all + each[column], 0),
        0,
      )
      expect(persons).toBeLessThanOrEqual(book.persons.size)
      for (const each of figures) expect(each.households > 0 && each.households <= each.families).toBe(true)
    }
    const now = [...foldHouseholds(book.facts(), Period.parse('2026-07'), settings).values()]
    const living = [...book.households.keys()].flatMap((id) => book.household(id)?.members ?? [])
    expect(now.reduce((sum, each) => sum + personColumns.reduce((all, column) => all + each[column], 0), 0)).toBe(
      living.length,
    )
  },
)
