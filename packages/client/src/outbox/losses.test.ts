import { test } from '@fast-check/vitest'
import * as fc from 'fast-check'
import { expect } from 'vitest'
import { countLoss, suspectLoss } from './losses.ts'

const since = '2026-11-24T02:00:00.000Z'

test.prop([
  fc.integer({ min: 0, max: 60 }),
  fc.integer({ min: 0, max: 60 }),
  fc.uniqueArray(fc.integer({ min: 1, max: 60 })),
])(
  'F-039 a number is lost exactly when it was given, the server has not got it, and it is not here',
  (high, known, gone) => {
    const given = Array.from({ length: high }, (_, index) => index + 1)
    const expectedSeq = known + 1
    const seqs = given.filter((seq) => !gone.includes(seq))
    const lost = given.filter((seq) => seq >= expectedSeq && gone.includes(seq)).length
    const mark = { high, unsent: high, since }
    expect(countLoss(mark, { seqs, next: high + 1 }, expectedSeq)?.count ?? 0).toBe(lost)
    // The marker alone remembers what was given when the counter is gone, and the counter when the marker is.
    expect(countLoss(mark, { seqs, next: undefined }, expectedSeq)?.count ?? 0).toBe(lost)
    expect(countLoss(undefined, { seqs, next: high + 1 }, expectedSeq)?.count ?? 0).toBe(lost)
  },
)

test('a suspicion needs unsent work and a counter that is gone', () => {
  expect(suspectLoss({ high: 5, unsent: 2, since }, { seqs: [], next: undefined })).toEqual({
    count: 2,
    since,
    known: false,
  })
  expect(suspectLoss({ high: 5, unsent: 0, since: null }, { seqs: [], next: undefined })).toBeUndefined()
  expect(suspectLoss({ high: 5, unsent: 2, since }, { seqs: [4, 5], next: 6 })).toBeUndefined()
  expect(suspectLoss(undefined, { seqs: [], next: undefined })).toBeUndefined()
})
