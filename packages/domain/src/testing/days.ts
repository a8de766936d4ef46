import fc from 'fast-check'
import { addDays, Day } from '../day.ts'

const first = Day.parse('1950-01-01')

/** Days around which months and years turn come up often: that is where dates go wrong. */
export const anyDay: fc.Arbitrary<Day> = fc.oneof(
  fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(first, days)),
  fc.constantFrom(
    ...['1999-12-31', '2000-01-01', '2000-02-29', '2023-02-28', '2024-02-29', '2024-03-01', '2025-12-31'].map((text) =>
      Day.parse(text),
    ),
  ),
)

export const dayIn = (from: string, to: string): fc.Arbitrary<Day> => {
  const start = Day.parse(from)
  const length = (Date.parse(to) - Date.parse(from)) / 86_400_000
  return fc.integer({ min: 0, max: length }).map((days) => addDays(start, days))
}
