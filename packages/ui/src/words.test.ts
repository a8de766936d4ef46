import { setupI18n } from '@lingui/core'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { fc, test as laws } from '@fast-check/vitest'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { commonWords } from './common-words.ts'
import { controlWords } from './control-words.ts'
import { compileIcu } from './icu.ts'
import { pseudoSentence } from './pseudo-locale.ts'
import type { SentenceValues } from './sentence-values.ts'
import { createTranslator, defineWords, saySentence } from './words.ts'

const words = defineWords({
  title: { id: 'Rumah tangga', en: 'Households' },
  greeting: { id: 'Terima kasih, {name}.', en: 'Thank you, {name}.' },
  houses: {
    id: '{count, plural, =0 {Belum ada rumah} other {# rumah di {area}}}',
    en: '{count, plural, =0 {No house yet} one {# house in {area}} other {# houses in {area}}}',
  },
  state: {
    id: '{state, select, sent {Terkirim} other {Menunggu}}',
    en: '{state, select, sent {Sent} other {Waiting}}',
  },
  figure: { id: '{n, number} jiwa', en: '{n, number} persons' },
})

test('says sentences in both languages', () => {
  const id = createTranslator(words, 'id')
  const en = createTranslator(words, 'en')
  expect(id('title')).toBe('Rumah tangga')
  expect(id('greeting', { name: 'Bu Sri' })).toBe('Terima kasih, Bu Sri.')
  expect(id('houses', { count: 0, area: 'RT 03' })).toBe('Belum ada rumah')
  expect(id('houses', { count: 1250, area: 'RT 03' })).toBe('1.250 rumah di RT 03')
  expect(en('houses', { count: 1, area: 'RT 03' })).toBe('1 house in RT 03')
  expect(en('houses', { count: 2, area: 'RT 03' })).toBe('2 houses in RT 03')
  expect(en('state', { state: 'sent' })).toBe('Sent')
  expect(en('state', { state: 'quarantined' })).toBe('Waiting')
  expect(id('figure', { n: 3118 })).toBe('3.118 jiwa')
})

test('a wrong key, a missing value and a misnamed value do not compile', () => {
  const t = createTranslator(words, 'id')
  expectTypeOf(t<'greeting'>).parameters.toEqualTypeOf<['greeting', { readonly name: string | number }]>()
  const wrong = () => {
    // @ts-expect-error [ts2345] -- no such key
    t('titel')
    // @ts-expect-error [ts2554] -- the sentence needs a value
    t('greeting')
    // @ts-expect-error [ts2353] -- the value is called `name`
    t('greeting', { nama: 'Sri' })
    // @ts-expect-error [ts2345] -- one value of two
    t('houses', { count: 2 })
    // @ts-expect-error [ts2322] -- a plural counts numbers
    t('houses', { count: 'two', area: 'RT 03' })
    // @ts-expect-error [ts2554] -- nothing to fill in
    t('title', { name: 'Sri' })
    // @ts-expect-error [ts2322] -- the languages must ask for the same values
    defineWords({ bad: { id: 'Halo {nama}', en: 'Hello {name}' } })
    // @ts-expect-error [ts2322] -- English is missing
    defineWords({ bad: { id: 'Halo' } })
  }
  expect(wrong).toBeTypeOf('function')
})

test('the compiler reads nested sentences', () => {
  expectTypeOf<
    SentenceValues<'{a} {b, plural, one {{c}, satu} other {# {d, select, x {{e}} other {}}}} {f}'>
  >().toEqualTypeOf<{
    readonly a: string | number
    readonly b: number
    readonly c: string | number
    readonly d: string
    readonly e: string | number
    readonly f: string | number
  }>()
})

test('bad ICU is named, with the sentence', () => {
  for (const sentence of ['{n, plural, one {x}}', 'a } b', '{n, plural, other {x}', '{n, tanggal}', '{}', '{n'])
    expect(() => compileIcu(sentence), sentence).toThrow(SyntaxError)
})

describe('agrees with Lingui', () => {
  const i18n = setupI18n({ locale: 'en', messages: { en: {} } })
  const sayLingui = (sentence: string, values: Record<string, unknown>, language: 'id' | 'en') => {
    i18n.load(language, { [sentence]: compileMessageOrThrow(sentence) })
    i18n.activate(language)
    return i18n._(sentence, values)
  }
  const text = fc.stringMatching(/^[a-zA-Z ,.!?()-]{1,12}$/)
  const { sentence } = fc.letrec<{ sentence: string; part: string }>((tie) => ({
    sentence: fc.array(tie('part'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
    part: fc.oneof(
      { maxDepth: 2 },
      text,
      fc.constantFrom('{name}', '{ name }'),
      fc.tuple(text, tie('sentence')).map(([one, other]) => `{n, plural, =3 {tiga} one {${one}#} other {${other}#}}`),
      fc.tuple(text, tie('sentence')).map(([a, other]) => `{state, select, sent {${a}} other {${other}}}`),
      text.map((other) => `{n, selectordinal, one {#st} two {#nd} few {#rd} other {#${other}}}`),
    ),
  }))
  laws.prop([
    sentence,
    fc.integer({ min: 0, max: 999 }),
    fc.constantFrom('sent', 'waiting'),
    fc.constantFrom('id' as const, 'en' as const),
  ])('on any sentence of our grammar', (said, n, state, language) => {
    const values = { n, state, name: 'Sri' }
    expect(saySentence(said, values, language)).toBe(sayLingui(said, values, language))
  })
})

test('every common word and control word compiles', () => {
  for (const sentence of [...Object.values(commonWords), ...Object.values(controlWords)]) {
    expect(() => compileIcu(sentence.id)).not.toThrow()
    expect(() => compileIcu(sentence.en)).not.toThrow()
  }
})

test('the pseudo-locale is 40 % longer, keeps its values and its plurals', () => {
  const t = createTranslator(words, 'id', pseudoSentence)
  expect(t('title')).toBe('Rúmáh tánggá wxyzw')
  expect(t('houses', { count: 4, area: 'RT 03' })).toContain('RT 03')
  expect(pseudoSentence('Simpan').length).toBeGreaterThanOrEqual('Simpan'.length * 1.4)
})
