import { expect, test } from 'vitest'
import { matches } from './matches.ts'

test('finds by the beginnings of words, in any order and writing', () => {
  expect(matches('Angkat kader', 'kad')).toBe(true)
  expect(matches('Angkat kader', 'KADER ang')).toBe(true)
  expect(matches('Pengguna & peran', 'peran')).toBe(true)
  expect(matches('Angkat kader', 'der')).toBe(false)
  expect(matches('Angkat kader', '')).toBe(true)
})
