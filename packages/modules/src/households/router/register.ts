import { command } from '@melati/api/command/procedure'
import {
  decideRegisterHousehold,
  RegisterHousehold,
  type RegisteredHousehold,
} from '@melati/domain/households/register-household'
import { holdTree, unitStates } from '../../hierarchy/published.ts'
import { digitsIn, hashesOf, known, numberKeys, sealed } from '../numbers.ts'
import { lockNumbers } from '../queries/lock.ts'
import { knownNumbers } from '../queries/numbers.ts'
import { insertHouseholds } from '../queries/register.ts'
import { housesBefore, takenIds } from '../queries/state.ts'

const niksOf = ({ families }: RegisterHousehold) => families.flatMap(({ members }) => members.map(({ nik }) => nik))
const kksOf = ({ families }: RegisterHousehold) => families.map(({ kk }) => kk)
const peopleOf = ({ families }: RegisterHousehold) =>
  families.flatMap(({ members }) => members.map(({ personId }) => personId))
const familiesOf = ({ families }: RegisterHousehold) => families.map(({ familyId }) => familyId)

/** A household with its families and everyone in them, in one order. An equal NIK is kept and flagged (F-033). */
export const register = command({
  input: RegisterHousehold,
  identity: true,
  load: (c, inputs) => {
    const { tenantId } = c
    const niks = hashesOf(c, digitsIn(inputs.flatMap(niksOf)))
    const kks = hashesOf(c, digitsIn(inputs.flatMap(kksOf)))
    return [
      holdTree(tenantId),
      lockNumbers(tenantId, [...niks, ...kks]),
      unitStates(
        tenantId,
        inputs.map(({ unitId }) => unitId),
      ),
      housesBefore(tenantId, inputs),
      takenIds(tenantId, {
        households: inputs.map(({ householdId }) => householdId),
        families: inputs.flatMap(familiesOf),
        people: inputs.flatMap(peopleOf),
      }),
      knownNumbers(tenantId, 'nik', niks),
      knownNumbers(tenantId, 'kk', kks),
    ] as const
  },
  state: (c, [, , units, houses, taken, niks, kks], input) => ({
    unit: units.find(({ unitId }) => unitId === input.unitId) ?? null,
    houses: houses.find(({ householdId }) => householdId === input.householdId)?.houses ?? 0,
    takenIds: new Set(taken.map(({ id }) => id)),
    settings: c.tenant.settings,
    known: known(c, { niks: niksOf(input), kks: kksOf(input) }, { niks, kks }),
  }),
  decide: decideRegisterHousehold,
  write: (c, decided) => {
    const households = decided.map(({ value }) => value)
    return [insertHouseholds(c.tenantId, households, sealed(c, households.flatMap(numbersIn)), c.now)]
  },
  keys: (input) => [
    input.householdId,
    ...familiesOf(input),
    ...peopleOf(input),
    ...numberKeys('nik', niksOf(input)),
    ...numberKeys('kk', kksOf(input)),
  ],
  audit: ({ householdId, unitId }, { families, since }) => ({
    action: 'households.register',
    subjectKind: 'household',
    subjectId: householdId,
    unitId,
    detail: { families: families.length, persons: families.flatMap(({ members }) => members).length, since },
  }),
})

const numbersIn = ({ families }: RegisteredHousehold) =>
  families.flatMap(({ familyId, kk, members }) => [
    { subjectId: familyId, kind: 'kk' as const, number: kk },
    ...members.map(({ personId, nik }) => ({ subjectId: personId, kind: 'nik' as const, number: nik })),
  ])
