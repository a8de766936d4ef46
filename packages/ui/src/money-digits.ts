import { groupDigits } from './format-number.ts'

/** Most digits of a rupiah amount that is still an exact whole number. */
export const mostDigits = 15

/** What was typed or pasted, as its digits: 'Rp 1.250.000,00' is '1250000', because cents are not kept. */
export function readDigits(text: string): string {
  return text
    .replace(/,\d{0,2}\s*$/, '')
    .replace(/\D/g, '')
    .replace(/^0+(?=\d)/, '')
    .slice(0, mostDigits)
}

export function moneyText(value: number | null): string {
  return value === null ? '' : groupDigits(String(value))
}

/** Where the caret goes after grouping: behind as many digits, counted from the right, as it stood before. */
export function caretAfterGrouping(before: string, caret: number, after: string): number {
  const digitsRight = before.slice(caret).replace(/\D/g, '').length
  let left = digitsRight
  let at = after.length
  while (at > 0 && left > 0) {
    at--
    if (/\d/.test(after[at] ?? '')) left--
  }
  // In front of a dot rather than behind it: Backspace there would take the dot, which comes back, and no digit.
  return after[at - 1] === '.' ? at - 1 : at
}
