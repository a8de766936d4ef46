import { expect, test } from 'vitest'
import { by, median, pairsOf, ratesOf, timesOf } from './pairs.ts'

test('a median is the middle one, or lies between the middle two', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(median([7])).toBe(7)
  expect(median([])).toBeNaN()
})

test('sides take turns in beginning, and rounds to warm up are not counted', async () => {
  const ran: string[] = []
  const side = (name: string, took: number) => () => {
    ran.push(name)
    return Promise.resolve(took)
  }
  const pairs = await pairsOf(side('ours', 3), side('floor', 2), { rounds: 3, warmUp: 1 })
  expect(ran).toEqual(['ours', 'floor', 'floor', 'ours', 'ours', 'floor', 'floor', 'ours'])
  expect(pairs).toEqual([1, 2, 3].map(() => ({ ours: 3, floor: 2 })))
})

test('a ratio is taken within each pair, not between the medians of both sides', () => {
  const pairs = [
    { ours: 2, floor: 1 },
    { ours: 30, floor: 10 },
    { ours: 400, floor: 100 },
  ]
  expect(timesOf(pairs)).toEqual({ median: 3, lowest: 2, highest: 4 })
  expect(ratesOf(pairs)).toEqual({ median: 1 / 3, lowest: 1 / 4, highest: 1 / 2 })
})

test('pairs of several figures are compared by one of them', () => {
  const pairs = [{ ours: { cost: 1, time: 5 }, floor: { cost: 2, time: 6 } }]
  expect(by(pairs, ({ time }) => time)).toEqual([{ ours: 5, floor: 6 }])
})
