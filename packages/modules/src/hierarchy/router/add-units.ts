import { command } from '@melati/api/command/procedure'
import { Day } from '@melati/domain/day'
import { AddUnit, decideAddUnit } from '@melati/domain/hierarchy/add-unit'
import { UnitId } from '@melati/domain/ids'
import { RegionCode } from '@melati/domain/region'
import { UnitKind } from '@melati/domain/units'
import * as z from 'zod/mini'
import { insertUnits } from '../queries/add.ts'
import { lockTree, openChildren, takenUnits, unitStates } from '../queries/place.ts'
import { publishAreas } from '../queries/publish-areas.ts'
import { decideAddUnits, mostAtOnce } from '../rules.ts'

/** Whatever changes the tree is decided on the tree as the one before left it. */
const keys = () => ['tree']

export const addUnit = command({
  input: AddUnit,
  load: ({ tenantId }, inputs) => {
    const parents = inputs.map(({ parentId }) => parentId)
    return [
      lockTree(tenantId),
      unitStates(tenantId, parents),
      openChildren(tenantId, parents),
      takenUnits(
        tenantId,
        inputs.map(({ unitId }) => unitId),
        inputs.flatMap(({ code }) => code ?? []),
      ),
    ] as const
  },
  state: (c, [, units, siblings, taken], input) => ({
    levels: c.tenant.settings.levels,
    parent: units.find(({ unitId }) => unitId === input.parentId) ?? null,
    siblingNames: siblings.filter(({ parentId }) => parentId === input.parentId).map(({ name }) => name),
    idTaken: taken.some(({ unitId }) => unitId === input.unitId),
    codeTaken: taken.some(({ code }) => code !== null && code === input.code),
  }),
  decide: decideAddUnit,
  write: ({ tenantId }, decided) => [
    insertUnits(
      tenantId,
      decided.map(({ value }) => value),
    ),
    publishAreas(tenantId),
  ],
  keys,
  audit: (input) => ({
    action: 'hierarchy.addUnit',
    subjectKind: 'unit',
    subjectId: input.unitId,
    unitId: input.parentId,
    detail: { kind: input.kind },
  }),
  result: ({ unitId, name }) => ({ unitId, name }),
})

const AddUnits = z.object({
  parentId: UnitId,
  kind: UnitKind,
  since: Day,
  units: z
    .array(z.object({ unitId: UnitId, name: z.string(), code: z.optional(RegionCode) }))
    .check(z.minLength(1), z.maxLength(mostAtOnce)),
})

/** Several under one parent, such as RW 01 to RW 12: all or none. */
export const addUnits = command({
  input: AddUnits,
  load: ({ tenantId }, inputs) => {
    const parents = inputs.map(({ parentId }) => parentId)
    const units = inputs.flatMap((input) => input.units)
    return [
      lockTree(tenantId),
      unitStates(tenantId, parents),
      openChildren(tenantId, parents),
      takenUnits(
        tenantId,
        units.map(({ unitId }) => unitId),
        units.flatMap(({ code }) => code ?? []),
      ),
    ] as const
  },
  state: (c, [, units, siblings, taken], input) => ({
    levels: c.tenant.settings.levels,
    parent: units.find(({ unitId }) => unitId === input.parentId) ?? null,
    siblingNames: siblings.filter(({ parentId }) => parentId === input.parentId).map(({ name }) => name),
    takenIds: new Set<string>(taken.map(({ unitId }) => unitId)),
    takenCodes: new Set<string>(taken.flatMap(({ code }) => code ?? [])),
  }),
  decide: decideAddUnits,
  write: ({ tenantId }, decided) => [
    insertUnits(
      tenantId,
      decided.flatMap(({ value }) => value),
    ),
    publishAreas(tenantId),
  ],
  keys,
  audit: (input) => ({
    action: 'hierarchy.addUnits',
    subjectKind: 'unit',
    subjectId: input.parentId,
    unitId: input.parentId,
    detail: { kind: input.kind, added: input.units.map(({ unitId }) => unitId) },
  }),
  result: (added) => added.map(({ unitId, name }) => ({ unitId, name })),
})
