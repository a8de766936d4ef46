import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { filledLines, readInvitees } from './invitee-lines.ts'
import { groupPhone, Phone } from './phone.ts'

const anyPhone = fc
  .integer({ min: 10_000_000, max: 999_999_999 })
  .map((rest) => Phone.parse(`+628${rest % 9 === 0 ? '1' : String(rest % 9)}${String(rest).slice(-8)}`))
const anyName = fc.stringMatching(/^[A-Z][a-z]{1,12}( [A-Z][a-z]{1,12}){0,2}$/)
const separator = fc.constantFrom('\t', ';', ',', ' , ', '; ')
const wayOf = (phone: Phone) =>
  fc.constantFrom(phone, groupPhone(phone), `0${phone.slice(3)}`, phone.slice(3), `62${phone.slice(3)}`)
const anyLine = fc
  .record({
    phone: anyPhone,
    name: anyName,
    between: separator,
    turned: fc.boolean(),
    no: fc.option(fc.integer({ min: 1, max: 99 })),
  })
  .chain((line) => wayOf(line.phone).map((written) => ({ ...line, written })))
  .map(({ phone, name, between, turned, no, written }) => ({
    phone,
    name,
    text: [...(no === null ? [] : [String(no)]), ...(turned ? [written, name] : [name, written])].join(between),
  }))

const told = (lines: readonly string[], by: 'phone' | 'email' = 'phone') =>
  readInvitees(lines, by).map((one) => (one.ok ? `${one.value.name}: ${one.value.contact}` : one.because))

describe('pasted lines', () => {
  test.prop([fc.uniqueArray(anyLine, { selector: ({ phone }) => phone, maxLength: 20 })])(
    'name and number are read in any order, separator and way of writing',
    (lines) => {
      expect(told(lines.map(({ text }) => text))).toEqual(lines.map(({ name, phone }) => `${name}: ${phone}`))
    },
  )

  test.prop([fc.array(anyLine, { minLength: 1, maxLength: 10 }), fc.array(fc.nat(9), { maxLength: 5 })])(
    'of equal numbers the first is taken and each later one names it',
    (lines, again) => {
      const all = [...lines, ...again.map((at) => lines[at % lines.length] ?? expect.fail())]
      const read = readInvitees(
        all.map(({ text }) => text),
        'phone',
      )
      for (const [index, one] of read.entries()) {
        const first = all.findIndex(({ phone }) => phone === all[index]?.phone)
        if (first === index) expect(one).toMatchObject({ ok: true })
        else expect(one).toEqual({ ok: false, because: 'line-repeated', hint: { first } })
      }
    },
  )

  test.prop([
    fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 10 }),
    fc.constantFrom('phone' as const, 'email' as const),
  ])('whatever is pasted, each line gets an answer and nothing is thrown', (lines, by) => {
    expect(readInvitees(lines, by)).toHaveLength(lines.length)
    expect(filledLines(lines.join('\n')).every(({ text }) => text.trim() !== '')).toBe(true)
  })

  test.prop([
    fc.array(fc.constantFrom('', '  ', 'Sri, 081290000001'), { maxLength: 12 }),
    fc.constantFrom('\n', '\r\n', '\r'),
  ])('an empty line counts, but says nothing', (lines, end) => {
    expect(filledLines(lines.join(end)).map(({ line }) => line)).toEqual(
      lines.flatMap((text, index) => (text.trim() === '' ? [] : [index + 1])),
    )
  })
})

test.each([
  ['Sri Rahayu, S.Pd, 0812-9000-0001', 'Sri Rahayu, S.Pd: +6281290000001'],
  ['1;Sri;81290000001', 'Sri: +6281290000001'],
  ['"Sri Rahayu, S.Pd"\t0812 9000 0001', 'Sri Rahayu, S.Pd: +6281290000001'],
  ['Sri\t081290000001\tJl. Melati 3', 'line-columns'],
  ['Sri Rahayu', 'line-columns'],
  ['081290000001', 'line-columns'],
  ['Sri, 081290000001, 081290000002', 'line-columns'],
  ['Nama;Nomor HP', 'line-columns'],
  ['Sri, 0215551234', 'phone-invalid'],
  ['Sri\u200b, 081290000001', 'text-has-hidden-characters'],
  [`${'S'.repeat(101)}, 081290000001`, 'text-too-long'],
])('%j: %s', (line, expected) => expect(told([line])).toEqual([expected]))

test.each([
  ['Nur Aini; Nur@Medan.example', 'Nur Aini: nur@medan.example'],
  ['nur@medan.example, Nur Aini, M.Si', 'Nur Aini, M.Si: nur@medan.example'],
  ['Nur Aini; nur@', 'email-invalid'],
  ['Nur Aini, 081290000001', 'line-columns'],
])('%j: %s', (line, expected) => expect(told([line], 'email')).toEqual([expected]))
