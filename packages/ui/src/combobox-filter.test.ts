import { expect, test } from 'vitest'
import { filterOptions } from './combobox-filter.ts'
import { galleryCities } from './gallery-cities.ts'

const found = (typed: string) => filterOptions(galleryCities, typed).map((option) => option.label)

test('finds by name, by code and by province, in any order of words', () => {
  expect(found('medan')).toEqual(['Kota Medan'])
  expect(found('12.71')).toEqual(['Kota Medan'])
  expect(found('12')).toEqual(['Kota Medan', 'Kabupaten Deli Serdang'])
  expect(found('selatan tangerang')).toEqual(['Kota Tangerang Selatan'])
  expect(found('BÁLI')).toEqual(['Kota Denpasar'])
  expect(found('kota bandung')).toEqual(['Kota Bandung'])
  expect(found('')).toHaveLength(galleryCities.length)
  expect(found('atlantis')).toEqual([])
})

test('a name that begins with what was typed comes first', () => {
  expect(found('kabupaten b')[0]).toBe('Kabupaten Bandung')
})
