import { actorOnPhone } from '../../cadre-actor.ts'
import { Day } from '@melati/domain/day'
import { decideRegisterHousehold, RegisterHousehold } from '@melati/domain/households/register-household'
import { CommandId, UnitId } from '@melati/domain/ids'
import { defaultSettings } from '@melati/domain/settings'
import { expect, test } from 'vitest'
import { overlays } from '../overlay.ts'
import { registerState } from '../phone-state.ts'
import { newPerson } from './person-answers.ts'
import { returnedAnswers } from './returned-answers.ts'
import {
  missingOf,
  newAnswers,
  orderOf,
  problemsOfCard,
  problemsOfHouse,
  readAnswers,
  withoutPerson,
  withPerson,
} from './register-answers.ts'

const today = Day.parse('2026-11-24')
const newId = () => crypto.randomUUID()
const unitId = UnitId.parse(newId())
const parts = (day: string, month: string, year: string) => ({ kind: 'date' as const, day, month, year })

function filled() {
  const blank = newAnswers(newId)
  const head = { ...blank.people[0]!, name: 'Budi Santoso', sex: 'L' as const, birth: parts('17', '8', '1985') }
  const wife = { ...newPerson(newId, 'istri'), name: 'Siti Aminah', birth: parts('12', '3', '1988') }
  return withPerson(withPerson({ ...blank, unitId, address: 'Jl. Mawar No. 12' }, 0, head), 1, wife)
}

const rows = {
  unit: {
    [unitId]: {
      scopeId: unitId,
      row: { unitId, kind: 'dasawisma', name: 'Melati 1', parentId: null, ancestors: [], since: '2020-01-01' },
    },
  },
}

test('the answers make an order that the schema, the rules and the overlay take', () => {
  const order = orderOf({ ...filled(), kk: '1271031501100007' }, today)
  expect(RegisterHousehold.safeParse(order).success).toBe(true)
  expect(order).toMatchObject({ since: today, headId: order?.families[0]?.members[0]?.personId })
  const actor = actorOnPhone(rows)!
  const decided = decideRegisterHousehold(order!, registerState(rows, order!, defaultSettings), actor, today)
  expect(decided.ok).toBe(true)
  const laid = overlays['households.register']!(rows, order!, { id: filled().commandId, madeAt: '' })
  expect(Object.keys(laid.household ?? {})).toEqual([order?.householdId])
})

test('kept and read back they are the same; what no version wrote is not taken', () => {
  const answers = filled()
  expect(readAnswers(JSON.parse(JSON.stringify(answers)))).toEqual(answers)
  expect(readAnswers({ ...answers, people: [] })).toBeUndefined()
  expect(readAnswers(undefined)).toBeUndefined()
})

test('what is missing is named by the part of the check page it stands in', () => {
  const blank = newAnswers(newId)
  expect(orderOf(blank, today)).toBeUndefined()
  expect(missingOf(blank, today).map(({ field }) => field)).toEqual(['dasawisma', 'orang-0'])
  const half = withPerson(filled(), 2, newPerson(newId, 'anak'))
  expect(missingOf(half, today).map(({ field }) => field)).toEqual(['orang-2'])
  expect(missingOf(withoutPerson(half, 2), today)).toEqual([])
})

test('a day before the dasawisma, after today, or in no calendar is said on its page', () => {
  const earliest = Day.parse('2020-01-01')
  const on = (date: readonly [string, string, string]) => ({
    ...filled(),
    since: { when: 'other' as const, date: parts(...date) },
  })
  expect(problemsOfHouse(filled(), earliest, today)).toEqual([])
  for (const [date, because] of [
    [['1', '1', '2019'], 'Tanggal ini terlalu awal. Periksa lagi.'],
    [['1', '1', '2027'], 'Tanggal tidak boleh setelah hari ini.'],
    [['31', '4', '2026'], 'Tanggal ini tidak ada di kalender.'],
  ] as const)
    expect(problemsOfHouse(on(date), earliest, today)).toMatchObject([{ field: 'since', sentence: { id: because } }])
  expect(problemsOfHouse({ ...filled(), address: ' ' }, earliest, today)).toMatchObject([{ field: 'address' }])
})

test('the card may be left out, and is no NIK of the house', () => {
  const answers = filled()
  const nik = '1271035203880004'
  const withNik = withPerson(answers, 1, { ...answers.people[1]!, nik })
  expect(problemsOfCard(answers, today)).toEqual([])
  expect(problemsOfCard({ ...withNik, kk: nik }, today)).toMatchObject([
    { field: 'kk', sentence: { id: 'Nomor KK sama dengan NIK anggota. Periksa lagi.' } },
  ])
})

test('a refused registration is filled in again: the same order under a new command that names the old', () => {
  const answers = { ...filled(), kk: '1271031501100007' }
  const order = orderOf(answers, today)
  const corrects = CommandId.parse(newId())
  const again = returnedAnswers({ id: corrects, input: JSON.parse(JSON.stringify(order)) }, newId)
  expect(again && orderOf(again, today)).toEqual(order)
  expect(again).toMatchObject({ corrects, reviewed: true, kk: '1271031501100007' })
  expect(again?.commandId).not.toBe(answers.commandId)
  expect(readAnswers(JSON.parse(JSON.stringify(again)))).toEqual(again)
})

test('a registration whose ids were taken goes out again under new ones, its head still its head', () => {
  const order = orderOf(filled(), today)!
  const outcome = { status: 'refused', at: 0, because: 'duplicate-id' } as const
  const again = returnedAnswers({ id: filled().commandId, input: order, outcome }, newId)
  const anew = again && orderOf(again, today)
  const ids = JSON.stringify(anew).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? []
  expect(ids.length).toBeGreaterThan(5)
  expect([...new Set(ids.filter((id) => JSON.stringify(order).includes(id)))]).toEqual([order.unitId])
  expect(anew?.headId).toBe(again?.people[0]?.personId)
})

test('the head stands first in the form, whoever was sent first', () => {
  const order = orderOf(filled(), today)!
  const [family] = order.families
  const turned = { ...order, families: [{ ...family!, members: family!.members.toReversed() }] }
  expect(returnedAnswers({ id: filled().commandId, input: turned }, newId)?.people[0]?.personId).toBe(order.headId)
})

test('what the form cannot show is not opened in it', () => {
  const order = orderOf(filled(), today)!
  const two = { ...order, families: [...order.families, ...order.families] }
  expect(returnedAnswers({ id: filled().commandId, input: two }, newId)).toBeUndefined()
  expect(returnedAnswers({ id: filled().commandId, input: null }, newId)).toBeUndefined()
})
