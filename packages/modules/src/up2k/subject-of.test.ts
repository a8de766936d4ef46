import { expect, test } from 'vitest'
import { subjectOf } from './subject-of.ts'

const rows = {
  group: { g1: { scopeId: 'u1', row: { name: 'Kenanga Jaya' } } },
  sale: { s1: { scopeId: 'u1', row: { groupId: 'g1', product: 'Keripik' } } },
}

test('a sale names the product and its group, also once it is taken back', () => {
  expect(subjectOf({ groupId: 'g1', saleId: 's2', product: 'Sapu' }, rows)).toEqual(['Sapu', 'Kenanga Jaya'])
  expect(subjectOf({ saleId: 's1' }, rows)).toEqual(['Keripik', 'Kenanga Jaya'])
})

test('a group that is not in the rows is named as its command names it', () => {
  expect(subjectOf({ groupId: 'g2', name: 'Melur' }, rows)).toEqual(['Melur'])
  expect(subjectOf({ groupId: 'g2' }, rows)).toEqual([])
})
