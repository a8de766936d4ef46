import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { fastest } from './testing/fastest.ts'
import { cleanText, nameKey } from './text.ts'

const because = (text: string, max = 120) => {
  const read = cleanText(text, max)
  return read.ok ? read.value : read.because
}

test('blanks collapse, letters compose', () => {
  expect(because('  Siti \u00a0 Aminah\u3000')).toBe('Siti Aminah')
  expect(because('Rene\u0301')).toBe('Ren\u00e9')
  expect(because('   ')).toBe('text-empty')
})

test.each([
  ['NUL', 'a\u0000b'],
  ['tab', 'a\tb'],
  ['new line', 'a\nb'],
  ['ANSI', '\u001b[31mmerah'],
  ['direction override', 'gpj.\u202efdp'],
  ['isolate', 'a\u2066b'],
  ['zero width space', 'Si\u200bti'],
  ['zero width joiner', 'Si\u200dti'],
  ['byte order mark', '\ufeffSiti'],
  ['soft hyphen', 'Si\u00adti'],
  ['lone high surrogate', 'a\ud800'],
  ['lone low surrogate', '\udc00a'],
  ['line separator', 'a\u2028b'],
  ['private use', 'a\ue000'],
  ['filler that draws nothing', '\u3164'],
  ['non-character', 'a\uffff'],
])('A-092: %s is refused', (_, text) => {
  expect(because(text)).toBe('text-has-hidden-characters')
})

test('A-092: a megabyte is refused at once', () => {
  const long = 'a'.repeat(1_000_000)
  expect(because(long)).toBe('text-too-long')
  expect(fastest(() => because(long))).toBeLessThan(50)
})

test('length counts characters, not code units', () => {
  expect(because('𝔸'.repeat(10), 10)).toBe('𝔸'.repeat(10))
  expect(because('𝔸'.repeat(11), 10)).toBe('text-too-long')
})

test.prop([fc.string({ unit: 'binary', maxLength: 200 })])(
  'what is accepted is clean, and cleaning it again changes nothing',
  (text) => {
    const read = cleanText(text, 120)
    if (!read.ok) return
    expect(cleanText(read.value, 120)).toEqual(read)
    expect(read.value).toBe(read.value.normalize('NFC').trim())
    expect(Array.from(read.value).length).toBeLessThanOrEqual(120)
    expect(read.value.isWellFormed()).toBe(true)
  },
)

test('names that only look different are the same', () => {
  for (const [a, b] of [
    ['RT 001', 'rt 1'],
    ['Lingkungan  IX', 'lingkungan ix'],
    ['RW-03', 'RW 3'],
    ['Melati 02', 'melati 2'],
  ] as const)
    expect(nameKey(a)).toBe(nameKey(b))
  expect(nameKey('Melati 10')).not.toBe(nameKey('Melati 1'))
  expect(nameKey('RT 100')).not.toBe(nameKey('RT 1'))
})
