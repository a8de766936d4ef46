import { expect, test } from 'vitest'
import { isAbove, mayReach, mayReachGroup } from './actor.ts'
import { GroupId, UnitId } from './ids.ts'
import { mayHoldOn, roles, scopeKindOf, unitKindsOf } from './roles.ts'
import { actorOn } from './testing/actors.ts'
import { anId } from './testing/an-id.ts'
import { isWithin } from './units.ts'

const [kota, kecamatan, kelurahan, other] = [1, 2, 3, 4].map((n) => anId(UnitId, n)) as [UnitId, UnitId, UnitId, UnitId]
const place = { unitId: kelurahan, ancestors: [kota, kecamatan] }
const groupId = anId(GroupId, 1)

test('an area is a unit and all below it', () => {
  for (const scope of [kota, kecamatan, kelurahan]) expect(mayReach(actorOn(scope), place)).toBe(true)
  expect(mayReach(actorOn(other), place)).toBe(false)
  expect(isWithin(kelurahan, { unitId: kecamatan, ancestors: [kota] })).toBe(false)
})

test('who stands on a unit is not above it', () => {
  expect(isAbove(actorOn(kecamatan), place)).toBe(true)
  expect(isAbove(actorOn(kelurahan), place)).toBe(false)
})

test('A-086: the platform reaches no unit of a tenant', () => {
  expect(
    mayReach(
      { ...actorOn(kota), role: 'platform-operator', scopeKind: 'platform', scopeId: null, scopeUnitId: null },
      place,
    ),
  ).toBe(false)
  expect(mayReach({ ...actorOn(kota), scopeKind: 'platform' }, place)).toBe(false)
})

test('an officer reaches the own group only', () => {
  const officer = { ...actorOn(kelurahan), role: 'group-officer', scopeKind: 'group', scopeId: groupId } as const
  expect(mayReachGroup(officer, { groupId, unit: place })).toBe(true)
  expect(mayReachGroup(officer, { groupId: anId(GroupId, 2), unit: place })).toBe(false)
  expect(mayReach(officer, place)).toBe(false)
  expect(mayReachGroup(actorOn(kecamatan), { groupId, unit: place })).toBe(true)
})

test('every role has one kind of scope, and units only where that kind is a unit', () => {
  for (const role of roles) expect(unitKindsOf[role].length > 0).toBe(scopeKindOf[role] === 'unit')
  expect(mayHoldOn('cadre', 'dasawisma')).toBe(true)
  expect(mayHoldOn('cadre', 'kota')).toBe(false)
})
