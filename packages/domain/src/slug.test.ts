import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { reservedSlugs } from './reserved-slugs.ts'
import { decideSlug, Slug, suggestSlug } from './slug.ts'

const read = (text: string, taken: string[] = []) => {
  const slug = decideSlug(text, taken)
  return slug.ok ? slug.value : slug.because
}

describe('A-139', () => {
  test.each([
    'xn--mdan-1qa',
    'xn--',
    'xn-abc',
    'm',
    'ab',
    '-medan',
    'medan-',
    'me--dan',
    'Medan',
    'medan kota',
    'mеdan',
    'medañ',
    'ｍedan',
    '1271',
    'a/b',
    '../etc',
    'medan\n',
    'a'.repeat(41),
  ])('invalid: %s', (text) => {
    expect(read(text)).toBe('slug-invalid')
  })

  test.each([...reservedSlugs])('reserved: %s', (slug) => {
    expect(read(slug)).toBe('slug-reserved')
  })

  test.each(['adm1n', 'l0gin', '1ogin', 'ap1', 'pub1ic', 'rnelati', 'c-a-d-r-e', 'vvvvvv', 'log-in', 'ass3ts'])(
    'looks like a reserved one: %s',
    (slug) => {
      expect(read(slug)).toBe('slug-reserved')
    },
  )

  test('looks like another city’s', () => {
    expect(read('medan', ['tangerang-selatan'])).toBe('medan')
    expect(read('medan', ['medan'])).toBe('slug-taken')
    expect(read('rnedan', ['medan'])).toBe('slug-taken')
    expect(read('tangerangselatan', ['tangerang-selatan'])).toBe('slug-taken')
  })
})

test.each([
  ['Kota Tangerang Selatan', 'tangerang-selatan'],
  ['Kota Medan', 'medan'],
  ['KABUPATEN FAK FAK', 'fak-fak'],
  ['Kab. Pati', 'pati'],
  ['Kota Adm. Jakarta Barat', 'jakarta-barat'],
  ['Kabupaten Administrasi Kepulauan Seribu', 'kepulauan-seribu'],
])('%s is %s', (name, slug) => {
  expect(suggestSlug(name)).toBe(slug)
})

test('a kabupaten beside the kota of its name says what it is', () => {
  expect(suggestSlug('Kabupaten Tangerang', ['tangerang'])).toBe('kabupaten-tangerang')
  expect(suggestSlug('Kabupaten Tangerang', ['tangerang', 'kabupaten-tangerang'])).toBeUndefined()
  expect(suggestSlug('—')).toBeUndefined()
})

test.prop([fc.string({ unit: 'grapheme' })])('what is suggested is a slug nobody reserved', (name) => {
  const slug = suggestSlug(name)
  if (slug === undefined) return
  expect(Slug.safeParse(slug).success).toBe(true)
  expect(read(slug)).toBe(slug)
})
