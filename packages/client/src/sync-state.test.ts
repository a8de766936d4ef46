import { expect, test } from 'vitest'
import { readStorage } from './storage-state.ts'
import { syncStateOf } from './sync-state.ts'
import type { SyncFacts } from './sync-state.ts'

const at = new Date('2026-11-24T02:12:00Z')
const since = '2026-11-24T01:00:00.000Z'
const calm: SyncFacts = {
  counts: { unsent: 0, since: null, held: 0, needsFixing: 0 },
  lastAnswerAt: at,
  sender: { phase: 'idle', done: 0, total: 0, retryAt: null },
  trouble: undefined,
  status: 'active',
  loss: undefined,
  storage: { low: false, free: 1e9 },
}
const unsent = { ...calm.counts, unsent: 3, since }

test('the states of the chip', () => {
  const state = (facts: Partial<SyncFacts>) => syncStateOf({ ...calm, ...facts })
  expect(state({})).toEqual({ kind: 'all-sent', at })
  expect(state({ counts: unsent })).toEqual({ kind: 'waiting', count: 3, since: new Date(since), retryAt: null })
  expect(state({ counts: unsent, trouble: 'no-network' })).toMatchObject({ kind: 'waiting', count: 3 })
  expect(state({ counts: unsent, sender: { phase: 'sending', done: 1, total: 3, retryAt: null } })).toEqual({
    kind: 'sending',
    done: 1,
    total: 3,
  })
  expect(
    state({ counts: unsent, trouble: 'busy', sender: { phase: 'backing-off', done: 0, total: 3, retryAt: at } }),
  ).toEqual({ kind: 'busy', count: 3, retryAt: at })
  expect(state({ counts: { ...calm.counts, needsFixing: 1 } })).toEqual({ kind: 'needs-fixing', count: 1 })
  expect(state({ storage: { low: true, free: 5 } })).toEqual({ kind: 'storage-low', free: 5 })
  expect(state({ counts: unsent, trouble: 'needs-sign-in' })).toEqual({ kind: 'needs-sign-in', count: 3 })
  expect(state({ counts: unsent, trouble: 'update-needed' })).toEqual({ kind: 'update-needed', count: 3 })
  expect(state({ status: 'revoked' })).toEqual({ kind: 'revoked' })
})

test('F-039 with something missing, all is never called sent', () => {
  expect(syncStateOf({ ...calm, loss: { count: 2, since, known: true } })).toEqual({
    kind: 'lost',
    count: 2,
    since: new Date(since),
    known: true,
  })
})

test('F-030 the count is the outbox’s, whatever the sender believes', () => {
  expect(
    syncStateOf({ ...calm, counts: unsent, sender: { phase: 'idle', done: 3, total: 3, retryAt: null } }),
  ).toMatchObject({ kind: 'waiting', count: 3 })
})

test('storage is low below 200 MB or above four fifths of the quota', () => {
  const mb = 1024 * 1024
  expect(readStorage(100 * mb, 10_000 * mb, true)).toMatchObject({ low: false, persisted: true })
  expect(readStorage(100 * mb, 250 * mb, false)).toMatchObject({ low: true, free: 150 * mb })
  expect(readStorage(8_500 * mb, 10_000 * mb, false)).toMatchObject({ low: true })
  expect(readStorage(undefined, undefined, false)).toEqual({
    persisted: false,
    usage: null,
    quota: null,
    free: null,
    low: false,
  })
})
