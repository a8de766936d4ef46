import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

test('A-107 text that a spreadsheet would run is led by an apostrophe, full-width signs too; numbers stay numbers', () => {
  for (const sign of ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
    expect(csvOf([[`${sign}1+1`]]).replaceAll('"', '')).toBe(`'${sign}1+1\r\n`)
  expect(csvOf([[-1, 0, null, 'Medan']])).toBe('-1,0,,Medan\r\n')
  // A phone number is text, and reads as it was written.
  expect(csvOf([['+6281234']])).toBe("'+6281234\r\n")
})

test('quotes, commas and line breaks stay within their field', () => {
  expect(csvOf([['a,b', 'c"d', 'e\nf']])).toBe('"a,b","c""d","e\nf"\r\n')
})
