import { expect, test } from 'vitest'
import { asItReads, changedSince } from './seen.ts'

const current = { name: 'Mawar', sk: null, levels: ['rw', 'rt'], labels: { rw: 'RW', rt: 'RT' } }

test.each([
  [undefined, {}],
  [undefined, { name: 'Mawar', sk: null, levels: ['rw', 'rt'] }],
  [undefined, { labels: { rw: 'RW' } }],
  ['name', { name: 'Melati' }],
  ['sk', { sk: { number: '1', date: '2026-01-01' } }],
  ['levels', { levels: ['rt', 'rw'] }],
  ['labels.rt', { labels: { rw: 'RW', rt: 'Rukun' } }],
  ['labels.toString', { labels: { toString: 'x' } }],
])('%s has changed for one who saw %j', (field, seen) => {
  expect(changedSince(seen, current)).toBe(field)
})

test('says how the fields that were seen read now, and nothing of the others', () => {
  expect(asItReads({ name: 'Melati', to: '2026-01-01', labels: { rt: 'Rukun' } }, current)).toEqual({
    name: 'Mawar',
    to: null,
    labels: { rt: 'RT' },
  })
})
