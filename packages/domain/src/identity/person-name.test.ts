import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { parsePersonName } from './person-name.ts'

const read = (text: string) => {
  const name = parsePersonName(text)
  return name.ok ? name.value : name.because
}

test.each([
  ['  Sri   Wahyuni ', 'Sri Wahyuni'],
  ['I Gusti Ngurah', 'I Gusti Ngurah'],
  ["Nur'aini", "Nur'aini"],
  ['S', 'S'],
  ['dr. Hj. Siti Aminah, M.Kes.', 'dr. Hj. Siti Aminah, M.Kes.'],
  ['=HYPERLINK("x")', '=HYPERLINK("x")'],
  ['-', 'name-empty'],
  ['...', 'name-empty'],
  ['', 'name-empty'],
  ['12', 'name-empty'],
  ['Si\u202eti', 'text-has-hidden-characters'],
  ['Siti\u0000', 'text-has-hidden-characters'],
  ['a'.repeat(120), 'a'.repeat(120)],
  ['a'.repeat(121), 'text-too-long'],
])('%j', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.prop([fc.string({ unit: 'grapheme', maxLength: 150 })])(
  'a name that is accepted has a letter and 1 to 120 characters',
  (text) => {
    const name = parsePersonName(text)
    if (!name.ok) return
    expect(name.value).toMatch(/\p{L}/u)
    expect(Array.from(name.value).length).toBeLessThanOrEqual(120)
  },
)
