import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { RegionCode } from '../region.ts'
import { unitKinds } from '../units.ts'
import { labelOf, UnitLabels } from './labels.ts'
import { childKinds, parentKind, TenantLevels } from './levels.ts'
import { levelPresets, suggestPreset } from './presets.ts'

const ladder = fc
  .subarray(['lingkungan', 'rw', 'rt'] as const)
  .map((middle) => ['kecamatan', 'kelurahan', ...middle, 'dasawisma'] as const)

test.prop([ladder])('a ladder is one chain from the kota to the dasawisma', (levels) => {
  expect(TenantLevels.safeParse(levels).success).toBe(true)
  let kind: (typeof unitKinds)[number] | undefined = 'kota'
  const walked = []
  while (kind) {
    const [next] = childKinds(levels, kind)
    if (next) expect(parentKind(levels, next)).toBe(kind)
    if (next) walked.push(next)
    kind = next
  }
  expect(walked).toEqual(levels)
})

test('an unused level has nothing under it and stands nowhere', () => {
  expect(childKinds(levelPresets.lingkungan.levels, 'rw')).toEqual([])
  expect(parentKind(levelPresets.lingkungan.levels, 'rw')).toBeUndefined()
  expect(childKinds(levelPresets['rw-rt'].levels, 'kelurahan')).toEqual(['rw'])
  expect(parentKind(levelPresets['rw-rt'].levels, 'kota')).toBeUndefined()
})

test.each([
  [[]],
  [['kecamatan', 'dasawisma']],
  [['kota', 'kecamatan', 'kelurahan', 'dasawisma']],
  [['kecamatan', 'kelurahan', 'rt', 'rw', 'dasawisma']],
  [['kecamatan', 'kelurahan', 'rw', 'rw', 'dasawisma']],
  [['kecamatan', 'kelurahan', 'rw']],
  [['kelurahan', 'kecamatan', 'dasawisma']],
])('no ladder: %j', (levels) => {
  expect(TenantLevels.safeParse(levels).success).toBe(false)
})

test('every preset is a ladder; cities begin with their own', () => {
  for (const { levels } of Object.values(levelPresets)) expect(TenantLevels.safeParse(levels).success).toBe(true)
  expect(suggestPreset(RegionCode.parse('12.71'))).toBe('lingkungan')
  expect(suggestPreset(RegionCode.parse('36.74'))).toBe('rw-rt')
  expect(suggestPreset(RegionCode.parse('12.07'))).toBe('dusun-rw-rt')
})

test('a desa is called desa, whatever the city calls a kelurahan', () => {
  const labels = UnitLabels.parse({ lingkungan: 'Jorong' })
  expect(labelOf(labels, { kind: 'kelurahan', code: RegionCode.parse('12.07.01.2001') })).toBe('Desa')
  expect(labelOf(labels, { kind: 'kelurahan', code: RegionCode.parse('12.71.01.1008') })).toBe('Kelurahan')
  expect(labelOf(labels, { kind: 'lingkungan' })).toBe('Jorong')
})
