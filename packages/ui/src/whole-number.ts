/** Named as `controlWords` says them. */
export type NotWhole = 'aboveZero' | 'wholeRupiah' | 'wholeNumber'

/**
 * Why typed or pasted text is no whole number; undefined when nothing speaks against it. A field of digits drops a comma
 * or a minus without a word, and '1,5' would become 15. Cents of zero, as in 'Rp1.250.000,00', do no harm.
 */
export function signAgainst(text: string, whole: 'rupiah' | 'number'): NotWhole | undefined {
  if (/^\s*[-\u2212]/.test(text)) return 'aboveZero'
  if (whole === 'rupiah') return /,(?!0{1,2}\s*$)/.test(text) ? 'wholeRupiah' : undefined
  return /[,.]/.test(text) ? 'wholeNumber' : undefined
}
