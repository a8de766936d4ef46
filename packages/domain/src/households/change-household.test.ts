import { describe, expect, test } from 'vitest'
import { Day } from '../day.ts'
import { PersonId } from '../ids.ts'
import { aHousehold, aPerson } from '../testing/a-household.ts'
import { aBranch, aChild } from '../testing/a-tree.ts'
import { actorOn } from '../testing/actors.ts'
import { anId } from '../testing/an-id.ts'
import { decideCloseHousehold } from './close-household.ts'
import { decideMoveHousehold } from './move-household.ts'
import type { MoveHousehold, MoveHouseholdState } from './move-household.ts'
import { decideNameHead } from './name-head.ts'

const today = Day.parse('2026-06-15')
const tomorrow = Day.parse('2026-06-16')
const d = (text: string) => Day.parse(text)
const { lingkungan, dasawisma } = aBranch()
const neighbour = aChild(lingkungan)
const cadre = actorOn(lingkungan.unitId)
const stranger = actorOn(aBranch().lingkungan.unitId)
const onlyHere = actorOn(dasawisma.unitId)
const household = aHousehold(dasawisma, 1)
const wife = aPerson(household, 1)
const closed = { ...household, closedOn: today }

describe('moving a household', () => {
  const order: MoveHousehold = { householdId: household.householdId, unitId: neighbour.unitId, since: today }
  const state: MoveHouseholdState = { household, unit: neighbour, houses: 5, settings: { dasawismaMax: 20 } }
  test('to the next dasawisma', () => {
    expect(decideMoveHousehold(order, state, cadre, today)).toEqual({
      ok: true,
      value: {
        householdId: household.householdId,
        fromUnitId: dasawisma.unitId,
        unitId: neighbour.unitId,
        address: null,
        since: today,
        replaces: false,
      },
    })
  })
  test('on the day it came, with an address, into a full one', () => {
    const asked = { ...order, since: household.placedSince, address: 'Gg. Kenanga 3' }
    expect(decideMoveHousehold(asked, { ...state, houses: 20 }, cadre, today)).toMatchObject({
      value: { replaces: true, address: 'Gg. Kenanga 3' },
      warnings: [{ code: 'dasawisma-over-limit' }],
    })
  })
  test.each<[string, Partial<MoveHousehold>, Partial<MoveHouseholdState>?]>([
    ['not-found', {}, { household: null }],
    ['not-found', {}, { unit: null }],
    ['household-closed', {}, { household: closed }],
    ['not-a-dasawisma', {}, { unit: lingkungan }],
    ['unit-closed', {}, { unit: { ...neighbour, closedOn: today } }],
    ['household-already-there', {}, { unit: dasawisma }],
    ['future-date', { since: tomorrow }],
    ['household-has-later-change', { since: d('2024-12-31') }],
    ['too-early', { since: d('2026-06-13') }, { unit: { ...neighbour, since: d('2026-06-14') } }],
    ['text-empty', { address: '' }],
  ])('%s', (because, change, changed = {}) => {
    expect(decideMoveHousehold({ ...order, ...change }, { ...state, ...changed }, cadre, today)).toMatchObject({
      ok: false,
      because,
    })
  })
  test('neither out of nor into another’s area', () => {
    expect(decideMoveHousehold(order, state, onlyHere, today)).toMatchObject({
      because: 'outside-your-area',
      field: 'unitId',
    })
    expect(decideMoveHousehold(order, state, actorOn(neighbour.unitId), today)).toMatchObject({
      because: 'outside-your-area',
      field: 'householdId',
    })
  })
})

describe('closing a household', () => {
  const empty = { ...household, members: [] }
  const order = { householdId: household.householdId, closedOn: today }
  test('that nobody lives in', () => {
    expect(decideCloseHousehold(order, { household: empty }, cadre, today)).toEqual({ ok: true, value: order })
  })
  test.each([
    ['not-found', null, today],
    ['household-not-empty', household, today],
    ['household-closed', closed, today],
    ['future-date', empty, tomorrow],
    ['household-has-later-change', empty, d('2024-12-31')],
  ] as const)('%s', (because, given, closedOn) => {
    expect(decideCloseHousehold({ ...order, closedOn }, { household: given }, cadre, today)).toMatchObject({ because })
  })
  test('outside the area', () => {
    expect(decideCloseHousehold(order, { household: empty }, stranger, today)).toMatchObject({
      because: 'outside-your-area',
    })
  })
})

describe('naming another head', () => {
  const order = { householdId: household.householdId, headId: wife.personId }
  test('beside a living head of the family, and after that head died', () => {
    expect(decideNameHead(order, { household }, cadre)).toMatchObject({ ok: true, value: { headsFamily: false } })
    const widowed = { ...household, members: household.members.slice(1) }
    expect(decideNameHead(order, { household: widowed }, cadre)).toMatchObject({
      ok: true,
      value: { headsFamily: true },
    })
  })
  test.each([
    ['not-found', null, wife.personId],
    ['household-closed', closed, wife.personId],
    ['person-not-here', household, anId(PersonId, 77)],
  ] as const)('%s', (because, given, headId) => {
    expect(decideNameHead({ ...order, headId }, { household: given }, cadre)).toMatchObject({ because })
  })
  test('outside the area', () => {
    expect(decideNameHead(order, { household }, stranger)).toMatchObject({ because: 'outside-your-area' })
  })
})
