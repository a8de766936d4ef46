import type { Language } from './language.ts'

/**
 * A whole number in words: 75000 is 'tujuh puluh lima ribu' or 'seventy-five thousand'. Read aloud beside a money
 * field, where one zero too many is the commonest mistake. 0 to 999.999.999.999.999; otherwise the empty string.
 */
export function spellNumber(value: number, language: Language): string {
  if (!Number.isSafeInteger(value) || value < 0 || value >= 1e15) return ''
  if (value === 0) return language === 'id' ? 'nol' : 'zero'
  return language === 'id' ? spellIndonesian(value) : spellEnglish(value)
}

const satuan = 'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas'.split(' ')

function spellIndonesian(value: number): string {
  if (value < 12) return satuan[value] ?? ''
  if (value < 20) return `${satuan[value - 10]} belas`
  if (value < 100) return join(`${satuan[Math.floor(value / 10)]} puluh`, value % 10, spellIndonesian)
  if (value < 200) return join('seratus', value - 100, spellIndonesian)
  if (value < 1000) return join(`${satuan[Math.floor(value / 100)]} ratus`, value % 100, spellIndonesian)
  if (value < 2000) return join('seribu', value - 1000, spellIndonesian)
  return scale(value, ['ribu', 'juta', 'miliar', 'triliun'], spellIndonesian)
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

function spellEnglish(value: number): string {
  if (value < 20) return ones[value] ?? ''
  if (value < 100) return `${tens[Math.floor(value / 10)]}${value % 10 ? `-${ones[value % 10]}` : ''}`
  if (value < 1000) return join(`${ones[Math.floor(value / 100)]} hundred`, value % 100, spellEnglish)
  return scale(value, ['thousand', 'million', 'billion', 'trillion'], spellEnglish)
}

function scale(value: number, names: readonly string[], spell: (value: number) => string): string {
  let power = 1
  while (value >= 1000 ** (power + 1)) power++
  const unit = 1000 ** power
  return join(`${spell(Math.floor(value / unit))} ${names[power - 1]}`, value % unit, spell)
}

function join(head: string, rest: number, spell: (value: number) => string): string {
  return rest ? `${head} ${spell(rest)}` : head
}
