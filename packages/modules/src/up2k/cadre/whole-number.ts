import type { Refusal } from '@melati/domain/refusal'

/**
 * Why typed or pasted text is no whole number above zero; undefined when nothing speaks against it. A field of digits drops
 * a comma or a minus without a word, and '1,5' would become 15. Cents of zero, as in 'Rp1.250.000,00', do no harm.
 */
export function signAgainst(text: string, whole: 'rupiah' | 'quantity'): Refusal | undefined {
  if (/^\s*[-\u2212]/.test(text)) return 'not-positive'
  if (whole === 'rupiah') return /,(?!0{1,2}\s*$)/.test(text) ? 'not-whole-rupiah' : undefined
  return /[,.]/.test(text) ? 'not-whole-quantity' : undefined
}
