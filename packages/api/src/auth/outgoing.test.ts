import { describe, expect, test } from 'vitest'
import { type Message, type TemplateName, templates } from './deliver.ts'
import { outgoing } from './outgoing.ts'

/** All that a text may hold. Whoever adds to it adds to what leaves the house. */
const allowed = {
  code: '471093',
  minutes: 5,
  days: 7,
  link: 'https://melati.example/admin/invitation#Zk3_x-9',
  help: 'https://melati.example/admin/',
  city: 'Kota Contoh',
  role: 'pengurus kelurahan',
}

const fieldsOf = (template: TemplateName) => Object.keys(templates[template].def.shape) as (keyof typeof allowed)[]
const message = (template: TemplateName, language: 'id' | 'en' = 'id', values: object = allowed) =>
  ({
    channel: 'whatsapp',
    to: '+6281277713579',
    template,
    language,
    values: Object.fromEntries(fieldsOf(template).map((name) => [name, (values as typeof allowed)[name]])),
  }) as Message
const names = Object.keys(templates) as TemplateName[]

describe.each(names)('A-137 the text of a %s', (template) => {
  test.each(['id', 'en'] as const)('A-137 says its own values and nothing else, in %s', (language) => {
    const { text } = outgoing(message(template, language))
    const other = { ...allowed, code: '000000', minutes: 9, days: 3, city: 'Kota Lain', role: 'dinas' }
    const fields = fieldsOf(template)
    expect(fields.filter((name) => !(name in allowed))).toEqual([])
    const frame = (said: string, values: typeof allowed) =>
      fields.reduce((left, name) => left.replaceAll(String(values[name]), `{${name}}`), said)
    for (const name of fields)
      expect([name, frame(text, allowed)]).toEqual([name, expect.stringContaining(`{${name}}`)])
    expect(frame(outgoing(message(template, language, other)).text, other)).toBe(frame(text, allowed))
  })

  test.each([
    ['name', 'Siti Aminah'],
    ['nik', '1271011508859001'],
    ['address', 'Gang Kenari 7'],
  ])('A-137 does not leave with a %s', (field, value) => {
    const one = message(template)
    const more = { ...one, values: { ...one.values, [field]: value } } as Message
    expect(() => outgoing(more)).toThrow(/unrecognized/i)
    expect(JSON.stringify(outgoing({ ...one, [field]: value } as Message))).not.toContain(value)
  })
})

test.each([
  ['city', 'Kota 1271011508859001'],
  ['city', '+62 812 7771 3579'],
  ['role', 'kader siti@contoh.test'],
  ['role', 'kader\nSiti'],
  ['link', 'https://melati.example/admin/invitation?name=Siti#x'],
  ['link', 'https://melati.example/warga/siti'],
  ['link', 'https://siti@melati.example/admin/'],
  ['link', 'javascript:alert(1)'],
  ['days', 1271],
] as const)('A-137 a %s is no place for %s', (field, value) => {
  const one = message('invitation')
  expect(() => outgoing({ ...one, values: { ...one.values, [field]: value } } as Message)).toThrow()
})
