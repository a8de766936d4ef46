import { expect, test } from 'vitest'
import { fill } from './fill.ts'
import { nameModule } from './names.ts'

const named = nameModule('kampung-pkk', undefined, { modules: [], entities: [] })
const names = named.ok ? named.names : expect.fail(named.why)
const none = { figures: false, admin: false, cadre: false }

test('names are put in, and a path that is no word is quoted', () => {
  expect(fill('{{Record}}Id of api{{access}}.list, {{key}}: ${x}', names, none)).toBe(
    "KampungPkkId of api['kampung-pkk'].list, 'kampung-pkk': ${x}",
  )
  expect(() => fill('{{nothing}}', names, none)).toThrow('{{nothing}}')
})

test('lines of a part stay with it, and without it those that say so', () => {
  const template = 'a\n  //: figures\nb\n  //: end\n//: not figures\nc\n//: end\n//: admin or cadre\nd\n//: end\ne'
  expect(fill(template, names, none)).toBe('a\nc\ne')
  expect(fill(template, names, { ...none, figures: true, cadre: true })).toBe('a\nb\nd\ne')
  expect(() => fill('//: figure\n', names, none)).toThrow("'figure'")
})
