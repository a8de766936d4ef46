import { command } from '@melati/api/command/procedure'
import { emit } from '@melati/api/webhooks/emit'
import { decideMoveUnit, MoveUnit } from '@melati/domain/hierarchy/move-unit'
import { decideRenameUnit, RenameUnit } from '@melati/domain/hierarchy/rename-unit'
import { lastChangeBelow, moveUnit as writeMove, renameUnit as writeName } from '../queries/change.ts'
import { placedAfter } from '../rules.ts'
import { lockTree, openChildren, openSiblings, unitStates } from '../queries/place.ts'
import { publishAreas } from '../queries/publish-areas.ts'

const keys = () => ['tree']

export const renameUnit = command({
  input: RenameUnit,
  load: ({ tenantId }, inputs) => {
    const ids = inputs.map(({ unitId }) => unitId)
    return [lockTree(tenantId), unitStates(tenantId, ids), openSiblings(tenantId, ids)] as const
  },
  state: (_c, [, units, siblings], input) => {
    const unit = units.find(({ unitId }) => unitId === input.unitId) ?? null
    const others = siblings.filter(({ parentId, unitId }) => parentId === unit?.parentId && unitId !== input.unitId)
    return { unit, siblingNames: others.map(({ name }) => name) }
  },
  decide: decideRenameUnit,
  current: ({ unit }) => ({ name: unit?.name ?? null }),
  write: (c, decided) => [
    ...decided.map(({ value }) => writeName(c.tenantId, value)),
    publishAreas(c.tenantId),
    emit(
      c,
      decided.map(({ value: { unitId, name, alias } }) => ({
        type: 'unit.renamed',
        data: { unitId, name, was: alias },
      })),
    ),
  ],
  keys,
  audit: ({ unitId }, { name, alias }) => ({
    action: 'hierarchy.renameUnit',
    subjectKind: 'unit',
    subjectId: unitId,
    unitId,
    detail: { from: alias, to: name },
  }),
})

/**
 * Under another parent from a day on, with all that stands in it; earlier months keep the earlier tree. The unit counts as
 * placed since the last change of anything in it, so a move cannot be dated before one.
 */
export const moveUnit = command({
  input: MoveUnit,
  load: ({ tenantId }, inputs) => {
    const moving = inputs.map(({ unitId }) => unitId)
    const parents = inputs.map(({ parentId }) => parentId)
    return [
      lockTree(tenantId),
      unitStates(tenantId, [...moving, ...parents]),
      openChildren(tenantId, parents),
      lastChangeBelow(tenantId, moving),
    ] as const
  },
  state: (c, [, units, siblings, changes], input) => {
    const unit = units.find(({ unitId }) => unitId === input.unitId)
    const below = changes.find(({ unitId }) => unitId === input.unitId)?.day
    return {
      levels: c.tenant.settings.levels,
      unit: unit === undefined ? null : placedAfter(unit, below),
      parent: units.find(({ unitId }) => unitId === input.parentId) ?? null,
      siblingNames: siblings.filter(({ parentId }) => parentId === input.parentId).map(({ name }) => name),
    }
  },
  decide: decideMoveUnit,
  current: ({ unit }) => ({ parentId: unit?.parentId ?? null }),
  write: ({ tenantId }, decided) => [...decided.map(({ value }) => writeMove(tenantId, value)), publishAreas(tenantId)],
  keys,
  audit: ({ unitId }, { fromParentId, parentId, since }) => ({
    action: 'hierarchy.moveUnit',
    subjectKind: 'unit',
    subjectId: unitId,
    unitId,
    detail: { from: fromParentId, to: parentId, since },
  }),
})
