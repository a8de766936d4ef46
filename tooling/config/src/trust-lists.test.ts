import { describe, expect, test } from 'vitest'
import { idsInTests, idsInTitles, readList, trustLists } from './trust-lists.ts'

const inTests = idsInTests()
const named = [...inTests].flatMap(([file, ids]) => [...ids].map((id) => ({ id, file })))

describe.each(trustLists)('%s', (list) => {
  const rows = readList(list)
  // In part: what its tests hold is less than the row asks.
  const tested = rows.filter(({ verdict }) => verdict === 'tested' || verdict === 'in part')

  test('each is listed once, with a verdict', () => {
    expect(rows.length).toBeGreaterThanOrEqual(list === 'attacks' ? 100 : 40)
    expect(rows.filter(({ id }) => id === '')).toEqual([])
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    expect(rows.filter(({ verdict }) => !['tested', 'in part', 'not yet', 'not applicable'].includes(verdict))).toEqual(
      [],
    )
  })

  test('what is said to be tested is named by a test of every file it points to', () => {
    const said = tested.flatMap(({ id, where }) => where.split(' ').map((file) => ({ id, file })))
    expect(said.filter(({ id, file }) => inTests.get(file)?.has(id) !== true)).toEqual([])
  })

  test('what a test names is said to be tested', () => {
    const ids = new Set(tested.map(({ id }) => id))
    const letter = list === 'attacks' ? 'A-' : 'R-'
    expect(named.filter(({ id }) => id.startsWith(letter) && !ids.has(id))).toEqual([])
  })
})

test('a title is read whether it stands on the line of its test or below', () => {
  const read = (...parts: string[]) => idsInTitles(`test(${parts.join('')}`)
  expect(read("'A-901 R-ABC-02: x', ", 'async () => {})', "\n // A-903\n name('A-904')")).toEqual(
    new Set(['A-901', 'R-ABC-02']),
  )
  expect(read('\n  ', `"A-905 it's %s",`, '\n  ([x]) => {},\n)')).toEqual(new Set(['A-905']))
})
