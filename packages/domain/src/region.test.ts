import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { contains, findAncestor, isKota, levelOf, parentOf, RegionCode, regionLevels, wardKindOf } from './region.ts'

const r = (text: string) => RegionCode.parse(text)
const digits = (count: number) =>
  fc.integer({ min: 0, max: 10 ** count - 1 }).map((n) => String(n).padStart(count, '0'))
const anyRegion = fc
  .tuple(fc.array(digits(2), { minLength: 1, maxLength: 3 }), fc.option(digits(4)))
  .map(([pairs, ward]) => r([...pairs, ...(pairs.length === 3 && ward !== null ? [ward] : [])].join('.')))

test('shapes', () => {
  for (const right of ['12', '12.71', '12.71.01', '12.71.01.1008'])
    expect(RegionCode.safeParse(right).success).toBe(true)
  for (const wrong of ['', '1', '12.', '1271', '12.7', '12.71.1', '12.71.01.108', '12.71.01.10081', '１２', '12.71\n'])
    expect(RegionCode.safeParse(wrong).success, wrong).toBe(false)
})

test.prop([anyRegion])('a region lies in its parent, one level down', (code) => {
  const parent = parentOf(code)
  if (parent === null) {
    expect(levelOf(code)).toBe('provinsi')
    return
  }
  expect(contains(parent, code)).toBe(true)
  expect(contains(code, parent)).toBe(false)
  expect(regionLevels.indexOf(levelOf(code))).toBe(regionLevels.indexOf(levelOf(parent)) + 1)
  expect(findAncestor(code, levelOf(parent))).toBe(parent)
  expect(findAncestor(parent, levelOf(code))).toBeUndefined()
})

test.prop([anyRegion, anyRegion])('containing is being an ancestor or the same', (a, b) => {
  expect(contains(a, b)).toBe(findAncestor(b, levelOf(a)) === a)
})

test('a code that only begins alike is elsewhere', () => {
  expect(contains(r('12.71.01'), r('12.71.01.1008'))).toBe(true)
  expect(contains(r('12'), r('12.71'))).toBe(true)
  expect(contains(r('12.71'), r('12.72.01'))).toBe(false)
})

test('kinds', () => {
  expect(wardKindOf(r('12.71.01.1008'))).toBe('kelurahan')
  expect(wardKindOf(r('12.07.01.2001'))).toBe('desa')
  expect(isKota(r('12.71'))).toBe(true)
  expect(isKota(r('12.07'))).toBe(false)
})
