import { test } from '@fast-check/vitest'
import * as fc from 'fast-check'
import { expect } from 'vitest'
import { isUnsent, next } from './state.ts'
import type { Happening, State } from './state.ts'

const states: State[] = ['waiting', 'sending', 'applied', 'refused', 'held', 'quarantined', 'corrupt']
const local = ['picked', 'unanswered', 'damaged', 'repaired'] as const
const answered = ['applied', 'refused', 'held', 'quarantined', 'mismatch'] as const
const state = fc.constantFrom(...states)
const localHappening = fc.constantFrom<Happening>(...local)
const answer = fc.constantFrom<Happening>(...answered)

test.prop([fc.constantFrom<State>('waiting', 'sending', 'corrupt'), fc.array(localHappening)])(
  'nothing this phone does by itself makes an unsent record count as sent',
  (from, happenings) => {
    expect(isUnsent(happenings.reduce(next, from))).toBe(true)
  },
)

test.prop([fc.constantFrom<State>('applied', 'refused', 'quarantined'), fc.array(fc.oneof(localHappening, answer))])(
  'a final answer stays, whatever is repeated or comes late',
  (from, happenings) => {
    expect(happenings.reduce(next, from)).toBe(from)
  },
)

test.prop([state, answer])('the same answer twice is the same as once', (from, happening) => {
  expect(next(next(from, happening), happening)).toBe(next(from, happening))
})

test.prop([fc.constantFrom<State>('waiting', 'sending', 'corrupt', 'held'), answer])(
  'an answer is always taken',
  (from, happening) => {
    expect(isUnsent(next(from, happening))).toBe(false)
  },
)

test.prop([fc.constantFrom<State>('applied', 'refused', 'held', 'quarantined')])(
  'what a restored server forgot is unsent again',
  (from) => {
    expect(isUnsent(next(from, 'forgotten'))).toBe(true)
  },
)

test('a held command is let go by its parent: applied or refused', () => {
  expect(next('held', 'applied')).toBe('applied')
  expect(next('held', 'refused')).toBe('refused')
})
