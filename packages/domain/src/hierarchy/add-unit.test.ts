import { expect, test } from 'vitest'
import { Day } from '../day.ts'
import { UnitId } from '../ids.ts'
import { RegionCode } from '../region.ts'
import { aBranch, beginning } from '../testing/a-tree.ts'
import { actorOn } from '../testing/actors.ts'
import { anId } from '../testing/an-id.ts'
import { decideAddUnit } from './add-unit.ts'
import type { AddUnit, AddUnitState } from './add-unit.ts'
import { levelPresets } from './presets.ts'

const today = Day.parse('2026-06-15')
const { kota, kecamatan, kelurahan, lingkungan, dasawisma } = aBranch()
const board = actorOn(kota.unitId, 'city-board')
const state: AddUnitState = {
  levels: levelPresets.lingkungan.levels,
  parent: lingkungan,
  siblingNames: ['Melati 1'],
  idTaken: false,
  codeTaken: false,
}
const order: AddUnit = {
  unitId: anId(UnitId, 1),
  parentId: lingkungan.unitId,
  kind: 'dasawisma',
  name: ' Melati  2 ',
  since: today,
}

test('a dasawisma under its lingkungan', () => {
  expect(decideAddUnit(order, state, board, today)).toEqual({
    ok: true,
    value: {
      unitId: order.unitId,
      parentId: lingkungan.unitId,
      ancestors: [kota.unitId, kecamatan.unitId, kelurahan.unitId, lingkungan.unitId],
      kind: 'dasawisma',
      name: 'Melati 2',
      code: null,
      since: today,
    },
  })
})

test.each<[string, Partial<AddUnit>, Partial<AddUnitState>]>([
  ['not-found', {}, { parent: null }],
  ['duplicate-id', {}, { idTaken: true }],
  ['level-not-used', { kind: 'rt' }, {}],
  ['level-not-used', { kind: 'kota' }, {}],
  ['unit-wrong-parent', { kind: 'lingkungan' }, {}],
  ['unit-wrong-parent', {}, { parent: dasawisma }],
  ['unit-closed', {}, { parent: { ...lingkungan, closedOn: today } }],
  ['future-date', { since: Day.parse('2026-06-16') }, {}],
  ['too-early', { since: Day.parse('2019-12-31') }, {}],
  ['name-empty', { name: '  ' }, {}],
  ['name-empty', { name: '-' }, {}],
  ['unit-name-taken', { name: 'MELATI 01' }, {}],
  ['text-has-hidden-characters', { name: 'Melati\u200b2' }, {}],
  ['text-too-long', { name: 'x'.repeat(81) }, {}],
  ['unit-code-wrong', { code: RegionCode.parse('12.71.01.1008') }, {}],
])('%s', (because, change, changed) => {
  expect(decideAddUnit({ ...order, ...change }, { ...state, ...changed }, board, today)).toMatchObject({
    ok: false,
    because,
  })
})

test('an official unit needs its code, below its parent’s', () => {
  const under = { ...state, parent: kecamatan, siblingNames: [] }
  const add = (code?: string, codeTaken = false) =>
    decideAddUnit(
      { ...order, kind: 'kelurahan', ...(code === undefined ? {} : { code: RegionCode.parse(code) }) },
      { ...under, codeTaken },
      board,
      today,
    )
  expect(add('12.71.01.1013')).toMatchObject({ ok: true, value: { code: '12.71.01.1013' } })
  expect(add()).toMatchObject({ because: 'unit-code-missing' })
  expect(add('12.71.02.1001')).toMatchObject({ because: 'unit-code-wrong' })
  expect(add('12.71.01')).toMatchObject({ because: 'unit-code-wrong' })
  expect(add('12.71.01.1013', true)).toMatchObject({ because: 'duplicate-id' })
})

test('only within the own area', () => {
  const elsewhere = aBranch()
  expect(decideAddUnit(order, state, actorOn(elsewhere.kota.unitId), today)).toMatchObject({
    because: 'outside-your-area',
  })
  expect(decideAddUnit(order, state, actorOn(dasawisma.unitId), today)).toMatchObject({ because: 'outside-your-area' })
  expect(decideAddUnit({ ...order, since: beginning }, state, actorOn(lingkungan.unitId), today).ok).toBe(true)
})
