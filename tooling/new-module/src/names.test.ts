import { expect, test } from 'vitest'
import { nameModule } from './names.ts'

const taken = { modules: ['boards', 'registry.ts'], entities: ['sale', 'unit'] }
const named = (module: string, record?: string) => {
  const answer = nameModule(module, record, taken)
  return answer.ok ? answer.names : answer.why
}

test('one word, several words, a plural and a record of its own', () => {
  expect(named('visits')).toMatchObject({ ident: 'visits', entity: 'visit', Record: 'Visit', records: 'visits' })
  expect(named('kampung-pkk')).toMatchObject({
    ident: 'kampungPkk',
    schema: 'kampung_pkk',
    Record: 'KampungPkk',
    record_: 'kampung_pkk',
    label: 'kampung PKK',
    Label: 'Kampung PKK',
    article: 'a',
  })
  expect(named('activities', 'activity')).toMatchObject({ entity: 'activity', records: 'activity', article: 'an' })
  expect(named('wellness')).toMatchObject({ entity: 'wellness' })
})

test.each([
  ['Kampung PKK', "such as 'kampung-pkk'."],
  ['kampung_pkk', "such as 'kampung-pkk'."],
  ['kampungPkk', "such as 'kampung-pkk'."],
  ['-visits', "such as 'visits'."],
  ['visits--home', "such as 'visits-home'."],
  ['3-pilar', "such as 'pilar'."],
  ['', "such as 'kampung-pkk'."],
  ['pilar-2026', "such as 'kampung-pkk'."],
  ['../visits', "such as 'visits'."],
  ['v', '2 to 30 characters'],
  ['a'.repeat(31), '2 to 30 characters'],
  ['boards', 'packages/modules/src/boards is there already.'],
  ['class', 'means something else already'],
  ['order', 'means something else already'],
  ['core', 'means something else already'],
  ['sales', "records called 'sale'"],
])('%j is told what is wrong with it', (module, why) => {
  expect(named(module)).toContain(why)
})

test('so is a record', () => {
  expect(named('visits', 'Home visit')).toContain(
    "the name of a record: use small letters and single hyphens, such as 'home-visit'",
  )
  expect(named('visits', 'unit')).toContain("'unit'")
})
