import { Day } from '@melati/domain/day'
import { PersonId, UnitId } from '@melati/domain/ids'
import type { UnitKind } from '@melati/domain/units'
import { expect, test } from 'vitest'
import { noParts, onToday } from '../../cadre-day.ts'
import {
  against,
  newStart,
  officeOf,
  readStart,
  settle,
  StartAnswers,
  stepOf,
  stepsIn,
  withMembers,
  withOfficer,
} from './start-answers.ts'

const id = (n: number) => `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`
let made = 100
const newId = () => {
  made += 1
  return id(made)
}
const today = Day.parse('2026-11-24')
const on = (day: string) => ({
  when: 'other' as const,
  date: { kind: 'date' as const, day, month: '11', year: '2026' },
})
const place = (n: number, kind: UnitKind) => ({ unitId: UnitId.parse(id(n)), kind })
const [kelurahan, lingkungan, dasawisma] = [place(1, 'kelurahan'), place(2, 'lingkungan'), place(3, 'dasawisma')]
const [siti, dewi] = [PersonId.parse(id(20)), PersonId.parse(id(21))]
const known = { namesInKelurahan: ['Mawar Jaya'], minMembers: 2, maxMembers: 3, today }
const fresh = () => newStart(newId)

test('in an area of one dasawisma neither kind nor place is asked, and both are answered', () => {
  const places = [dasawisma]
  expect(stepsIn(fresh(), places)).toEqual(['nama', 'tingkat', 'sejak', 'anggota', 'pengurus', 'periksa'])
  expect(settle(fresh(), places)).toMatchObject({ kind: 'poklak', unitId: dasawisma.unitId })
})

test('a lingkungan with a dasawisma asks where, a kelurahan also which kind', () => {
  expect(stepsIn(fresh(), [lingkungan, dasawisma])).toContain('tempat')
  expect(stepsIn(fresh(), [lingkungan, dasawisma])).not.toContain('jenis')
  const all = [kelurahan, lingkungan, dasawisma]
  expect(stepsIn(fresh(), all)).toContain('jenis')
  expect(stepsIn({ ...fresh(), kind: 'poksus' }, all)).not.toContain('tempat')
})

test('a place that does not fit the kind chosen after it is forgotten', () => {
  const answers = { ...fresh(), kind: 'poksus' as const, unitId: dasawisma.unitId }
  expect(settle(answers, [kelurahan, dasawisma]).unitId).toBe(kelurahan.unitId)
  expect(settle({ ...answers, kind: 'poklak' }, [kelurahan, dasawisma]).unitId).toBe(dasawisma.unitId)
})

test('who is taken out of the members holds no office, and keeps her id when she is put back', () => {
  const both = withMembers(fresh(), [siti, dewi], newId)
  const chaired = { ...both, officers: withOfficer(both.officers, 'ketua', dewi) }
  const one = withMembers(chaired, [siti], newId)
  expect(one.officers.ketua).toBeNull()
  expect(withMembers(both, [dewi, siti], newId).members.map(({ membershipId }) => membershipId)).toEqual(
    both.members.map(({ membershipId }) => membershipId).toReversed(),
  )
})

test('nobody holds two offices', () => {
  const { officers } = withMembers(fresh(), [siti, dewi], newId)
  const moved = withOfficer(withOfficer(officers, 'ketua', siti), 'bendahara', siti)
  expect(moved).toEqual({ ketua: null, sekretaris: null, bendahara: siti })
  expect(officeOf(moved, siti)).toBe('bendahara')
  expect(officeOf(moved, dewi)).toBe('anggota')
})

test('each question says what keeps her from going on', () => {
  const said = (more: Partial<StartAnswers>, step: Parameters<typeof against>[1]) =>
    against({ ...fresh(), ...more }, step, known).map(({ because }) => because)
  expect(said({ name: '' }, 'nama')).toEqual(['name-empty'])
  expect(said({ name: 'mawar  jaya' }, 'nama')).toEqual(['group-name-taken'])
  expect(said({ name: 'Melati Indah' }, 'nama')).toEqual([])
  expect(said({ since: { when: 'other', date: noParts } }, 'sejak')).toEqual(['not-a-day'])
  expect(said({ since: on('25') }, 'sejak')).toEqual(['future-date'])
  expect(said({ since: on('24') }, 'sejak')).toEqual([])
  expect(said({}, 'anggota')).toEqual(['group-too-small'])
  expect(said({ since: onToday }, 'sejak')).toEqual([])
  expect(said(withMembers(fresh(), [siti, dewi], newId), 'anggota')).toEqual([])
  expect(
    said(
      withMembers(
        fresh(),
        [1, 2, 3, 4].map((n) => PersonId.parse(id(n))),
        newId,
      ),
      'anggota',
    ),
  ).toEqual(['group-too-large'])
})

test('the answers become the order, each member with her office', () => {
  const answers = settle({ ...withMembers(fresh(), [siti, dewi], newId), name: 'Melati Indah' }, [dasawisma])
  const read = readStart({ ...answers, officers: withOfficer(answers.officers, 'ketua', dewi) }, today)
  expect(read).toMatchObject({
    ok: true,
    order: {
      kind: 'poklak',
      unitId: dasawisma.unitId,
      level: 'pemula',
      since: '2026-11-24',
      members: [
        { personId: siti, office: 'anggota' },
        { personId: dewi, office: 'ketua' },
      ],
    },
  })
})

test('a refusal leads to the question it is about', () => {
  expect(stepOf('name')).toBe('nama')
  expect(stepOf('members')).toBe('anggota')
  expect(stepOf('members.1.personId')).toBe('anggota')
  expect(stepOf('members.1.office')).toBe('pengurus')
  expect(stepOf('since')).toBe('sejak')
  expect(stepOf('')).toBe('periksa')
})

test('a draft of another shape is not taken up', () => {
  expect(StartAnswers.safeParse(JSON.parse(JSON.stringify(fresh()))).success).toBe(true)
  expect(StartAnswers.safeParse({ name: 'Mawar' }).success).toBe(false)
})
