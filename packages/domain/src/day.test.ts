import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { addDays, ageOn, Day, daysBetween, findDay, isDay, today } from './day.ts'
import { periodOf } from './period.ts'
import { anyDay } from './testing/days.ts'
import { timeZoneOfRegion, utcOffsetHours, zoneAbbreviation } from './time-zone.ts'
import { TimeZone } from './day.ts'

const zones = TimeZone.def.entries
const anyZone = fc.constantFrom(...Object.values(zones))
const d = (text: string) => Day.parse(text)

test('only days of the calendar between 1900 and 2100 are days', () => {
  for (const right of ['1900-01-01', '2000-02-29', '2024-02-29', '2100-12-31']) expect(isDay(right), right).toBe(true)
  for (const wrong of [
    '2025-02-29',
    '1900-02-29',
    '2026-02-31',
    '2026-13-01',
    '0000-01-01',
    '9999-12-31',
    '1899-12-31',
    '2026-1-1',
    '2026-01-01T00:00',
    '',
  ])
    expect(isDay(wrong), wrong).toBe(false)
})

describe('F-063, L-19: the tenant’s day and month, at midnight and at month end', () => {
  test.each([
    ['Asia/Jakarta', '2026-10-31T16:59:59.999Z', '2026-10-31', '2026-10'],
    ['Asia/Jakarta', '2026-10-31T17:00:00.000Z', '2026-11-01', '2026-11'],
    ['Asia/Makassar', '2026-10-31T15:59:59.999Z', '2026-10-31', '2026-10'],
    ['Asia/Makassar', '2026-10-31T16:00:00.000Z', '2026-11-01', '2026-11'],
    ['Asia/Jayapura', '2026-10-31T14:59:59.999Z', '2026-10-31', '2026-10'],
    ['Asia/Jayapura', '2026-10-31T15:00:00.000Z', '2026-11-01', '2026-11'],
    ['Asia/Jayapura', '2026-12-31T15:00:00.000Z', '2027-01-01', '2027-01'],
    ['Asia/Jakarta', '2024-02-28T17:00:00.000Z', '2024-02-29', '2024-02'],
  ] as const)('%s at %s', (zone, instant, day, period) => {
    expect(today(new Date(instant), zone)).toBe(day)
    expect(periodOf(today(new Date(instant), zone))).toBe(period)
  })

  test('every hour of a month end, in every zone, as the time-zone database has it', () => {
    for (const zone of Object.values(zones)) {
      const format = new Intl.DateTimeFormat('en-CA', {
        timeZone: zone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
      })
      for (let hour = 0; hour < 72; hour++) {
        const now = new Date(Date.UTC(2026, 9, 30, hour))
        expect(today(now, zone)).toBe(format.format(now))
      }
    }
  })

  test.prop([fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-30'), noInvalidDate: true }), anyZone])(
    'any instant, as the time-zone database has it',
    (now, zone) => {
      const format = new Intl.DateTimeFormat('en-CA', {
        timeZone: zone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
      })
      expect(today(now, zone)).toBe(format.format(now))
    },
  )
})

test.prop([anyDay, fc.integer({ min: -10_000, max: 10_000 })])('days added are days between', (day, days) => {
  expect(daysBetween(day, addDays(day, days))).toBe(days)
  expect(addDays(addDays(day, days), -days)).toBe(day)
})

test.prop([anyDay, anyDay])('days compare as text', (a, b) => {
  expect(a < b).toBe(daysBetween(a, b) > 0)
})

test('a day from its parts', () => {
  expect(findDay(2024, 2, 29)).toBe('2024-02-29')
  expect(findDay(2025, 2, 29)).toBeUndefined()
  expect(findDay(2025, 0, 1)).toBeUndefined()
})

test('ages', () => {
  expect(ageOn(d('2000-02-29'), d('2001-02-28'))).toBe(0)
  expect(ageOn(d('2000-02-29'), d('2001-03-01'))).toBe(1)
  expect(ageOn(d('2000-02-29'), d('2004-02-29'))).toBe(4)
  expect(ageOn(d('2026-05-31'), d('2026-05-31'))).toBe(0)
  expect(ageOn(d('2026-05-31'), d('2026-05-30'))).toBe(-1)
})

test.prop([anyDay, anyDay])('an age is negative exactly before birth, and grows with the day', (birth, day) => {
  expect(ageOn(birth, day) < 0).toBe(day < birth)
  expect(ageOn(birth, addDays(day, 1)) - ageOn(birth, day)).toBeOneOf([0, 1])
})

test('zones of the country', () => {
  expect(timeZoneOfRegion('12.71')).toBe('Asia/Jakarta')
  expect(timeZoneOfRegion('36.74')).toBe('Asia/Jakarta')
  expect(timeZoneOfRegion('61.71')).toBe('Asia/Jakarta')
  expect(timeZoneOfRegion('51.71')).toBe('Asia/Makassar')
  expect(timeZoneOfRegion('65.71')).toBe('Asia/Makassar')
  expect(timeZoneOfRegion('91.71')).toBe('Asia/Jayapura')
  expect(timeZoneOfRegion('81.71')).toBe('Asia/Jayapura')
  expect(zoneAbbreviation['Asia/Jayapura']).toBe('WIT')
  expect(utcOffsetHours['Asia/Makassar']).toBe(8)
})
