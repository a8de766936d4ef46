import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { addDays, Day } from '../day.ts'
import { UnitId } from '../ids.ts'
import { aBranch, aChild, aKota, beginning } from '../testing/a-tree.ts'
import { actorOn } from '../testing/actors.ts'
import { anId } from '../testing/an-id.ts'
import { isWithin } from '../units.ts'
import { decideCloseUnit } from './close-unit.ts'
import type { CloseUnitState } from './close-unit.ts'
import { houseLimitWarnings } from './house-limit.ts'
import { decideMoveUnit } from './move-unit.ts'
import type { MoveUnitState } from './move-unit.ts'
import { levelPresets } from './presets.ts'
import { decideRenameUnit } from './rename-unit.ts'
import type { UnitState } from './unit-state.ts'

const today = Day.parse('2026-06-15')
const { kota, kecamatan, kelurahan, lingkungan, dasawisma } = aBranch()
const other = aChild(kelurahan)
const { levels } = levelPresets.lingkungan
const board = actorOn(kota.unitId, 'city-board')

describe('renaming', () => {
  const state = { unit: lingkungan, siblingNames: ['Lingkungan 2'] }
  test('the old name stays an alias', () => {
    expect(decideRenameUnit({ unitId: lingkungan.unitId, name: 'Lingkungan I' }, state, board)).toEqual({
      ok: true,
      value: { unitId: lingkungan.unitId, name: 'Lingkungan I', alias: lingkungan.name },
    })
  })
  test.each([
    ['unit-name-taken', 'lingkungan 02', state],
    ['not-found', 'X', { ...state, unit: null }],
    ['unit-closed', 'X', { ...state, unit: { ...lingkungan, closedOn: today } }],
    ['name-empty', '', state],
  ] as const)('%s', (because, name, changed) => {
    expect(decideRenameUnit({ unitId: lingkungan.unitId, name }, changed, board)).toMatchObject({ because })
  })
  test('only within the own area', () => {
    expect(decideRenameUnit({ unitId: lingkungan.unitId, name: 'X' }, state, actorOn(other.unitId))).toMatchObject({
      because: 'outside-your-area',
    })
  })
})

describe('moving', () => {
  const order = { unitId: dasawisma.unitId, parentId: other.unitId, since: today }
  const state: MoveUnitState = { levels, unit: dasawisma, parent: other, siblingNames: [] }

  test('a dasawisma to another lingkungan', () => {
    expect(decideMoveUnit(order, state, board, today)).toEqual({
      ok: true,
      value: {
        unitId: dasawisma.unitId,
        fromParentId: lingkungan.unitId,
        parentId: other.unitId,
        ancestors: [kota.unitId, kecamatan.unitId, kelurahan.unitId, other.unitId],
        since: today,
        replaces: false,
      },
    })
  })

  test('a move on the day it came there replaces that placing', () => {
    const since = dasawisma.placedSince
    expect(decideMoveUnit({ ...order, since }, state, board, today)).toMatchObject({
      ok: true,
      value: { replaces: true },
    })
  })

  const grandchild = aChild(lingkungan)
  test.each<[string, Partial<MoveUnitState>, string?]>([
    ['not-found', { unit: null }],
    ['not-found', { parent: null }],
    ['unit-under-itself', { unit: lingkungan, parent: grandchild }],
    ['unit-under-itself', { unit: lingkungan, parent: lingkungan }],
    ['unit-wrong-parent', { parent: kelurahan }],
    ['unit-wrong-parent', { unit: lingkungan, parent: kecamatan }],
    ['unit-already-there', { parent: lingkungan }],
    ['unit-closed', { unit: { ...dasawisma, closedOn: today } }],
    ['unit-closed', { parent: { ...other, closedOn: today } }],
    ['future-date', {}, '2026-06-16'],
    ['unit-has-later-change', { unit: { ...dasawisma, placedSince: today } }, '2026-06-14'],
    ['too-early', { parent: { ...other, since: today } }, '2026-06-14'],
    ['unit-name-taken', { siblingNames: [dasawisma.name] }],
  ])('A-077, A-094: %s', (because, changed, since) => {
    const asked = { ...order, ...(since === undefined ? {} : { since: Day.parse(since) }) }
    expect(decideMoveUnit(asked, { ...state, ...changed }, board, today)).toMatchObject({ ok: false, because })
  })

  test('A-076: nobody moves the unit stood on, or out of the own area, or into it', () => {
    const abroad = aChild(aChild(kecamatan))
    for (const scope of [dasawisma, other, lingkungan])
      expect(decideMoveUnit(order, state, actorOn(scope.unitId), today)).toMatchObject({ because: 'outside-your-area' })
    expect(decideMoveUnit(order, state, actorOn(kelurahan.unitId), today).ok).toBe(true)
    const out = { ...state, parent: abroad }
    expect(decideMoveUnit(order, out, actorOn(kelurahan.unitId), today)).toMatchObject({ because: 'outside-your-area' })
    expect(decideMoveUnit(order, out, actorOn(kecamatan.unitId), today).ok).toBe(true)
  })

  test('the root stays', () => {
    const root = aKota()
    expect(decideMoveUnit(order, { ...state, unit: root, parent: root }, actorOn(root.unitId), today).ok).toBe(false)
  })

  test.prop([
    fc.array(fc.nat(), { minLength: 4, maxLength: 40 }),
    fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 40 }),
  ])('no run of allowed moves makes a circle or breaks the ladder', (growth, moves) => {
    const root = aKota()
    const units: UnitState[] = [root]
    for (const pick of growth) {
      const parents = units.filter((unit) => unit.kind !== 'dasawisma')
      units.push(aChild(parents[pick % parents.length] ?? root))
    }
    const byId = new Map(units.map((unit) => [unit.unitId, unit]))
    for (const [a, b] of moves) {
      const [unit, parent] = [units[a % units.length] ?? root, units[b % units.length] ?? root]
      const moved = decideMoveUnit(
        { unitId: unit.unitId, parentId: parent.unitId, since: today },
        { levels, unit: byId.get(unit.unitId) ?? null, parent: byId.get(parent.unitId) ?? null, siblingNames: [] },
        actorOn(root.unitId),
        today,
      )
      if (!moved.ok) continue
      byId.set(unit.unitId, { ...unit, ...byId.get(unit.unitId), parentId: moved.value.parentId })
      for (const each of byId.values()) byId.set(each.unitId, { ...each, ancestors: ancestorsOf(each, byId) })
    }
    for (const unit of byId.values()) {
      const parent = unit.parentId === null ? null : byId.get(unit.parentId)
      if (!parent) continue
      expect(isWithin(unit.unitId, parent)).toBe(false)
      expect(aChild(parent).kind).toBe(unit.kind)
      expect(unit.ancestors[0]).toBe(root.unitId)
    }
  })
})

function ancestorsOf(unit: UnitState, byId: Map<UnitId, UnitState>): UnitId[] {
  const above: UnitId[] = []
  let parentId = unit.parentId
  while (parentId !== null) {
    if (above.length > 10) throw new Error('a circle')
    above.unshift(parentId)
    parentId = byId.get(parentId)?.parentId ?? null
  }
  return above
}

describe('closing', () => {
  const order = { unitId: dasawisma.unitId, closedOn: today }
  const state: CloseUnitState = {
    unit: dasawisma,
    openChildren: 0,
    households: 0,
    openGroups: 0,
    livingCentres: 0,
    shownProducts: 0,
    successors: [],
  }
  const [first, second] = [aChild(lingkungan), aChild(lingkungan)]

  test('a split keeps its successors', () => {
    const successorIds = [first.unitId, second.unitId, first.unitId]
    expect(
      decideCloseUnit({ ...order, successorIds }, { ...state, successors: [first, second] }, board, today),
    ).toEqual({
      ok: true,
      value: { unitId: dasawisma.unitId, closedOn: today, successorIds: [first.unitId, second.unitId] },
    })
  })

  test.each<[string, Partial<CloseUnitState>, (string | undefined)?, UnitState?]>([
    ['not-found', { unit: null }],
    ['unit-closed', { unit: { ...dasawisma, closedOn: today } }],
    ['unit-not-empty', { openChildren: 1 }],
    ['unit-not-empty', { households: 1 }],
    ['unit-not-empty', { openGroups: 1 }],
    ['unit-not-empty', { livingCentres: 1 }],
    ['unit-not-empty', { shownProducts: 1 }],
    ['future-date', {}, '2026-06-16'],
    ['unit-has-later-change', {}, beginning],
    ['not-found', {}, undefined, first],
    ['unit-wrong-parent', { successors: [lingkungan] }, undefined, lingkungan],
    ['unit-under-itself', { successors: [dasawisma] }, undefined, dasawisma],
    ['unit-closed', { successors: [{ ...first, closedOn: today }] }, undefined, first],
  ])('%s', (because, changed, closedOn, successor) => {
    const asked = {
      ...order,
      ...(closedOn === undefined ? {} : { closedOn: Day.parse(closedOn) }),
      ...(successor ? { successorIds: [successor.unitId] } : {}),
    }
    expect(decideCloseUnit(asked, { ...state, ...changed }, board, today)).toMatchObject({ ok: false, because })
  })

  test('only from above, and only into the own area', () => {
    expect(decideCloseUnit(order, state, actorOn(dasawisma.unitId), today)).toMatchObject({
      because: 'outside-your-area',
    })
    expect(decideCloseUnit(order, state, actorOn(lingkungan.unitId), today).ok).toBe(true)
    const abroad = aChild(other)
    expect(
      decideCloseUnit(
        { ...order, successorIds: [abroad.unitId] },
        { ...state, successors: [abroad] },
        actorOn(lingkungan.unitId),
        today,
      ),
    ).toMatchObject({ because: 'outside-your-area', field: 'successorIds' })
  })

  test('an id nobody has is not found', () => {
    expect(
      decideCloseUnit({ ...order, successorIds: [anId(UnitId, 999_999)] }, state, board, addDays(today, 1)),
    ).toMatchObject({
      because: 'not-found',
    })
  })
})

test('a dasawisma of 21 houses is warned about, and not stopped', () => {
  expect(houseLimitWarnings(20, { dasawismaMax: 20 })).toEqual([])
  expect(houseLimitWarnings(21, { dasawismaMax: 20 })).toEqual([
    { code: 'dasawisma-over-limit', hint: { houses: 21, max: 20 } },
  ])
})
