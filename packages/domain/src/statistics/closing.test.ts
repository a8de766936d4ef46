import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { Period, periodsBetween, previousPeriod } from '../period.ts'
import { TimeZone, utcOffsetHours } from '../time-zone.ts'
import { closedPeriods, closesOn, isClosed, MOST_MONTHS, nextToClose } from './closing.ts'

const p = (text: string) => Period.parse(text)
const calendar = { dueDay: 5, closeDay: 10 }
const at = (text: string) => new Date(text)

describe('a month closes at the end of the close day of the next, in the city’s zone', () => {
  test('over the end of a year and a leap day', () => {
    const closing = (period: string) => closesOn(p(period), calendar)
    expect([closing('2026-10'), closing('2026-12'), closing('2024-01')]).toEqual([
      '2026-11-10',
      '2027-01-10',
      '2024-02-10',
    ])
    expect(closesOn(p('2026-01'), { dueDay: 1, closeDay: 28 })).toBe('2026-02-28')
  })

  test('the last instant of the day is still open, and the zones pass it one after the other', () => {
    expect(isClosed(p('2026-10'), calendar, at('2026-11-10T16:59:59.999Z'), 'Asia/Jakarta')).toBe(false)
    expect(isClosed(p('2026-10'), calendar, at('2026-11-10T17:00:00Z'), 'Asia/Jakarta')).toBe(true)
    expect(isClosed(p('2026-10'), calendar, at('2026-11-10T16:00:00Z'), 'Asia/Makassar')).toBe(true)
    expect(isClosed(p('2026-10'), calendar, at('2026-11-10T15:00:00Z'), 'Asia/Jayapura')).toBe(true)
    expect(isClosed(p('2026-10'), calendar, at('2026-11-10T14:59:59Z'), 'Asia/Jayapura')).toBe(false)
  })

  const anyTime = fc.date({ min: at('2020-01-01T00:00:00Z'), max: at('2080-01-01T00:00:00Z'), noInvalidDate: true })
  test.prop([anyTime, fc.constantFrom(...TimeZone.options), fc.integer({ min: 1, max: 28 })])(
    'what closes next is open, the month before it is closed, and no open month is among the closed',
    (now, zone, closeDay) => {
      const own = { dueDay: 1, closeDay }
      const next = nextToClose(own, now, zone)
      expect(isClosed(next, own, now, zone)).toBe(false)
      expect(isClosed(previousPeriod(next), own, now, zone)).toBe(true)
      const local = new Date(now.getTime() + utcOffsetHours[zone] * 3_600_000).toISOString().slice(0, 7)
      for (const closed of closedPeriods(own, now, zone)) expect(closed < local).toBe(true)
    },
  )
})

test('the closed months are those of two years back', () => {
  const now = at('2026-11-24T08:00:00Z')
  expect(closedPeriods(calendar, now, 'Asia/Jakarta')).toEqual(periodsBetween(p('2024-11'), p('2026-10')))
  expect(closedPeriods(calendar, now, 'Asia/Jakarta')).toHaveLength(MOST_MONTHS)
  expect(nextToClose(calendar, at('2026-11-05T08:00:00Z'), 'Asia/Jakarta')).toBe('2026-10')
})
