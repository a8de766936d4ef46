import { expect, test } from 'vitest'
import { Day } from '../day.ts'

import { deadlinesOn } from './deadlines.ts'

const calendar = { dueDay: 5, closeDay: 10 }
const on = (day: string) =>
  deadlinesOn(Day.parse(day), calendar).map(({ period, what, daysLeft }) => [period, what, daysLeft])

test('late in a month its own deadlines are ahead, and the month before has closed', () => {
  expect(on('2026-11-24')).toEqual([
    ['2026-11', 'due', 11],
    ['2026-11', 'close', 16],
  ])
})

test('between due day and closing the due day that was missed still stands', () => {
  expect(on('2026-12-07')).toEqual([
    ['2026-11', 'due', -2],
    ['2026-11', 'close', 3],
    ['2026-12', 'due', 29],
    ['2026-12', 'close', 34],
  ])
  expect(on('2026-12-10')[1]).toEqual(['2026-11', 'close', 0])
  expect(on('2026-12-11')[0]).toEqual(['2026-12', 'due', 25])
})
