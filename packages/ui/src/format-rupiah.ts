import type { Language } from './language.ts'
import { formatNumber, groupDigits } from './format-number.ts'

/**
 * `Rp1.250.000`, `−Rp75.000`, decimals (two, after a comma) only when there are any. `amount` is in rupiah. The same
 * in both languages; matches /^−?Rp\d{1,3}(\.\d{3})*(,\d{2})?$/ for every finite number.
 */
export function formatRupiah(amount: number): string {
  if (!Number.isFinite(amount)) return '—'
  const size = Math.abs(amount)
  const [whole = '0', cents = ''] = size < 1e15 ? size.toFixed(2).split('.') : [BigInt(Math.round(size)).toString()]
  const text = `Rp${groupDigits(whole)}${cents && cents !== '00' ? `,${cents}` : ''}`
  return amount < 0 && text !== 'Rp0' ? `\u2212${text}` : text
}

const steps = [
  { from: 1e12, id: 'T', en: 'tn' },
  { from: 1e9, id: 'M', en: 'bn' },
  { from: 1e6, id: 'jt', en: 'm' },
  { from: 1e3, id: 'rb', en: 'k' },
] as const

/** `Rp412,6 jt`, `Rp1,2 M` (English `Rp412,6 m`, `Rp1,2 bn`): for key figures and charts only. */
export function formatRupiahCompact(amount: number, language: Language): string {
  const { text, unit } = compact(amount)
  if (!unit) return formatRupiah(amount)
  return `${amount < 0 ? '\u2212' : ''}Rp${text} ${unit[language]}`
}

/** `12,4 rb`, `1,2 jt`: for axes of charts. */
export function formatNumberCompact(value: number, language: Language): string {
  const { text, unit } = compact(value)
  return unit ? `${value < 0 ? '\u2212' : ''}${text} ${unit[language]}` : formatNumber(value)
}

/** A value that would round up to 1.000 of its unit is told in the next one: never `Rp1.000 rb`. */
function compact(value: number) {
  const size = Math.abs(value)
  const unit = size >= 10_000 ? steps.find(({ from }) => size >= from * 0.99995) : undefined
  return { text: unit ? formatNumber(size / unit.from, 1) : '', unit }
}
