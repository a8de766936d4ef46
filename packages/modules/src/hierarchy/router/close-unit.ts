import { command } from '@melati/api/command/procedure'
import { CloseUnit, decideCloseUnit } from '@melati/domain/hierarchy/close-unit'
import { householdsFrom } from '../../households/published.ts'
import { shownIn } from '../../products/published.ts'
import { centresIn } from '../../sakasanwira/published.ts'
import { groupsFrom } from '../../up2k/published.ts'
import { closeUnit as writeClosed, lastChangeBelow } from '../queries/change.ts'
import { lockTree, openChildren, unitStates } from '../queries/place.ts'
import { publishAreas } from '../queries/publish-areas.ts'
import { endableAfter } from '../rules.ts'

/** From a day on it is no more. Only an empty one can end: what stands in it is moved first, and its history stays under it. */
export const closeUnit = command({
  input: CloseUnit,
  load: (c, inputs) => {
    const closing = inputs.map(({ unitId }) => unitId)
    const days = inputs.map(({ closedOn }) => closedOn).toSorted()
    return [
      lockTree(c.tenantId),
      unitStates(c.tenantId, [...closing, ...inputs.flatMap(({ successorIds }) => successorIds ?? [])]),
      openChildren(c.tenantId, closing),
      lastChangeBelow(c.tenantId, closing),
      householdsFrom(c.tenantId, closing, days[0] ?? c.today),
      groupsFrom(c.tenantId, closing, days[0] ?? c.today),
      centresIn(c.tenantId, closing),
      shownIn(c.tenantId, closing),
    ] as const
  },
  state: (_c, [, units, children, changes, households, groups, centres, products], input) => {
    const countIn = (rows: readonly { unitId: string; count: number }[]) =>
      rows.find(({ unitId }) => unitId === input.unitId)?.count ?? 0
    const unit = units.find(({ unitId }) => unitId === input.unitId)
    const below = changes.find(({ unitId }) => unitId === input.unitId)?.day
    return {
      unit: unit === undefined ? null : endableAfter(unit, below),
      openChildren: children.filter(({ parentId }) => parentId === input.unitId).length,
      households: countIn(households),
      openGroups: countIn(groups),
      livingCentres: countIn(centres),
      shownProducts: countIn(products),
      successors: units.filter(({ unitId }) => input.successorIds?.includes(unitId) === true),
    }
  },
  decide: decideCloseUnit,
  write: ({ tenantId }, decided) => [
    ...decided.map(({ value }) => writeClosed(tenantId, value)),
    publishAreas(tenantId),
  ],
  keys: () => ['tree'],
  audit: ({ unitId }, { closedOn, successorIds }) => ({
    action: 'hierarchy.closeUnit',
    subjectKind: 'unit',
    subjectId: unitId,
    unitId,
    detail: { closedOn, successors: successorIds },
  }),
})
