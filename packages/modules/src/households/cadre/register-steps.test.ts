import { expect, test } from 'vitest'
import { backHref, fieldHref, firstStep, hrefOf, nextHref, progressOf, sectionOf, steps } from './register-steps.ts'

const way = { draftId: 'd', choosesUnit: true, reviewed: false }
const lone = { ...way, choosesUnit: false }

test('she who has one dasawisma is not asked for it, and the counting agrees', () => {
  expect(firstStep(way)).toBe('dasawisma')
  expect(firstStep(lone)).toBe('rumah')
  expect(progressOf('rumah', way)).toEqual({ step: 2, total: 6 })
  expect(progressOf('rumah', lone)).toEqual({ step: 1, total: 5 })
  for (const step of steps.filter((each) => each !== 'dasawisma')) {
    const { step: at, total } = progressOf(step, lone)
    expect([step, at >= 1 && at <= total]).toEqual([step, true])
  }
})

test('onward and back again meet, page by page', () => {
  const walked = ['dasawisma', 'rumah', 'kepala', 'kk', 'anggota', 'periksa'] as const
  for (const [at, step] of walked.slice(0, -1).entries()) {
    const next = walked[at + 1]!
    expect(nextHref(step, way)).toBe(hrefOf('d', next))
    expect(backHref(next, way)).toBe(hrefOf('d', step))
  }
  expect(backHref('dasawisma', way)).toBe('/warga')
  expect(backHref('rumah', lone)).toBe('/warga')
})

test('a member is a relation, then a person, then the list again', () => {
  expect(nextHref('hubungan', way, 2)).toBe('/warga/baru/d/orang/2')
  expect(backHref('orang', way, 2)).toBe('/warga/baru/d/hubungan/2')
  expect(nextHref('orang', way, 2)).toBe('/warga/baru/d/anggota')
})

test('once all was seen, a page leads back to the check', () => {
  const reviewed = { ...way, reviewed: true }
  for (const step of ['rumah', 'kepala', 'kk', 'orang', 'anggota'] as const)
    expect(nextHref(step, reviewed, 1)).toBe('/warga/baru/d/periksa')
  expect(backHref('kepala', reviewed)).toBe('/warga/baru/d/periksa')
})

test('a refusal finds the part of the check page it is about', () => {
  expect(sectionOf('families.0.members.2.nik')).toBe('orang-2')
  expect(sectionOf('families.0.kk')).toBe('kk')
  expect(sectionOf('headId')).toBe('orang-0')
  expect(sectionOf('unitId')).toBe('dasawisma')
  expect(sectionOf('since')).toBe('rumah')
})

test('what the server refused is opened where it is asked', () => {
  expect(fieldHref('families.0.members.2.nik', way)).toBe('/warga/baru/d/orang/2')
  expect(fieldHref('families.0.members.0.name', way)).toBe('/warga/baru/d/kepala')
  expect(fieldHref('since', way)).toBe('/warga/baru/d/rumah')
  expect(fieldHref('unitId', way)).toBe('/warga/baru/d/dasawisma')
  expect(fieldHref('unitId', lone)).toBe('/warga/baru/d/periksa')
  expect(fieldHref(undefined, way)).toBe('/warga/baru/d/periksa')
})
