import { expect, test } from 'vitest'
import { attacksInTests, idsInTitles, readAttacks } from './attacks.ts'

const attacks = readAttacks()
const inTests = attacksInTests()

test('every attack is listed once, with a verdict', () => {
  expect(attacks.length).toBeGreaterThanOrEqual(100)
  expect(new Set(attacks.map(({ id }) => id)).size).toBe(attacks.length)
  expect(attacks.filter(({ verdict }) => !['tested', 'not yet', 'not applicable'].includes(verdict))).toEqual([])
})

test('an attack that is said to be tested is named by a test of every file it points to', () => {
  const missing = attacks
    .filter(({ verdict }) => verdict === 'tested')
    .flatMap(({ id, where }) => where.split(' ').map((file) => ({ id, file })))
  expect(missing.filter(({ id, file }) => inTests.get(file)?.has(id) !== true)).toEqual([])
})

test('an attack that a test names is said to be tested', () => {
  const tested = new Set(attacks.filter(({ verdict }) => verdict === 'tested').map(({ id }) => id))
  const unsaid = [...inTests].flatMap(([file, ids]) => [...ids].map((id) => ({ id, file })))
  expect(unsaid.filter(({ id }) => !tested.has(id))).toEqual([])
})

test('a title is read whether it stands on the line of its test or below', () => {
  const named = (...parts: string[]) => idsInTitles(`test(${parts.join('')}`)
  expect(named("'A-901 A-902: x', ", 'async () => {})', "\n // A-903\n name('A-904')")).toEqual(
    new Set(['A-901', 'A-902']),
  )
  expect(named('\n  ', `"A-905 it's %s",`, '\n  ([x]) => {},\n)')).toEqual(new Set(['A-905']))
})
