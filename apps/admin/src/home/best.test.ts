import { expect, test } from 'vitest'
import { best } from './best.ts'

test('the greatest come first, no more than asked, none that has zero', () => {
  expect(best([3, 0, 7, 1], (n) => n, 10)).toEqual([7, 3, 1])
  expect(
    best(
      Array.from({ length: 30 }, (_, n) => n),
      (n) => n,
      10,
    ),
  ).toEqual([29, 28, 27, 26, 25, 24, 23, 22, 21, 20])
  expect(best([0, 0], (n) => n, 10)).toEqual([])
})
