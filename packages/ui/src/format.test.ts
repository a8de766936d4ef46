import { fc, test as laws } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  formatChange,
  formatDifference,
  formatDay,
  formatDayShort,
  formatDayTime,
  formatDayWithWeekday,
  formatMonth,
  formatMonthShort,
  formatNik,
  formatNumber,
  formatNumberCompact,
  formatPercent,
  formatPhone,
  formatRelative,
  formatRupiah,
  formatRupiahCompact,
  formatTime,
  maskNik,
  maskPhone,
  spellNumber,
  whatsappDigits,
} from './format.ts'

const money = /^−?Rp\d{1,3}(\.\d{3})*(,\d{2})?$/

describe('rupiah', () => {
  test.each([
    [1_250_000, 'Rp1.250.000'],
    [-75_000, '−Rp75.000'],
    [0, 'Rp0'],
    [-0.001, 'Rp0'],
    [999, 'Rp999'],
    [1500.5, 'Rp1.500,50'],
    [9_007_199_254_740_991, 'Rp9.007.199.254.740.991'],
  ])('%d is %s', (amount, text) => expect(formatRupiah(amount)).toBe(text))
  test.each([
    [412_600_000, 'Rp412,6 jt', 'Rp412,6 m'],
    [1_200_000_000, 'Rp1,2 M', 'Rp1,2 bn'],
    [75_000, 'Rp75 rb', 'Rp75 k'],
    [999_999_999, 'Rp1 M', 'Rp1 bn'],
    [9_500, 'Rp9.500', 'Rp9.500'],
    [-2_000_000, '−Rp2 jt', '−Rp2 m'],
  ])('%d in short', (amount, id, en) => {
    expect(formatRupiahCompact(amount, 'id')).toBe(id)
    expect(formatRupiahCompact(amount, 'en')).toBe(en)
  })
  laws.prop([fc.maxSafeInteger()])('every whole amount reads as money and back', (amount) => {
    const text = formatRupiah(amount)
    expect(text).toMatch(money)
    expect(Number(text.replace('−', '-').replace('Rp', '').replaceAll('.', ''))).toBe(amount)
  })
  laws.prop([fc.double({ noNaN: true, noDefaultInfinity: true })])('so does any other amount', (amount) => {
    expect(formatRupiah(amount)).toMatch(money)
  })
  laws.prop([fc.integer({ min: 10_000, max: 999_999_999_999 })])('short money stays short', (amount) => {
    expect(formatRupiahCompact(amount, 'id')).toMatch(/^Rp\d{1,3}(,\d)? (rb|jt|M|T)$/)
  })
})

test('numbers', () => {
  expect(formatNumber(3118)).toBe('3.118')
  expect(formatNumber(-12)).toBe('−12')
  expect(formatNumber(87.5)).toBe('87,5')
  expect(formatNumber(Number.NaN)).toBe('—')
  expect(formatPercent(0.875)).toBe('87,5%')
  expect(formatPercent(1 / 3)).toBe('33,3%')
  expect(formatChange(0.062)).toBe('+6,2%')
  expect(formatChange(-0.002)).toBe('−0,2%')
  expect(formatChange(0.00001)).toBe('0%')
  expect([3, -2, 0].map((n) => formatDifference(n))).toEqual(['+3', '−2', '0'])
  expect(formatDifference(1_250_000, (n) => formatRupiahCompact(n, 'id'))).toBe('+Rp1,3 jt')
  expect(formatNumberCompact(12_400, 'id')).toBe('12,4 rb')
})

test('days and months', () => {
  expect(formatDay('2026-08-05', 'id')).toBe('5 Agustus 2026')
  expect(formatDay('2026-08-05', 'en')).toBe('5 August 2026')
  expect(formatDayShort('2026-08-05', 'id')).toBe('5 Agu 2026')
  expect(formatDayWithWeekday('2026-08-05', 'id')).toBe('Rabu, 5 Agustus 2026')
  expect(formatMonth('2026-08', 'id')).toBe('Agustus 2026')
  expect(formatMonthShort('2026-05', 'en')).toBe('May 2026')
})

test('times are in the zone of the city', () => {
  const instant = new Date('2026-08-05T07:05:00Z')
  expect(formatTime(instant, 'Asia/Jakarta')).toBe('14.05 WIB')
  expect(formatTime(instant, 'Asia/Makassar')).toBe('15.05 WITA')
  expect(formatTime(instant, 'Asia/Jayapura')).toBe('16.05 WIT')
  expect(formatDayTime(new Date('2026-08-05T17:30:00Z'), 'Asia/Jakarta', 'id')).toBe('6 Agu 2026, 00.30 WIB')
})

describe('relative', () => {
  const now = new Date('2026-08-05T05:00:00Z')
  test.each([
    ['2026-08-05T04:59:30Z', 'baru saja', 'just now'],
    ['2026-08-05T04:55:00Z', '5 menit yang lalu', '5 minutes ago'],
    ['2026-08-05T03:59:00Z', '1 jam yang lalu', '1 hour ago'],
    ['2026-08-04T16:00:00Z', 'kemarin', 'yesterday'],
    ['2026-08-01T05:00:00Z', '4 hari yang lalu', '4 days ago'],
    ['2026-07-29T05:00:00Z', '29 Jul 2026', '29 Jul 2026'],
    ['2026-08-06T05:00:00Z', '6 Agu 2026', '6 Aug 2026'],
  ])('%s', (at, id, en) => {
    expect(formatRelative(new Date(at), now, 'Asia/Jakarta', 'id')).toBe(id)
    expect(formatRelative(new Date(at), now, 'Asia/Jakarta', 'en')).toBe(en)
  })
})

test('phones', () => {
  expect(formatPhone('+6281234567890')).toBe('0812-3456-7890')
  expect(formatPhone('62 812 3456 7890')).toBe('0812-3456-7890')
  expect(formatPhone('(021) 555-0101')).toBe('(021) 555-0101')
  expect(maskPhone('+6281234567890')).toBe('0812-••••-7890')
  expect(maskPhone('rahasia')).toBe('••••')
  expect(whatsappDigits('0812-3456-7890')).toBe('6281234567890')
  expect(whatsappDigits('021 555')).toBeUndefined()
})

test('identity numbers', () => {
  expect(formatNik('3171012345670001')).toBe('3171 0123 4567 0001')
  expect(maskNik('3171012345670001')).toBe('3171 •••• •••• 0001')
  expect(maskNik('317')).not.toContain('317')
})

describe('numbers in words', () => {
  test.each([
    [0, 'nol', 'zero'],
    [11, 'sebelas', 'eleven'],
    [75_000, 'tujuh puluh lima ribu', 'seventy-five thousand'],
    [1_000, 'seribu', 'one thousand'],
    [1_100, 'seribu seratus', 'one thousand one hundred'],
    [1_000_000, 'satu juta', 'one million'],
    [2_015_112, 'dua juta lima belas ribu seratus dua belas', 'two million fifteen thousand one hundred twelve'],
    [1_000_000_000_000, 'satu triliun', 'one trillion'],
  ])('%d', (value, id, en) => {
    expect(spellNumber(value, 'id')).toBe(id)
    expect(spellNumber(value, 'en')).toBe(en)
  })
  laws.prop([fc.integer({ min: 0, max: 999_999_999_999_999 })])('say no undefined and no double space', (value) => {
    for (const language of ['id', 'en'] as const) {
      expect(spellNumber(value, language)).toMatch(/^[a-z-]+( [a-z-]+)*$/)
      expect(spellNumber(value, language)).not.toContain('undefined')
    }
  })
})
