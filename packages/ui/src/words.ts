import { formatNumber } from './format-number.ts'
import { compileIcu, writeIcu } from './icu.ts'
import type { IcuPart } from './icu.ts'
import type { Language } from './language.ts'
import type { SentenceValues } from './sentence-values.ts'

/** One sentence in both languages, as ICU text. */
export interface Sentence {
  readonly id: string
  readonly en: string
}
export type Words = Readonly<Record<string, Sentence>>

/** Both languages must ask for the same values; otherwise the English one has an impossible type. */
type Agreeing<W extends Words> = {
  readonly [K in keyof W]: keyof SentenceValues<W[K]['en']> extends keyof SentenceValues<W[K]['id']>
    ? keyof SentenceValues<W[K]['id']> extends keyof SentenceValues<W[K]['en']>
      ? W[K]
      : { id: W[K]['id']; en: `English lacks {${keyof SentenceValues<W[K]['id']> & string}}` }
    : { id: W[K]['id']; en: `Indonesian lacks {${keyof SentenceValues<W[K]['en']> & string}}` }
}

type ValuesOf<S extends Sentence> = keyof SentenceValues<S['id']> extends never ? [] : [values: SentenceValues<S['id']>]

/** `t('key', values)`: an unknown key, and a missing or misnamed value, do not compile. */
export type Translate<W extends Words> = <K extends keyof W & string>(key: K, ...values: ValuesOf<W[K]>) => string

/**
 * Declares a dictionary, Indonesian and English side by side:
 * `defineWords({ houses: { id: '{n, plural, other {# rumah}}', en: '{n, plural, one {# house} other {# houses}}' } })`.
 */
export function defineWords<const W extends Words>(words: W & Agreeing<W>): W {
  return words
}

const compiled = new Map<string, readonly IcuPart[]>()

/**
 * A translator into one language. A sentence is compiled when first said, then kept; bad ICU throws a SyntaxError.
 * `transform` rewrites each sentence first (the pseudo-locale of layout tests).
 */
export function createTranslator<W extends Words>(
  words: W,
  language: Language,
  transform: (sentence: string) => string = (sentence) => sentence,
): Translate<W> {
  return (key, ...rest) => {
    const sentence = words[key]?.[language]
    if (sentence === undefined) throw new Error(`No word for ${key}`)
    const [values = {}]: readonly Readonly<Record<string, string | number>>[] = rest
    return saySentence(transform(sentence), values, language)
  }
}

/** Says one ICU sentence that is not in a dictionary known to the caller, such as a refusal from the server. */
export function saySentence(
  sentence: string,
  values: Readonly<Record<string, string | number>>,
  language: Language,
): string {
  let parts = compiled.get(sentence)
  if (!parts) {
    parts = compileIcu(sentence)
    compiled.set(sentence, parts)
  }
  return writeIcu(parts, values, language, formatNumber)
}
