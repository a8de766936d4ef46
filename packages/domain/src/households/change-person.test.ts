import { describe, expect, test } from 'vitest'
import { Day } from '../day.ts'
import { FamilyId, PersonId } from '../ids.ts'
import { aHousehold, aPerson } from '../testing/a-household.ts'
import { aBranch, aChild } from '../testing/a-tree.ts'
import { actorOn } from '../testing/actors.ts'
import { anId } from '../testing/an-id.ts'
import { decideAddMember } from './add-member.ts'
import type { AddMember, AddMemberState } from './add-member.ts'
import { decideCorrectBirthDate } from './correct-birth-date.ts'
import { decideLeave } from './leave.ts'
import { decideMovePerson } from './move-person.ts'
import type { MovePerson, MovePersonState } from './move-person.ts'
import { decideRecordDeath } from './record-death.ts'

const today = Day.parse('2026-06-15')
const tomorrow = Day.parse('2026-06-16')
const d = (text: string) => Day.parse(text)
const { lingkungan, dasawisma } = aBranch()
const neighbour = aChild(lingkungan)
const cadre = actorOn(lingkungan.unitId)
const stranger = actorOn(aBranch().lingkungan.unitId)
const onlyHere = actorOn(dasawisma.unitId)
const household = aHousehold(dasawisma, 1)
const target = aHousehold(neighbour, 2)
const [husband, wife] = [aPerson(household, 0), aPerson(household, 1)]
const closed = { ...household, closedOn: today }
const dead = { ...wife, diedOn: d('2026-01-05') }
const gone = { ...wife, membership: null }

describe('adding a member', () => {
  const order: AddMember = {
    personId: anId(PersonId, 99),
    householdId: household.householdId,
    familyId: anId(FamilyId, 1),
    name: 'Bayi CONTOH',
    sex: 'P',
    birthDate: d('2026-06-01'),
    relation: 'anak',
    since: d('2026-06-01'),
  }
  const state: AddMemberState = { household, familyElsewhere: false, personTaken: false, known: {} }
  test('a birth', () => {
    expect(decideAddMember(order, state, cadre, today)).toMatchObject({
      ok: true,
      value: { name: 'Bayi CONTOH', nik: null, newFamily: null, since: '2026-06-01' },
    })
  })
  test('a new family in the house begins with its head', () => {
    const founding = {
      ...order,
      familyId: anId(FamilyId, 7),
      relation: 'kepala-keluarga' as const,
      kk: '1271010203159001',
    }
    expect(decideAddMember(founding, state, cadre, today)).toMatchObject({
      ok: true,
      value: { newFamily: { kk: '1271010203159001' } },
    })
    expect(decideAddMember({ ...founding, kk: undefined }, state, cadre, today)).toMatchObject({
      value: { newFamily: { kk: null } },
    })
    expect(decideAddMember({ ...founding, kk: '12' }, state, cadre, today)).toMatchObject({ because: 'kk-length' })
  })
  test.each<[string, Partial<AddMember>, Partial<AddMemberState>?]>([
    ['not-found', {}, { household: null }],
    ['household-closed', {}, { household: closed }],
    ['duplicate-id', {}, { personTaken: true }],
    ['future-date', { since: tomorrow }],
    ['too-early', { since: d('2024-12-31'), birthDate: d('2020-01-01') }],
    ['birth-after-since', { since: d('2026-05-31') }],
    ['family-elsewhere', {}, { familyElsewhere: true }],
    ['family-head-twice', { relation: 'kepala-keluarga' }],
    ['family-head-missing', { familyId: anId(FamilyId, 7) }],
    ['nik-chars', { nik: 'x'.repeat(16) }],
  ])('%s', (because, change, changed = {}) => {
    expect(decideAddMember({ ...order, ...change }, { ...state, ...changed }, cadre, today)).toMatchObject({
      ok: false,
      because,
    })
  })
  test('outside the area', () => {
    expect(decideAddMember(order, state, stranger, today)).toMatchObject({ because: 'outside-your-area' })
  })
})

describe('correcting a birth date', () => {
  const order = { personId: wife.personId, birthDate: d('1991-05-17') }
  test('keeps what it was; a later date than joining is allowed', () => {
    expect(decideCorrectBirthDate(order, { person: wife, nik: null }, cadre, today)).toEqual({
      ok: true,
      value: { personId: wife.personId, birthDate: '1991-05-17', was: '1990-05-17' },
    })
    expect(
      decideCorrectBirthDate({ ...order, birthDate: d('2026-06-10') }, { person: wife, nik: null }, cadre, today).ok,
    ).toBe(true)
  })
  test('a NIK that says otherwise warns', () => {
    expect(decideCorrectBirthDate(order, { person: wife, nik: '1271015705909001' }, cadre, today)).toMatchObject({
      ok: true,
      warnings: [{ code: 'nik-birth-date-differs' }],
    })
  })
  test.each([
    ['not-found', null, order.birthDate],
    ['person-not-here', gone, order.birthDate],
    ['future-date', wife, tomorrow],
    ['birth-after-death', dead, d('2026-01-06')],
  ] as const)('%s', (because, person, birthDate) => {
    expect(decideCorrectBirthDate({ ...order, birthDate }, { person, nik: null }, cadre, today)).toMatchObject({
      because,
    })
  })
  test('outside the area, or beyond any age', () => {
    expect(decideCorrectBirthDate(order, { person: wife, nik: null }, stranger, today)).toMatchObject({
      because: 'outside-your-area',
    })
    expect(
      decideCorrectBirthDate(
        { ...order, birthDate: d('1900-01-01') },
        { person: wife, nik: null },
        cadre,
        d('2035-01-01'),
      ),
    ).toMatchObject({
      because: 'too-old',
    })
  })
})

describe('recording a death', () => {
  const order = { personId: wife.personId, diedOn: d('2026-06-14') }
  test('of a member', () => {
    expect(decideRecordDeath(order, { person: wife, household }, cadre, today)).toEqual({
      ok: true,
      value: { personId: wife.personId, diedOn: '2026-06-14' },
    })
  })
  test('of the head, and of the last', () => {
    const died = { personId: husband.personId, diedOn: today }
    expect(decideRecordDeath(died, { person: husband, household }, cadre, today)).toMatchObject({
      warnings: [{ code: 'household-without-head' }],
    })
    const alone = { ...household, members: household.members.slice(0, 1) }
    expect(decideRecordDeath(died, { person: husband, household: alone }, cadre, today)).toMatchObject({
      warnings: [{ code: 'household-now-empty' }],
    })
  })
  test.each([
    ['not-found', null, today],
    ['person-not-here', gone, today],
    ['person-dead', dead, today],
    ['future-date', wife, tomorrow],
    ['birth-after-death', wife, d('1990-05-16')],
  ] as const)('%s', (because, person, diedOn) => {
    expect(decideRecordDeath({ ...order, diedOn }, { person, household }, cadre, today)).toMatchObject({ because })
  })
  test('outside the area', () => {
    expect(decideRecordDeath(order, { person: wife, household }, stranger, today)).toMatchObject({
      because: 'outside-your-area',
    })
  })
})

describe('moving a person', () => {
  const order: MovePerson = {
    personId: wife.personId,
    householdId: target.householdId,
    familyId: anId(FamilyId, 2),
    relation: 'famili-lain',
    since: today,
  }
  const state: MovePersonState = { person: wife, left: household, household: target, familyElsewhere: false }
  test('into another household', () => {
    expect(decideMovePerson(order, state, cadre, today)).toEqual({
      ok: true,
      value: {
        personId: wife.personId,
        fromHouseholdId: household.householdId,
        householdId: target.householdId,
        familyId: anId(FamilyId, 2),
        newFamily: null,
        relation: 'famili-lain',
        since: today,
        replaces: false,
      },
    })
  })
  test('into a family of their own, in the same house', () => {
    const own = {
      ...order,
      householdId: household.householdId,
      familyId: anId(FamilyId, 8),
      relation: 'kepala-keluarga' as const,
    }
    expect(decideMovePerson({ ...own, since: d('2025-01-01') }, { ...state, household }, cadre, today)).toMatchObject({
      ok: true,
      value: { newFamily: { kk: null }, replaces: true },
    })
    expect(decideMovePerson({ ...own, kk: 'x' }, { ...state, household }, cadre, today)).toMatchObject({
      because: 'kk-chars',
    })
  })
  test('the head leaves a house without one', () => {
    const asked = { ...order, personId: husband.personId }
    expect(decideMovePerson(asked, { ...state, person: husband }, cadre, today)).toMatchObject({
      warnings: [{ code: 'household-without-head' }],
    })
  })
  test.each<[string, Partial<MovePerson>, Partial<MovePersonState>?]>([
    ['not-found', {}, { person: null }],
    ['not-found', {}, { household: null }],
    ['person-not-here', {}, { person: gone }],
    ['person-dead', {}, { person: dead }],
    ['household-closed', {}, { household: { ...target, closedOn: today } }],
    ['person-already-here', { familyId: anId(FamilyId, 1) }, { household }],
    ['future-date', { since: tomorrow }],
    ['person-has-later-change', { since: d('2024-12-31') }],
    ['too-early', { since: d('2026-06-13') }, { household: { ...target, since: d('2026-06-14') } }],
    ['family-elsewhere', {}, { familyElsewhere: true }],
    ['family-head-twice', { relation: 'kepala-keluarga' }],
    ['family-head-missing', { familyId: anId(FamilyId, 9) }],
  ])('%s', (because, change, changed = {}) => {
    expect(decideMovePerson({ ...order, ...change }, { ...state, ...changed }, cadre, today)).toMatchObject({
      ok: false,
      because,
    })
  })
  test('neither out of nor into another’s area', () => {
    expect(decideMovePerson(order, state, onlyHere, today)).toMatchObject({
      because: 'outside-your-area',
      field: 'householdId',
    })
    expect(decideMovePerson(order, state, actorOn(neighbour.unitId), today)).toMatchObject({
      because: 'outside-your-area',
      field: 'personId',
    })
  })
})

describe('moving out', () => {
  const order = { personId: wife.personId, leftOn: today }
  test('of the city', () => {
    expect(decideLeave(order, { person: wife, household }, cadre, today)).toEqual({
      ok: true,
      value: { personId: wife.personId, householdId: household.householdId, leftOn: today },
    })
  })
  test.each([
    ['not-found', null, today],
    ['person-not-here', gone, today],
    ['person-dead', dead, today],
    ['future-date', wife, tomorrow],
    ['person-has-later-change', wife, d('2024-12-31')],
  ] as const)('%s', (because, person, leftOn) => {
    expect(decideLeave({ ...order, leftOn }, { person, household }, cadre, today)).toMatchObject({ because })
  })
  test('outside the area', () => {
    expect(decideLeave(order, { person: wife, household }, stranger, today)).toMatchObject({
      because: 'outside-your-area',
    })
  })
})
