import { describe, expect, test } from 'vitest'
import { Day } from '../day.ts'
import { AgencyId } from '../ids.ts'
import { aBranch } from '../testing/a-tree.ts'
import { actorOn } from '../testing/actors.ts'
import { anId } from '../testing/an-id.ts'
import { decideAddAgency } from './add-agency.ts'
import type { AgencyState } from './agency-state.ts'
import { decideCloseAgency } from './close-agency.ts'
import { decideRenameAgency } from './rename-agency.ts'

const d = (text: string) => Day.parse(text)
const today = d('2026-06-15')
const { kota, kecamatan } = aBranch()
const rootUnitId = kota.unitId
const board = actorOn(kota.unitId, 'city-board')
const below = actorOn(kecamatan.unitId, 'secretariat')
const agency: AgencyState = {
  agencyId: anId(AgencyId, 1),
  name: 'Dinas Koperasi',
  shortName: 'Diskop',
  namedSince: d('2020-01-01'),
  closedOn: null,
}
const successor: AgencyState = { ...agency, agencyId: anId(AgencyId, 2), name: 'Dinas Perdagangan' }

describe('adding a dinas', () => {
  const order = { agencyId: agency.agencyId, name: ' Dinas  Koperasi ', shortName: ' ', since: today }
  const state = { rootUnitId, openNames: [], idTaken: false }
  test('cleans its name; an empty short name is none', () => {
    expect(decideAddAgency(order, state, board, today)).toMatchObject({
      value: { name: 'Dinas Koperasi', shortName: null, since: today },
    })
  })
  test.each([
    ['agency-name-taken', order, { ...state, openNames: ['DINAS KOPERASI'] }],
    ['name-empty', { ...order, name: ' ' }, state],
    ['duplicate-id', order, { ...state, idTaken: true }],
    ['future-date', { ...order, since: d('2026-06-16') }, state],
    ['text-too-long', { ...order, shortName: 'x'.repeat(31) }, state],
  ] as const)('%s', (because, changed, known) => {
    expect(decideAddAgency(changed, known, board, today)).toMatchObject({ ok: false, because })
  })
  test('only from the city itself', () => {
    expect(decideAddAgency(order, state, below, today)).toMatchObject({ because: 'outside-your-area' })
  })
})

describe('renaming a dinas', () => {
  const order = { agencyId: agency.agencyId, name: 'Dinas Koperasi dan UKM', shortName: 'Diskop UKM', since: today }
  const state = { rootUnitId, agency, otherNames: [successor.name] }
  test('keeps what it was called until that day', () => {
    expect(decideRenameAgency(order, state, board, today)).toMatchObject({
      value: { name: order.name, from: agency.name, before: { name: agency.name } },
    })
  })
  test('on the day its name began, only puts it right', () => {
    const same = { ...order, since: agency.namedSince }
    expect(decideRenameAgency(same, state, board, today)).toMatchObject({ value: { before: null } })
  })
  test.each([
    ['not-found', order, { ...state, agency: null }],
    ['agency-closed', order, { ...state, agency: { ...agency, closedOn: today } }],
    ['agency-has-later-change', { ...order, since: d('2019-12-31') }, state],
    ['future-date', { ...order, since: d('2026-06-16') }, state],
    ['agency-name-taken', { ...order, name: successor.name }, state],
  ] as const)('%s', (because, changed, known) => {
    expect(decideRenameAgency(changed, known, board, today)).toMatchObject({ ok: false, because })
  })
  test('only from the city itself', () => {
    expect(decideRenameAgency(order, state, below, today)).toMatchObject({ because: 'outside-your-area' })
  })
})

describe('closing a dinas', () => {
  const order = { agencyId: agency.agencyId, closedOn: today, successorId: successor.agencyId }
  const state = { rootUnitId, agency, successor }
  test('names what it was merged into, or nothing', () => {
    expect(decideCloseAgency(order, state, board, today)).toMatchObject({ value: { successorId: successor.agencyId } })
    const alone = { agencyId: agency.agencyId, closedOn: today }
    expect(decideCloseAgency(alone, { ...state, successor: null }, board, today)).toMatchObject({
      value: { successorId: null },
    })
  })
  test.each([
    ['not-found', order, { ...state, agency: null }],
    ['not-found', order, { ...state, successor: null }],
    ['agency-closed', order, { ...state, agency: { ...agency, closedOn: today } }],
    ['agency-closed', order, { ...state, successor: { ...successor, closedOn: today } }],
    ['agency-own-successor', { ...order, successorId: agency.agencyId }, { ...state, successor: agency }],
    ['agency-has-later-change', { ...order, closedOn: agency.namedSince }, state],
    ['future-date', { ...order, closedOn: d('2026-06-16') }, state],
  ] as const)('%s', (because, changed, known) => {
    expect(decideCloseAgency(changed, known, board, today)).toMatchObject({ ok: false, because })
  })
  test('only from the city itself', () => {
    expect(decideCloseAgency(order, state, below, today)).toMatchObject({ because: 'outside-your-area' })
  })
})
