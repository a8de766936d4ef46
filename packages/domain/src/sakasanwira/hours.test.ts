import { expect, test } from 'vitest'
import { describeCentre } from './describe.ts'
import { hoursSpans, OpeningHours } from './hours.ts'

const day = { opens: '08:00', closes: '17:00' }
const week = [day, day, day, day, day, null, null]
const short = { opens: '08:00', closes: '12:30' }

test('weekdays beside each other with the same hours are said as one', () => {
  expect(hoursSpans([day, day, day, day, short, null, null])).toEqual([
    { days: ['senin', 'selasa', 'rabu', 'kamis'], hours: day },
    { days: ['jumat'], hours: short },
    { days: ['sabtu', 'minggu'], hours: null },
  ])
  expect(hoursSpans([day, null, day, day, day, day, day]).map(({ days }) => days.length)).toEqual([1, 1, 5])
})

test('a week has seven days, and a day closes after it has opened', () => {
  expect(OpeningHours.safeParse(week).success).toBe(true)
  expect(OpeningHours.safeParse(week.slice(1)).success).toBe(false)
  const backwards = OpeningHours.safeParse(week.with(2, { opens: '17:00', closes: '08:00' }))
  expect(backwards.error?.issues).toMatchObject([{ message: 'hours-backwards', path: [2] }])
  expect(OpeningHours.safeParse(week.with(0, { opens: '8', closes: '24:00' })).success).toBe(false)
})

test('a centre that is closed all week has told no hours, and its number is kept as WhatsApp takes it', () => {
  const order = { name: 'Sentra CONTOH', address: 'Jalan CONTOH 1', coordinates: null, responsible: null }
  const closed = week.map(() => null)
  expect(describeCentre({ ...order, hours: closed, contactPhone: '0812 0000 0009' })).toMatchObject({
    value: { hours: null, contactPhone: '+6281200000009' },
  })
  expect(describeCentre({ ...order, hours: week, contactPhone: null })).toMatchObject({ value: { hours: week } })
  expect(describeCentre({ ...order, hours: null, contactPhone: '061-4567' })).toMatchObject({
    because: 'phone-invalid',
    field: 'contactPhone',
  })
})
