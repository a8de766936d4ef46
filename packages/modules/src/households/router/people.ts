import { command } from '@melati/api/command/procedure'
import { CorrectBirthDate, decideCorrectBirthDate } from '@melati/domain/households/correct-birth-date'
import { decideLeave, Leave } from '@melati/domain/households/leave'
import { decideMovePerson, MovePerson } from '@melati/domain/households/move-person'
import { decideRecordDeath, RecordDeath } from '@melati/domain/households/record-death'
import { numberKeys, sealed } from '../numbers.ts'
import { lockHouseholds, lockPeople } from '../queries/lock.ts'
import { endMemberships, updateBirthDates, updateDeaths } from '../queries/members.ts'
import { movePeople } from '../queries/moves.ts'
import { numbersOf } from '../queries/numbers.ts'
import { familyStaysAgain } from '../queries/family-stays.ts'
import { familiesById, householdStates, residentsById } from '../queries/state.ts'
import { homeOf, personIn } from './state-of.ts'

/** The person, where she lives, and nothing about either changing until this is done. */
const about = (tenantId: number, people: readonly string[], households: readonly string[] = []) =>
  [
    lockPeople(tenantId, people),
    lockHouseholds(tenantId, households, people),
    residentsById(tenantId, people),
    householdStates(tenantId, households, people),
  ] as const

const idsIn = (inputs: readonly { personId: string }[]) => inputs.map(({ personId }) => personId)

export const correctBirthDate = command({
  input: CorrectBirthDate,
  identity: true,
  load: ({ tenantId }, inputs) => [...about(tenantId, idsIn(inputs)), numbersOf(tenantId, idsIn(inputs))] as const,
  state: (c, [, , people, households, numbers], { personId }) => {
    const nik = numbers.find(({ subjectId, kind }) => subjectId === personId && kind === 'nik')
    return {
      person: personIn(people, households, personId),
      nik: nik === undefined ? null : c.identity.open(nik.cipher, nik.keyVersion),
    }
  },
  decide: decideCorrectBirthDate,
  write: ({ tenantId }, decided) => [
    updateBirthDates(
      tenantId,
      decided.map(({ value }) => value),
    ),
    ...familyStaysAgain(tenantId, { people: decided.map(({ value }) => value.personId) }),
  ],
  keys: ({ personId }) => [personId],
  audit: ({ personId }) => ({ action: 'households.correctBirthDate', subjectKind: 'person', subjectId: personId }),
})

export const recordDeath = command({
  input: RecordDeath,
  load: ({ tenantId }, inputs) => about(tenantId, idsIn(inputs)),
  state: (_c, [, , people, households], { personId }) => ({
    person: personIn(people, households, personId),
    household: homeOf(people, households, personId),
  }),
  decide: decideRecordDeath,
  write: ({ tenantId }, decided) => [
    updateDeaths(
      tenantId,
      decided.map(({ value }) => value),
    ),
    ...familyStaysAgain(tenantId, { people: decided.map(({ value }) => value.personId) }),
  ],
  keys: ({ personId }) => [personId],
  audit: ({ personId }, { diedOn }) => ({
    action: 'households.recordDeath',
    subjectKind: 'person',
    subjectId: personId,
    detail: { diedOn },
  }),
})

export const leave = command({
  input: Leave,
  load: ({ tenantId }, inputs) => about(tenantId, idsIn(inputs)),
  state: (_c, [, , people, households], { personId }) => ({
    person: personIn(people, households, personId),
    household: homeOf(people, households, personId),
  }),
  decide: decideLeave,
  write: ({ tenantId }, decided) => [
    endMemberships(
      tenantId,
      decided.map(({ value }) => value),
    ),
    ...familyStaysAgain(tenantId, { people: decided.map(({ value }) => value.personId) }),
  ],
  keys: ({ personId }) => [personId],
  audit: ({ personId }, { householdId, leftOn }) => ({
    action: 'households.leave',
    subjectKind: 'person',
    subjectId: personId,
    detail: { householdId, leftOn },
  }),
})

export const movePerson = command({
  input: MovePerson,
  identity: true,
  load: ({ tenantId }, inputs) =>
    [
      ...about(
        tenantId,
        idsIn(inputs),
        inputs.map(({ householdId }) => householdId),
      ),
      familiesById(
        tenantId,
        inputs.map(({ familyId }) => familyId),
      ),
    ] as const,
  state: (_c, [, , people, households, families], { personId, householdId, familyId }) => ({
    person: personIn(people, households, personId),
    left: homeOf(people, households, personId),
    household: households.find((one) => one.householdId === householdId) ?? null,
    familyElsewhere: families.some((one) => one.familyId === familyId && one.householdId !== householdId),
  }),
  decide: decideMovePerson,
  write: (c, decided) => {
    const moves = decided.map(({ value }) => value)
    const numbers = moves.map(({ familyId, newFamily }) => ({
      subjectId: familyId,
      kind: 'kk' as const,
      number: newFamily?.kk ?? null,
    }))
    return [
      movePeople(c.tenantId, moves, sealed(c, numbers), c.now),
      ...familyStaysAgain(c.tenantId, {
        people: moves.map(({ personId }) => personId),
        households: moves.flatMap(({ fromHouseholdId, householdId }) => [fromHouseholdId, householdId]),
      }),
    ]
  },
  keys: ({ personId, householdId, familyId, kk }) => [personId, householdId, familyId, ...numberKeys('kk', [kk])],
  audit: ({ personId, householdId }, { fromHouseholdId, since }) => ({
    action: 'households.movePerson',
    subjectKind: 'person',
    subjectId: personId,
    detail: { from: fromHouseholdId, to: householdId, since },
  }),
})
