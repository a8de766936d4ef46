import { test as property, fc } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { sharePicture } from './share-picture.ts'

const chips = {
  title: 'Keripik pisang',
  figure: 'Rp18.000',
  lines: ['Poklak Melati', 'Sentra Tanjung Sari'],
  from: 'TP PKK Kota Medan',
  host: 'melati.example',
  drawing: 'pangan',
} as const

const textsOf = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, words]) => words)

test('says what is shared, for how much, and from whom', () => {
  expect(textsOf(sharePicture(chips))).toEqual(
    expect.arrayContaining(['Keripik pisang', 'Rp18.000', 'Poklak Melati', 'TP PKK Kota Medan', 'M']),
  )
})

test('a long name is told in three lines and a mark that it goes on', () => {
  const words = textsOf(sharePicture({ ...chips, title: 'Keripik pisang manis pedas '.repeat(6).trim() }))
  expect(words.filter((line) => line?.includes('Keripik')).length).toBeLessThanOrEqual(3)
  expect(words.some((line) => line?.endsWith('…'))).toBe(true)
})

property.prop([fc.string({ unit: 'binary', maxLength: 120 })])('A-097 any name stays text of the picture', (title) => {
  const svg = sharePicture({ ...chips, title, lines: [title], from: title })
  expect(svg.match(/<(script|image|a|style|foreignObject)\b/i)).toBeNull()
  expect(svg.match(/<text /g)?.length).toBe(svg.match(/<\/text>/g)?.length)
})
