import { defaultSettings } from '@melati/domain/settings'
import { UnitLabels } from '@melati/domain/hierarchy/labels'
import { expect, test } from 'vitest'
import { expandNames, unitTitle } from './rules.ts'

test.each([
  ['RW 01..03', ['RW 01', 'RW 02', 'RW 03']],
  ['RW 8..11', ['RW 8', 'RW 9', 'RW 10', 'RW 11']],
  ['RT 098..101', ['RT 098', 'RT 099', 'RT 100', 'RT 101']],
  ['Melati 1 s/d 2', ['Melati 1', 'Melati 2']],
  ['Melati 1 sampai 2', ['Melati 1', 'Melati 2']],
  ['Dasawisma Melati 1–2', ['Dasawisma Melati 1', 'Dasawisma Melati 2']],
  ['Anggrek\nMawar 1..2, Kenanga', ['Anggrek', 'Mawar 1', 'Mawar 2', 'Kenanga']],
  ['Lingkungan IV', ['Lingkungan IV']],
  ['Gang 3-5', ['Gang 3-5']],
])('%s means %j', (text, names) => {
  expect(expandNames(text)).toEqual({ ok: true, value: names })
})

test.each([
  ['', 'name-empty'],
  [' , \n', 'name-empty'],
  ['RW 12..1', 'invalid-input'],
  ['RT 1..101', 'too-large'],
  ['A 1..60, B 1..60', 'too-large'],
])('%j is refused: %s', (text, because) => {
  expect(expandNames(text)).toMatchObject({ ok: false, because })
})

test.each([
  ['kota', 'Kota Medan', '12.71', 'Kota Medan'],
  ['kecamatan', 'Medan Kota', '12.71.01', 'Kecamatan Medan Kota'],
  ['kelurahan', 'Lalang', '12.71.02.1001', 'Kelurahan Lalang'],
  ['kelurahan', 'Sukamaju', '12.07.02.2001', 'Desa Sukamaju'],
  ['rw', 'RW 01', null, 'RW 01'],
  ['rw', '01', null, 'RW 01'],
  ['rw', 'RWANDA', null, 'RW RWANDA'],
  ['dasawisma', 'Melati 1', null, 'Dasawisma Melati 1'],
] as const)('a %s called %s', (kind, name, code, title) => {
  expect(unitTitle(defaultSettings.labels, { kind, name, code })).toBe(title)
})

test('a city’s own word for a level', () => {
  const labels = UnitLabels.parse({ kota: 'Kabupaten', lingkungan: 'Dusun' })
  expect(unitTitle(labels, { kind: 'lingkungan', name: 'Krajan', code: null })).toBe('Dusun Krajan')
  expect(unitTitle(labels, { kind: 'kota', name: 'Kabupaten Deli Serdang', code: '12.07' })).toBe(
    'Kabupaten Deli Serdang',
  )
})
