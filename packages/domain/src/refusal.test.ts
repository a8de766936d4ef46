import { expect, test } from 'vitest'
import { allow, isRefusal, refusals, refuse, sentenceOf } from './refusal.ts'
import { warn, warnings } from './warning.ts'

const sentences = [...Object.entries(refusals), ...Object.entries(warnings)].flatMap(([code, { id, en }]) => [
  { code, text: id },
  { code, text: en },
])

test.each(sentences)('$code: $text', ({ text }) => {
  expect(text.split(/\s+/).length).toBeLessThanOrEqual(12)
  expect(text).toMatch(/^[A-Z].*\.$/)
  expect(text).not.toMatch(/\b(sinkronisasi|submit|error|sync\w*|server|gagal|invalid|ibu|bapak|login|upload)\b/i)
  expect(text).not.toMatch(/[<>{}\\]|--/)
})

test('codes are words with hyphens, and no code is both a refusal and a warning in different words', () => {
  for (const code of [...Object.keys(refusals), ...Object.keys(warnings)]) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
})

test('a refusal carries only what it was given', () => {
  expect(refuse('busy')).toEqual({ ok: false, because: 'busy' })
  expect(refuse('future-date', { field: 'since', hint: { today: '2026-01-01' } })).toEqual({
    ok: false,
    because: 'future-date',
    field: 'since',
    hint: { today: '2026-01-01' },
  })
})

test('what is allowed has warnings only when there are some', () => {
  expect(allow(1)).toEqual({ ok: true, value: 1 })
  expect(allow(1, [warn('nik-dummy')])).toEqual({ ok: true, value: 1, warnings: [{ code: 'nik-dummy' }] })
})

test('names every object has are no refusals', () => {
  expect(isRefusal('constructor')).toBe(false)
  expect(isRefusal('busy')).toBe(true)
  expect(sentenceOf('busy').id).toContain('Antrean')
})
