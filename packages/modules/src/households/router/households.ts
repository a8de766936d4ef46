import { command } from '@melati/api/command/procedure'
import { CloseHousehold, decideCloseHousehold } from '@melati/domain/households/close-household'
import { decideMoveHousehold, MoveHousehold } from '@melati/domain/households/move-household'
import { decideNameHead, NameHead } from '@melati/domain/households/name-head'
import type { HouseholdState } from '@melati/domain/households/household-state'
import { holdTree, unitStates } from '../../hierarchy/published.ts'
import { lockHouseholds } from '../queries/lock.ts'
import { closeHouseholds, moveHouseholds, nameHeads } from '../queries/moves.ts'
import { familyStaysAgain } from '../queries/family-stays.ts'
import { householdStates, housesBefore } from '../queries/state.ts'

const idsIn = (inputs: readonly { householdId: string }[]) => inputs.map(({ householdId }) => householdId)

const found = (households: readonly HouseholdState[], householdId: string) =>
  households.find((one) => one.householdId === householdId) ?? null

/** A whole household to another dasawisma, from a day on. */
export const moveHousehold = command({
  input: MoveHousehold,
  load: ({ tenantId }, inputs) =>
    [
      holdTree(tenantId),
      lockHouseholds(tenantId, idsIn(inputs), []),
      householdStates(tenantId, idsIn(inputs), []),
      unitStates(
        tenantId,
        inputs.map(({ unitId }) => unitId),
      ),
      housesBefore(tenantId, inputs),
    ] as const,
  state: (c, [, , households, units, houses], { householdId, unitId }) => ({
    household: found(households, householdId),
    unit: units.find((one) => one.unitId === unitId) ?? null,
    houses: houses.find((one) => one.householdId === householdId)?.houses ?? 0,
    settings: c.tenant.settings,
  }),
  decide: decideMoveHousehold,
  write: ({ tenantId }, decided) => [
    moveHouseholds(
      tenantId,
      decided.map(({ value }) => value),
    ),
    ...familyStaysAgain(tenantId, { households: decided.map(({ value }) => value.householdId) }),
  ],
  keys: ({ householdId }) => [householdId],
  audit: ({ householdId, unitId }, { fromUnitId, since }) => ({
    action: 'households.moveHousehold',
    subjectKind: 'household',
    subjectId: householdId,
    unitId,
    detail: { from: fromUnitId, since },
  }),
})

/** Another member becomes KRT. */
export const nameHead = command({
  input: NameHead,
  load: ({ tenantId }, inputs) =>
    [lockHouseholds(tenantId, idsIn(inputs), []), householdStates(tenantId, idsIn(inputs), [])] as const,
  state: (_c, [, households], { householdId }) => ({ household: found(households, householdId) }),
  decide: decideNameHead,
  write: ({ tenantId }, decided) => [
    nameHeads(
      tenantId,
      decided.map(({ value }) => value),
    ),
  ],
  keys: ({ householdId }) => [householdId],
  audit: ({ householdId }, { headId }) => ({
    action: 'households.nameHead',
    subjectKind: 'household',
    subjectId: householdId,
    detail: { headId },
  }),
})

/** An empty household ends. */
export const closeHousehold = command({
  input: CloseHousehold,
  load: ({ tenantId }, inputs) =>
    [lockHouseholds(tenantId, idsIn(inputs), []), householdStates(tenantId, idsIn(inputs), [])] as const,
  state: (_c, [, households], { householdId }) => ({ household: found(households, householdId) }),
  decide: decideCloseHousehold,
  write: ({ tenantId }, decided) => [
    closeHouseholds(
      tenantId,
      decided.map(({ value }) => value),
    ),
    ...familyStaysAgain(tenantId, { households: decided.map(({ value }) => value.householdId) }),
  ],
  keys: ({ householdId }) => [householdId],
  audit: ({ householdId }, { closedOn }) => ({
    action: 'households.closeHousehold',
    subjectKind: 'household',
    subjectId: householdId,
    detail: { closedOn },
  }),
})
