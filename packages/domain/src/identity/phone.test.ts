import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { groupPhone, maskPhone, parsePhone, Phone, phoneDigits } from './phone.ts'

const read = (text: string) => {
  const phone = parsePhone(text)
  return phone.ok ? phone.value : phone.because
}
const anyPhone = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 7, max: 10 }), fc.bigInt({ min: 0n, max: 9_999_999_999n }))
  .map(([first, length, rest]) => Phone.parse(`+628${first}${String(rest).padStart(10, '0').slice(-length)}`))

test.prop([anyPhone])('the three ways of writing a number are one number, grouped or not', (phone) => {
  const national = phone.slice(3)
  for (const text of [
    `0${national}`,
    `62${national}`,
    `+62${national}`,
    groupPhone(phone),
    ` +62 ${national.slice(0, 3)}-${national.slice(3)} `,
  ])
    expect(read(text)).toBe(phone)
  expect(maskPhone(phone).replaceAll(/\D/g, '')).toHaveLength(8)
})

test.prop([anyPhone, fc.nat(6)])('a part of a number finds the number, however it is begun', (phone, cut) => {
  const national = phone.slice(3)
  for (const begun of ['0', '62', '+62 ', '']) {
    const digits = phoneDigits(`${begun}${national.slice(0, national.length - cut)}`)
    expect(phone).toContain(digits)
    expect(digits).toMatch(/^8\d+$/)
  }
})

test.each(['', '08', 'Bu Sri', 'sri@medan.example', '0812x'])('%j is no part of a number', (text) =>
  expect(phoneDigits(text)).toBeNull(),
)

test('as people write it', () => {
  expect(read('(0812) 3456.7890')).toBe('+6281234567890')
  expect(groupPhone(Phone.parse('+6281234567890'))).toBe('0812-3456-7890')
  expect(groupPhone(Phone.parse('+62812345678'))).toBe('0812-3456-78')
  expect(maskPhone(Phone.parse('+6281234567890'))).toBe('0812-••••-7890')
})

test.each([
  '',
  '812345678',
  '021-5551234',
  '+60123456789',
  '+1 202 555 0100',
  '08',
  '0800123456',
  '081234',
  '08123456789012',
  '0812x345678',
  '00628123456789',
  '+62081234567',
  '9'.repeat(1_000_000),
  `08${' '.repeat(30)}!`,
])('refused: %s', (text) => {
  expect(read(text)).toBe('phone-invalid')
})
