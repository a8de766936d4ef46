import { expect, test } from 'vitest'
import { factInLine, factsOf, idsIn } from './facts.ts'

const [here, there, household] = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [
  string,
  string,
  string,
]
const units = { [here]: 'Babura', [there]: 'Tanjung Sari' }
const inBoth = (action: string, detail: Record<string, unknown>, unitName: string | null = null) =>
  (['id', 'en'] as const).map((language) =>
    factsOf({ action, detail, unitName }, language, units).map((fact) => factInLine(fact, language)),
  )

test('a change is told as what it was and what it is', () => {
  expect(inBoth('hierarchy.renameUnit', { from: 'Suka-maju', to: 'aktif' })).toEqual([
    ['Nama: Suka-maju → aktif'],
    ['Name: Suka-maju → aktif'],
  ])
  expect(inBoth('hierarchy.moveUnit', { from: here, to: there, since: '2026-06-01' })).toEqual([
    ['Wilayah di atasnya: Babura → Tanjung Sari', 'Sejak: 1 Juni 2026'],
    ['Area above: Babura → Tanjung Sari', 'Since: 1 June 2026'],
  ])
  expect(inBoth('households.moveHousehold', { from: here, since: '2026-06-01' }, 'Melati 3')[0]?.[0]).toBe(
    'Wilayah: Babura → Melati 3',
  )
  expect(inBoth('up2k.setLevel', { from: 'pemula', to: 'madya' })[0]).toEqual(['Tingkat: Pemula → Madya'])
  expect(inBoth('sakasanwira.verify', { from: 'diusulkan', to: 'diverifikasi-kecamatan' })).toEqual([
    ['Tahap: Diusulkan → Diverifikasi kecamatan'],
    ['Stage: Nominated → Verified by kecamatan'],
  ])
  // A first state has none before it, and a term of a board is no change.
  expect(inBoth('sakasanwira.nominate', { from: null, to: 'diusulkan' })[0]).toEqual(['Tahap: Diusulkan'])
  expect(
    inBoth('boards.appoint', { kind: 'pokja-ketua', pokja: 2, acting: false, from: '2026-01-05', to: null })[0],
  ).toEqual(['Sejak: 5 Januari 2026', 'Macam: Pokja ketua', 'Pokja: 2', 'Pelaksana tugas: tidak'])
})

test('numbers, months, roles and purposes are said as people say them', () => {
  expect(inBoth('up2k.recordSale', { groupId: household, total: 1_250_000, soldOn: '2026-06-02' })[0]).toEqual([
    `Kelompok: ${household}`,
    'Jumlah rupiah: Rp1.250.000',
    'Dijual pada: 2 Juni 2026',
  ])
  expect(inBoth('statistics.publish', { period: '2026-06' })[1]).toEqual(['Month: June 2026'])
  expect(inBoth('accounts.endGrant', { role: 'city-board' })[1]).toEqual(['Role: City board'])
  expect(inBoth('households.revealNik', { purpose: 'correct-data' })[0]).toEqual(['Untuk apa: Memperbaiki data'])
  expect(inBoth('sakasanwira.verify', { refused: 'maker-is-checker' })[0]?.[0]).toMatch(/^Ditolak: .+\.$/)
  expect(inBoth('cities.updateSettings', { changed: ['lansiaAge', 'calendar'], lansiaAge: 65 })[1]).toEqual([
    'Changed: Age of lansia, Deadlines',
    'Age of lansia from: 65',
  ])
})

test('another record is a way to its own rows, a long list is cut, and an unknown field is said by its code', () => {
  const [fact] = factsOf({ action: 'x', unitName: null, detail: { householdId: household } }, 'id', units)
  expect(fact).toEqual({ term: 'Rumah tangga', now: household, subjectId: household })
  expect(inBoth('hierarchy.closeUnit', { successors: [here, there] })[0]).toEqual([
    'Dilanjutkan oleh: Babura, Tanjung Sari',
  ])
  expect(inBoth('x', { types: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] })[0]).toEqual([
    'Kejadian yang dikirim: a, b, c, d, e, dan 2 lagi',
  ])
  expect(inBoth('x', { somethingNew: 'a-b', nothing: null, empty: [] })[0]).toEqual(['somethingNew: a-b'])
  expect(idsIn([{ detail: { from: here, successors: [there, here], n: 1 } }])).toEqual([here, there])
})
