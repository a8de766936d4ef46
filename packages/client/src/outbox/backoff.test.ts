import { test } from '@fast-check/vitest'
import * as fc from 'fast-check'
import { expect } from 'vitest'
import { backoffMs, busyWaitMs } from './backoff.ts'
import { fullBatch, grow, pickBatch, shrink } from './batch.ts'
import type { OutboxRecord } from './record.ts'
import { retryAfterMs } from './retry-after.ts'

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

test.prop([fc.integer({ min: 1, max: 1_000 }), chance])(
  'a wait is within its bound, and the bound is five minutes',
  (attempt, random) => {
    const ms = backoffMs(attempt, () => random)
    expect(ms).toBeGreaterThanOrEqual(0)
    expect(ms).toBeLessThan(Math.min(300_000, 1_000 * 2 ** Math.min(attempt, 20)) + 1)
  },
)

test.prop([fc.integer({ min: 0, max: 3_600_000 }), fc.integer({ min: 1, max: 50 }), chance])(
  'F-025 nobody comes back sooner than the server asked, and not all at once',
  (asked, attempt, random) => {
    expect(busyWaitMs(asked, attempt, () => random)).toBeGreaterThanOrEqual(asked)
    expect(busyWaitMs(asked, attempt, () => 0.9) - busyWaitMs(asked, attempt, () => 0.1)).toBeGreaterThanOrEqual(799)
  },
)

test('Retry-After in seconds, as a date, nonsense, none', () => {
  const now = new Date('2026-11-24T02:00:00Z')
  expect(retryAfterMs('120', now)).toBe(120_000)
  expect(retryAfterMs('Tue, 24 Nov 2026 02:01:00 GMT', now)).toBe(60_000)
  expect(retryAfterMs('Tue, 24 Nov 2026 01:00:00 GMT', now)).toBe(0)
  expect(retryAfterMs('99999999', now)).toBe(3_600_000)
  expect(retryAfterMs('soon', now)).toBeNull()
  expect(retryAfterMs(null, now)).toBeNull()
})

test('F-027 halving ends at one and growing at fifty', () => {
  const sizes = [fullBatch]
  for (let step = 0; step < 7; step += 1) sizes.push(shrink(sizes.at(-1)!))
  expect(sizes).toEqual([50, 25, 12, 6, 3, 1, 1, 1])
  expect([1, 2, 4, 8, 16, 32, 50].map(grow)).toEqual([2, 4, 8, 16, 32, 50, 50])
})

test.prop([fc.array(fc.integer({ min: 1, max: 150_000 }), { maxLength: 80 }), fc.integer({ min: 1, max: 50 })])(
  'a batch is the first of the queue, never empty, never more than fits',
  (lengths, size) => {
    const records = lengths.map((length, index) => ({ seq: index + 1, sealedSize: length }) as OutboxRecord)
    const batch = pickBatch(records, size)
    expect(batch).toEqual(records.slice(0, batch.length))
    expect(batch.length).toBeGreaterThanOrEqual(Math.min(1, records.length))
    expect(batch.length).toBeLessThanOrEqual(size)
    const bytes = batch.reduce((sum, { sealedSize }) => sum + sealedSize, 0)
    expect(batch.length === 1 || bytes <= 192 * 1024).toBe(true)
  },
)
