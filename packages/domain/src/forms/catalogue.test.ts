import { expect, test } from 'vitest'
import { formOf, forms, formsOfLevel } from './catalogue.ts'
import { columnsOf } from './form.ts'
import type { Source } from './form.ts'
import {
  activityMeasures,
  cadreMeasures,
  houseMeasures,
  institutionMeasures,
  maternalMeasures,
  residentMeasures,
  yardMeasures,
} from './measures.ts'

const widthOf = (number: string, edition: 'IX' | 'X' = 'X') => {
  const form = formOf(edition, number)
  return form ? columnsOf(form).length : expect.fail(`no form ${number}`)
}

/** As printed: handbook/pkk.md 3.3 to 3.7. */
const widths: Record<string, number> = {
  '4.9a': 11,
  '4.9b': 13,
  '4.10': 15,
  '4.11': 12,
  '4.12': 8,
  '4.13': 7,
  '4.14.1a': 20,
  '4.14.1b': 4,
  '4.14.2b': 4,
  '4.14.2c': 4,
  '4.14.3': 11,
  '4.14.4a': 6,
  '4.14.4b': 4,
  '4.14.4c': 7,
  '4.14.4d': 7,
  '4.14.4e': 8,
  '4.14.4f': 7,
  '4.15': 19,
  '4.16a': 29,
  '4.16b': 30,
  '4.16c': 32,
  '4.16d': 33,
  '4.17a': 33,
  '4.17b': 35,
  '4.17c': 36,
  '4.17d': 37,
  '4.18a': 17,
  '4.18b': 15,
  '4.18c': 16,
  '4.18d': 17,
  '4.19a': 18,
  '4.19b': 19,
  '4.19c': 20,
  '4.20a': 20,
  '4.20b': 21,
  '4.21': 27,
  '4.22': 36,
  '4.23': 20,
  '4.24': 27,
}

test.for(Object.entries(widths))('form %s of edition X has %i columns', ([number, width]) => {
  expect(widthOf(number)).toBe(width)
})

test('both editions have the same forms, each once', () => {
  const numbers = (edition: 'IX' | 'X') => forms.filter((form) => form.edition === edition).map(({ number }) => number)
  expect(numbers('IX')).toEqual(numbers('X'))
  expect(new Set(numbers('X')).size).toBe(numbers('X').length)
})

test('each column has a heading, and no two of a form say the same under the same headings', () => {
  for (const form of forms) {
    const paths = columnsOf(form).map(({ title, under }) => [...under, title].join(' > '))
    expect(
      paths.every((path) => path.trim() !== ''),
      form.number,
    ).toBe(true)
    expect(new Set(paths).size, `${form.number} ${form.edition}`).toBe(paths.length)
  }
})

test('no measure is counted in two columns of one form', () => {
  for (const form of forms) {
    const measures = columnsOf(form).flatMap(({ source }) => (source.from === 'figures' ? source.of : []))
    expect(new Set(measures).size, `${form.number} ${form.edition}`).toBe(measures.length)
  }
})

test('every measure there is stands in a form, and no two have the same name', () => {
  const all = [
    ...residentMeasures,
    ...houseMeasures,
    ...activityMeasures,
    ...maternalMeasures,
    ...yardMeasures,
    ...cadreMeasures,
    ...institutionMeasures,
  ]
  expect(new Set(all).size).toBe(all.length)
  const printed = new Set(
    forms.flatMap((form) => columnsOf(form).flatMap(({ source }) => (source.from === 'figures' ? source.of : []))),
  )
  expect(all.filter((measure) => !printed.has(measure))).toEqual([])
})

test('a recap adds up what the recap below it counts: no column of the higher is unknown to the lower', () => {
  const chain = [
    ['4.16a', '4.16b', '4.16c', '4.16d', '4.17a', '4.17b', '4.17c', '4.17d'],
    ['4.18b', '4.18c', '4.18d', '4.19a', '4.19b', '4.19c'],
  ]
  const measuresOf = (number: string, edition: 'IX' | 'X') =>
    new Set(columnsOf(formOf(edition, number)!).flatMap(({ source }) => (source.from === 'figures' ? source.of : [])))
  // The sheet of a dasawisma has a line for each household, and in the older edition counts kerja bakti instead.
  const fromTheHouse = new Set(['in_environment', 'households'])
  for (const edition of ['IX', 'X'] as const)
    for (const numbers of chain)
      for (const [index, number] of numbers.slice(1).entries()) {
        const below = measuresOf(numbers[index]!, edition)
        const unknown = [...measuresOf(number, edition)].filter(
          (measure) => !below.has(measure) && !fromTheHouse.has(measure),
        )
        expect(unknown, `${number} ${edition}`).toEqual([])
      }
})

test('the units counted before the figures are those between the row and the smallest, from the top', () => {
  const kinds = (number: string) =>
    columnsOf(formOf('X', number)!)
      .map(({ source }) => source)
      .filter((source): source is Source & { from: 'units' } => source.from === 'units')
      .map(({ kind }) => kind)
  expect(kinds('4.16a')).toEqual([])
  expect(kinds('4.17b')).toEqual(['lingkungan', 'rw', 'rt', 'dasawisma'])
  expect(kinds('4.19c')).toEqual(['kelurahan', 'lingkungan', 'rt', 'rw', 'dasawisma'])
})

test('each level of a city knows what it has to make', () => {
  expect(formsOfLevel('X', 'rt').map(({ number }) => number)).toEqual(['4.16b', '4.18b'])
  expect(formsOfLevel('X', 'kota').map(({ number }) => number)).toEqual(
    expect.arrayContaining(['4.9a', '4.17c', '4.19c', '4.20c', '4.21', '4.24']),
  )
})
