import { expect, test } from 'vitest'
import { RegionCode } from './region.ts'
import { defaultSettings, readSettings, suggestSettings, TenantSettings } from './settings.ts'

test('a tenant that changed nothing has the standards', () => {
  expect(readSettings(null)).toEqual(defaultSettings)
  expect(readSettings({})).toEqual(defaultSettings)
  expect(defaultSettings).toMatchObject({
    levels: ['kecamatan', 'kelurahan', 'rw', 'rt', 'dasawisma'],
    timeZone: 'Asia/Jakarta',
    languages: ['id', 'en'],
    formEdition: 'X',
    dasawismaMax: 20,
    lansiaAge: 60,
    up2k: { minMembers: 1, maxMembers: 100 },
  })
})

test('what a tenant changed is completed, down to the single label', () => {
  const read = readSettings({ dasawismaMax: 25, labels: { lingkungan: 'Dusun' }, up2k: { minMembers: 5 } })
  expect(read).toMatchObject({ dasawismaMax: 25, lansiaAge: 60, up2k: { minMembers: 5, maxMembers: 100 } })
  expect(read.labels).toMatchObject({ lingkungan: 'Dusun', rw: 'RW' })
})

test.each([
  { levels: ['kelurahan'] },
  { timeZone: 'Europe/London' },
  { lansiaAge: 40 },
  { dasawismaMax: 0 },
  { dasawismaMax: 20.5 },
  { languages: [] },
  { up2k: { minMembers: 9, maxMembers: 3 } },
  { labels: { rw: '' } },
])('no settings: %j', (stored) => {
  expect(TenantSettings.safeParse(stored).success).toBe(false)
  expect(() => readSettings(stored)).toThrow()
})

test('two readings share nothing', () => {
  readSettings({}).levels.push('rt')
  readSettings({}).labels.rw = 'X'
  expect(readSettings({})).toEqual(defaultSettings)
})

test('cities begin with what their code tells', () => {
  expect(suggestSettings(RegionCode.parse('12.71'))).toMatchObject({
    levels: ['kecamatan', 'kelurahan', 'lingkungan', 'dasawisma'],
    timeZone: 'Asia/Jakarta',
    labels: { kota: 'Kota' },
  })
  expect(suggestSettings(RegionCode.parse('91.71'))).toMatchObject({ timeZone: 'Asia/Jayapura' })
  expect(suggestSettings(RegionCode.parse('51.03'))).toMatchObject({
    timeZone: 'Asia/Makassar',
    labels: { kota: 'Kabupaten', lingkungan: 'Dusun' },
  })
})
