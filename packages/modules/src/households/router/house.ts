import { command } from '@melati/api/command/procedure'
import { decideDescribeHouse, DescribeHouse } from '@melati/domain/households/describe-house'
import { housesOf, storeHouses, versionsIn } from '../queries/house.ts'
import { lockHouseholds } from '../queries/lock.ts'
import { householdStates } from '../queries/state.ts'

const idsIn = (inputs: readonly { householdId: string }[]) => inputs.map(({ householdId }) => householdId)

/** How a household is housed, as of a day. */
export const describeHouse = command({
  input: DescribeHouse,
  load: ({ tenantId }, inputs) =>
    [
      lockHouseholds(tenantId, idsIn(inputs), []),
      householdStates(tenantId, idsIn(inputs), []),
      housesOf(tenantId, idsIn(inputs)),
    ] as const,
  state: (_c, [, households, houses], { householdId }) => ({
    household: households.find((one) => one.householdId === householdId) ?? null,
    history: versionsIn(houses, householdId),
  }),
  decide: decideDescribeHouse,
  write: ({ tenantId }, decided) => [
    storeHouses(
      tenantId,
      decided.map(({ value }) => value),
    ),
  ],
  keys: ({ householdId }) => [householdId],
  audit: ({ householdId }, { since, stated }) => ({
    action: 'households.describeHouse',
    subjectKind: 'household',
    subjectId: householdId,
    detail: { since, stated },
  }),
})
