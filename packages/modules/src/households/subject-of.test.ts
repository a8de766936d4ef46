import { expect, test } from 'vitest'
import { subjectOf } from './subject-of.ts'

const member = (personId: string, name: string) => ({ personId, name })
const house = {
  householdId: 'h1',
  headId: 'p1',
  address: 'Jl. Bakti No. 9',
  families: [{ members: [member('p1', 'Binsar'), member('p2', 'Lasma')] }],
}
const rows = { household: { h1: { scopeId: 'u1', row: house } } }

test('a change names the person it is about, or the head, and the address', () => {
  expect(subjectOf({ householdId: 'h1' }, rows)).toEqual(['Binsar', 'Jl. Bakti No. 9'])
  expect(subjectOf({ personId: 'p2' }, rows)).toEqual(['Lasma', 'Jl. Bakti No. 9'])
})

test('what the phone does not hold has no name', () => {
  expect(subjectOf({ householdId: 'h2' }, rows)).toEqual([])
  expect(subjectOf({ personId: 'p3' }, rows)).toEqual([])
  expect(subjectOf(null, rows)).toEqual([])
})
