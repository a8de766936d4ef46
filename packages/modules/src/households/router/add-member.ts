import { command } from '@melati/api/command/procedure'
import { AddMember, decideAddMember } from '@melati/domain/households/add-member'
import { digitsIn, hashesOf, known, numberKeys, sealed } from '../numbers.ts'
import { lockHouseholds, lockNumbers } from '../queries/lock.ts'
import { insertMembers } from '../queries/members.ts'
import { familyStaysAgain } from '../queries/family-stays.ts'
import { knownNumbers } from '../queries/numbers.ts'
import { familiesById, householdStates, takenIds } from '../queries/state.ts'

/** Somebody new in a household: born, come from outside the city, or missed before. */
export const addMember = command({
  input: AddMember,
  identity: true,
  load: (c, inputs) => {
    const { tenantId } = c
    const households = inputs.map(({ householdId }) => householdId)
    const niks = hashesOf(c, digitsIn(inputs.map(({ nik }) => nik)))
    const kks = hashesOf(c, digitsIn(inputs.map(({ kk }) => kk)))
    return [
      lockHouseholds(tenantId, households, []),
      lockNumbers(tenantId, [...niks, ...kks]),
      householdStates(tenantId, households, []),
      familiesById(
        tenantId,
        inputs.map(({ familyId }) => familyId),
      ),
      takenIds(tenantId, { households: [], families: [], people: inputs.map(({ personId }) => personId) }),
      knownNumbers(tenantId, 'nik', niks),
      knownNumbers(tenantId, 'kk', kks),
    ] as const
  },
  state: (c, [, , households, families, taken, niks, kks], input) => ({
    household: households.find(({ householdId }) => householdId === input.householdId) ?? null,
    familyElsewhere: families.some(
      ({ familyId, householdId }) => familyId === input.familyId && householdId !== input.householdId,
    ),
    personTaken: taken.some(({ id }) => id === input.personId),
    known: known(c, { niks: [input.nik], kks: [input.kk] }, { niks, kks }),
  }),
  decide: decideAddMember,
  write: (c, decided) => {
    const members = decided.map(({ value }) => value)
    const numbers = members.flatMap(({ personId, nik, familyId, newFamily }) => [
      { subjectId: personId, kind: 'nik' as const, number: nik },
      { subjectId: familyId, kind: 'kk' as const, number: newFamily?.kk ?? null },
    ])
    return [
      insertMembers(c.tenantId, members, sealed(c, numbers), c.now),
      ...familyStaysAgain(c.tenantId, { households: members.map(({ householdId }) => householdId) }),
    ]
  },
  keys: ({ householdId, familyId, personId, nik, kk }) => [
    householdId,
    familyId,
    personId,
    ...numberKeys('nik', [nik]),
    ...numberKeys('kk', [kk]),
  ],
  audit: ({ personId, householdId }, { since, newFamily }) => ({
    action: 'households.addMember',
    subjectKind: 'person',
    subjectId: personId,
    detail: { householdId, since, newFamily: newFamily !== null },
  }),
})
