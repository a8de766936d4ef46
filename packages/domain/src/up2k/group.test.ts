import { describe, expect, test } from 'vitest'
import { Day } from '../day.ts'
import { GroupId, MembershipId, PersonId } from '../ids.ts'
import { readOrder } from '../order.ts'
import { aGroup } from '../testing/a-group.ts'
import { aBranch } from '../testing/a-tree.ts'
import { actorOn } from '../testing/actors.ts'
import { anId } from '../testing/an-id.ts'
import { decideCloseGroup } from './close-group.ts'
import { groupLevels } from './group.ts'
import { decideJoinGroup } from './join-group.ts'
import type { JoinGroup, JoinGroupState } from './join-group.ts'
import { decideLeaveGroup } from './leave-group.ts'
import { decideSetLevel } from './set-level.ts'
import { decideStartGroup, StartGroup } from './start-group.ts'
import type { StartGroupState } from './start-group.ts'

const today = Day.parse('2026-06-15')
const tomorrow = Day.parse('2026-06-16')
const d = (text: string) => Day.parse(text)
const { kelurahan, lingkungan, dasawisma, kecamatan } = aBranch()
const cadre = actorOn(lingkungan.unitId)
const stranger = actorOn(aBranch().lingkungan.unitId)
const person = (n: number) => anId(PersonId, n)
const membership = (n: number) => anId(MembershipId, n)
const group = aGroup(lingkungan)
const closed = { ...group, closedOn: today }
const officer = { ...cadre, role: 'group-officer', scopeKind: 'group', scopeId: group.groupId } as const
const settings = { up2k: { minMembers: 2, maxMembers: 4 } }

describe('starting a group', () => {
  const order: StartGroup = {
    groupId: group.groupId,
    kind: 'poklak',
    unitId: lingkungan.unitId,
    name: ' Keripik  Melati ',
    level: 'pemula',
    since: today,
    members: [
      { membershipId: membership(1), personId: person(1), office: 'ketua' },
      { membershipId: membership(2), personId: person(2), office: 'anggota' },
      { membershipId: membership(3), personId: person(3), office: 'anggota' },
    ],
  }
  const state: StartGroupState = {
    unit: lingkungan,
    namesInKelurahan: ['Dodol Mawar'],
    persons: [1, 2, 3, 4, 5].map((n) => ({ personId: person(n), diedOn: null })),
    takenIds: new Set(),
    settings,
  }
  const [first, second, third] = order.members as [
    StartGroup['members'][0],
    StartGroup['members'][0],
    StartGroup['members'][0],
  ]

  test('with its first members', () => {
    expect(decideStartGroup(order, state, cadre, today)).toEqual({
      ok: true,
      value: { ...order, name: 'Keripik Melati' },
    })
  })
  test('a poksus stands in its kelurahan', () => {
    const poksus = { ...order, kind: 'poksus' as const, unitId: kelurahan.unitId }
    expect(decideStartGroup(poksus, { ...state, unit: kelurahan }, actorOn(kelurahan.unitId), today).ok).toBe(true)
  })
  test.each<[string, Partial<StartGroup>, Partial<StartGroupState>?]>([
    ['not-found', {}, { unit: null }],
    ['duplicate-id', {}, { takenIds: new Set([order.groupId]) }],
    ['duplicate-id', {}, { takenIds: new Set([membership(2)]) }],
    ['duplicate-id', { members: [first, { ...second, membershipId: membership(1) }] }],
    ['group-wrong-unit', { kind: 'poksus' }],
    ['unit-closed', {}, { unit: { ...lingkungan, closedOn: today } }],
    ['name-empty', { name: ' ' }],
    ['name-empty', { name: '--' }],
    ['group-name-taken', { name: 'dodol mawar' }],
    ['future-date', { since: tomorrow }],
    ['group-too-small', { members: [first] }],
    [
      'group-too-large',
      { members: [1, 2, 3, 4, 5].map((n) => ({ ...second, membershipId: membership(n), personId: person(n) })) },
    ],
    ['already-member', { members: [first, { ...second, personId: person(1) }] }],
    ['officer-twice', { members: [first, { ...second, office: 'ketua' }] }],
    ['not-found', { members: [first, { ...second, personId: person(9) }] }],
    ['person-dead', {}, { persons: [1, 2, 3].map((n) => ({ personId: person(n), diedOn: n === 3 ? today : null })) }],
  ])('%s', (because, change, changed = {}) => {
    expect(decideStartGroup({ ...order, ...change }, { ...state, ...changed }, cadre, today)).toMatchObject({
      ok: false,
      because,
    })
  })
  test('outside the area, or at a kecamatan', () => {
    expect(decideStartGroup(order, state, stranger, today)).toMatchObject({ because: 'outside-your-area' })
    expect(decideStartGroup(order, { ...state, unit: kecamatan }, actorOn(kecamatan.unitId), today)).toMatchObject({
      because: 'group-wrong-unit',
    })
    expect(decideStartGroup(order, { ...state, unit: dasawisma }, cadre, today).ok).toBe(true)
  })
  test('at the door: more members than any group has', () => {
    const members = Array.from({ length: 1_001 }, () => third)
    expect(readOrder(StartGroup, { ...order, members })).toMatchObject({ because: 'group-too-large' })
  })
})

describe('joining', () => {
  const order: JoinGroup = {
    groupId: group.groupId,
    membershipId: membership(9),
    personId: person(9),
    office: 'anggota',
    since: today,
  }
  const state: JoinGroupState = {
    group,
    person: { personId: person(9), diedOn: null },
    lastLeftOn: null,
    idTaken: false,
    settings,
  }
  test('by a cadre of the area or an officer of the group', () => {
    expect(decideJoinGroup(order, state, cadre, today)).toEqual({ ok: true, value: order })
    expect(decideJoinGroup(order, state, officer, today).ok).toBe(true)
    expect(decideJoinGroup({ ...order, office: 'sekretaris' }, { ...state, lastLeftOn: today }, cadre, today).ok).toBe(
      true,
    )
  })
  test.each<[string, Partial<JoinGroup>, Partial<JoinGroupState>?]>([
    ['not-found', {}, { group: null }],
    ['not-found', {}, { person: null }],
    ['group-closed', {}, { group: closed }],
    ['duplicate-id', {}, { idTaken: true }],
    ['person-dead', {}, { person: { personId: person(9), diedOn: today } }],
    ['already-member', { personId: person(1) }, { person: { personId: person(1), diedOn: null } }],
    ['officer-twice', { office: 'ketua' }],
    ['group-too-large', {}, { settings: { up2k: { maxMembers: 3 } } }],
    ['future-date', { since: tomorrow }],
    ['too-early', { since: d('2024-12-31') }],
    ['person-has-later-change', { since: d('2026-06-01') }, { lastLeftOn: d('2026-06-02') }],
  ])('%s', (because, change, changed = {}) => {
    expect(decideJoinGroup({ ...order, ...change }, { ...state, ...changed }, cadre, today)).toMatchObject({
      ok: false,
      because,
    })
  })
  test('outside the area', () => {
    expect(decideJoinGroup(order, state, stranger, today)).toMatchObject({ because: 'outside-your-area' })
  })
})

describe('leaving', () => {
  const order = { groupId: group.groupId, personId: person(3), leftOn: today }
  test('ends the membership', () => {
    expect(decideLeaveGroup(order, { group, settings }, cadre, today)).toEqual({
      ok: true,
      value: { ...order, membershipId: membership(3) },
    })
  })
  test('a group that becomes too small is told', () => {
    expect(decideLeaveGroup(order, { group, settings: { up2k: { minMembers: 3 } } }, cadre, today)).toMatchObject({
      ok: true,
      warnings: [{ code: 'group-below-minimum', hint: { members: 2, min: 3 } }],
    })
  })
  test.each([
    ['not-found', { ...order }, null],
    ['group-closed', order, closed],
    ['not-a-member', { ...order, personId: person(9) }, group],
    ['future-date', { ...order, leftOn: tomorrow }, group],
    ['person-has-later-change', { ...order, leftOn: d('2024-12-31') }, group],
  ] as const)('%s', (because, asked, given) => {
    expect(decideLeaveGroup(asked, { group: given, settings }, cadre, today)).toMatchObject({ ok: false, because })
  })
  test('outside the area', () => {
    expect(decideLeaveGroup(order, { group, settings }, stranger, today)).toMatchObject({
      because: 'outside-your-area',
    })
  })
})

describe('levels', () => {
  const board = actorOn(kelurahan.unitId, 'kelurahan-board')
  test('one step up, without a reason; one step down, with one', () => {
    for (const [n, level] of groupLevels.entries())
      for (const [m, wanted] of groupLevels.entries()) {
        const at = { ...group, level }
        const set = (reason?: string) =>
          decideSetLevel(
            { groupId: group.groupId, level: wanted, decidedOn: today, ...(reason === undefined ? {} : { reason }) },
            { group: at },
            board,
            today,
          )
        const expected =
          n === m ? 'level-same' : Math.abs(n - m) > 1 ? 'level-one-step' : m < n ? 'reason-missing' : undefined
        const bare = set()
        expect(bare.ok ? undefined : bare.because).toBe(expected)
        if (m === n - 1) expect(set('Buku kas tidak diisi').ok).toBe(true)
      }
  })
  test('what is written', () => {
    const order = { groupId: group.groupId, level: 'utama' as const, decidedOn: today }
    expect(decideSetLevel(order, { group }, board, today)).toEqual({
      ok: true,
      value: { groupId: group.groupId, level: 'utama', was: 'madya', since: today, reason: null, replaces: false },
    })
    expect(
      decideSetLevel({ ...order, decidedOn: group.levelSince, reason: ' ' }, { group }, board, today),
    ).toMatchObject({
      value: { replaces: true, reason: null },
    })
  })
  test.each([
    ['not-found', null, today],
    ['group-closed', closed, today],
    ['future-date', group, tomorrow],
    ['level-has-later-change', group, d('2024-12-31')],
  ] as const)('%s', (because, given, decidedOn) => {
    expect(
      decideSetLevel({ groupId: group.groupId, level: 'utama', decidedOn }, { group: given }, board, today),
    ).toMatchObject({
      because,
    })
  })
  test('no officer raises the own group', () => {
    const order = { groupId: group.groupId, level: 'utama' as const, decidedOn: today }
    for (const who of [officer, stranger])
      expect(decideSetLevel(order, { group }, who, today)).toMatchObject({ because: 'outside-your-area' })
  })
})

describe('closing', () => {
  const order = { groupId: group.groupId, closedOn: today, reason: 'Bubar' }
  test('with its reason', () => {
    expect(decideCloseGroup(order, { group, lastSoldOn: d('2026-06-14') }, cadre, today)).toEqual({
      ok: true,
      value: order,
    })
  })
  test.each([
    ['not-found', order, null, null],
    ['group-closed', order, closed, null],
    ['future-date', { ...order, closedOn: tomorrow }, group, null],
    ['too-early', { ...order, closedOn: d('2024-12-31') }, group, null],
    ['too-early', order, group, today],
    ['reason-missing', { ...order, reason: '' }, group, null],
  ] as const)('%s', (because, asked, given, lastSoldOn) => {
    expect(decideCloseGroup(asked, { group: given, lastSoldOn }, cadre, today)).toMatchObject({ ok: false, because })
  })
  test('not by its own officers', () => {
    expect(decideCloseGroup(order, { group, lastSoldOn: null }, officer, today)).toMatchObject({
      because: 'outside-your-area',
    })
  })
})

test('a group of another id is reached by no officer', () => {
  const other = { ...officer, scopeId: anId(GroupId, 2) }
  expect(
    decideLeaveGroup({ groupId: group.groupId, personId: person(3), leftOn: today }, { group, settings }, other, today),
  ).toMatchObject({
    because: 'outside-your-area',
  })
})
