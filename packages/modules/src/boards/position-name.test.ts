import { expect, test } from 'vitest'
import { saysPosition } from './admin/position-name.ts'

test('a title that names its position needs it said no second time; a free one does', () => {
  expect(saysPosition('Ketua TP PKK Kota Medan', { kind: 'ketua', pokja: null })).toBe(true)
  expect(saysPosition('Ketua Pokja II', { kind: 'pokja-ketua', pokja: 2 })).toBe(true)
  expect(saysPosition('Ketua Pokja II', { kind: 'pokja-ketua', pokja: 1 })).toBe(false)
  expect(saysPosition('Pembina', { kind: 'staf-ahli', pokja: null })).toBe(false)
})
