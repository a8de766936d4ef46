import { expect, test } from 'vitest'
import { walkTiles } from './tile-walk.ts'

/** Two cards beside each other: three tiles and one below on the left, two on the right a little lower. */
const places = [
  { left: 0, top: 0 },
  { left: 40, top: 0 },
  { left: 80, top: 0 },
  { left: 0, top: 40 },
  { left: 300, top: 10 },
  { left: 340, top: 10 },
]

test('left and right walk in reading order, Home and End to the ends', () => {
  expect(walkTiles(places, 0, 'ArrowRight')).toBe(1)
  expect(walkTiles(places, 3, 'ArrowRight')).toBe(4)
  expect(walkTiles(places, 4, 'ArrowLeft')).toBe(3)
  expect(walkTiles(places, 0, 'ArrowLeft')).toBeUndefined()
  expect(walkTiles(places, 5, 'ArrowRight')).toBeUndefined()
  expect([walkTiles(places, 2, 'Home'), walkTiles(places, 2, 'End')]).toEqual([0, 5])
})

test('up and down keep to the column where there is one', () => {
  expect(walkTiles(places, 0, 'ArrowDown')).toBe(3)
  expect(walkTiles(places, 1, 'ArrowDown')).toBe(3)
  expect(walkTiles(places, 3, 'ArrowUp')).toBe(0)
  expect(walkTiles(places, 0, 'ArrowUp')).toBeUndefined()
  expect(walkTiles(places, 3, 'ArrowDown')).toBeUndefined()
})

test('other keys lead nowhere', () => {
  expect(walkTiles(places, 0, 'Enter')).toBeUndefined()
  expect(walkTiles([], 0, 'End')).toBeUndefined()
})
