import { expect, test } from 'vitest'
import { findRegions, loadRegions } from './regions.ts'

test('every kota and kabupaten of the book has kecamatan and wards, and the two cities their numbers', async () => {
  const book = await loadRegions()
  expect(book.regions).toHaveLength(514)
  for (const { code } of book.regions) {
    const districts = book.districtsOf(code)
    expect(districts.length, code).toBeGreaterThan(0)
    expect(
      districts.every((district) => district.code.startsWith(`${code}.`)),
      code,
    ).toBe(true)
    expect(
      districts.some(({ wards }) => wards.length > 0),
      code,
    ).toBe(true)
  }
  const sizes = (code: string) => book.districtsOf(code).map(({ wards }) => wards.length)
  expect([sizes('12.71').length, sizes('12.71').reduce((a, b) => a + b)]).toEqual([21, 151])
  expect([sizes('36.74').length, sizes('36.74').reduce((a, b) => a + b)]).toEqual([7, 54])
  expect(book.districtsOf('99.99')).toEqual([])
})

test.each([
  ['medan', 'Kota Medan'],
  ['kota tang', 'Kota Tangerang'],
  ['12.07', 'Kabupaten Deli Serdang'],
  ['kab deli', 'Kabupaten Deli Serdang'],
  ['KAB. DELI', 'Kabupaten Deli Serdang'],
  ['banjar', 'Kota Banjar'],
  ['serdang sumatera', 'Kabupaten Serdang Bedagai'],
])('%s finds %s first', async (query, name) => {
  const { regions } = await loadRegions()
  expect(findRegions(regions, query, 5)[0]?.name).toBe(name)
})

test('nonsense finds nothing', async () => {
  const { regions } = await loadRegions()
  for (const query of ['', '  ', 'zzz', '(', '99.99']) expect(findRegions(regions, query, 5)).toEqual([])
})
