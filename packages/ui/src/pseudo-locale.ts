import { compileIcu } from './icu.ts'
import type { IcuPart } from './icu.ts'

/**
 * The same ICU sentence about 40 % longer and accented, for layout tests: what is clipped by it would be clipped by a
 * real translation, and what stays plain was never translated. Pass it to LanguageProvider or createTranslator.
 */
export function pseudoSentence(sentence: string): string {
  return write(compileIcu(sentence))
}

const accents: Record<string, string> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
}

function lengthen(text: string): string {
  const letters = text.replace(/[^\p{L}]/gu, '').length
  const extra = Math.ceil(letters * 0.4)
  const accented = text.replace(/[aeiou]/gi, (vowel) => accents[vowel] ?? vowel)
  if (!extra) return accented
  const tail = 'wxyz'.repeat(Math.ceil(extra / 4)).slice(0, extra)
  return accented.replace(/(\s*)$/u, ` ${tail}$1`)
}

function write(parts: readonly IcuPart[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return lengthen(part)
      if (part.kind === 'count') return '#'
      if (part.kind === 'value') return `{${part.name}}`
      if (part.kind === 'number') return `{${part.name}, number}`
      const cases = [...part.cases].map(([key, inner]) => `${key} {${write(inner)}}`).join(' ')
      return `{${part.name}, ${part.kind}, ${cases}}`
    })
    .join('')
}
