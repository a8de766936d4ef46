const minus = '\u2212'

/** Groups the digits of a whole number by three with dots: '1250000' becomes '1.250.000'. */
export function groupDigits(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '.')
}

/**
 * `3.118`, `−12`, `87,5`. Dots group and a comma divides in both languages: so does English as written in Indonesia
 * (CLDR en-ID), and one screen never shows `3,118` beside `Rp3.118`. Written without Intl, whose spaces and signs
 * change between ICU versions. At most `decimals` decimals, trailing zeros dropped.
 */
export function formatNumber(value: number, decimals = 3): string {
  if (!Number.isFinite(value)) return '—'
  const [whole = '0', fraction = ''] = plainDecimal(Math.abs(value), decimals).split('.')
  const tail = fraction.replace(/0+$/, '')
  const text = groupDigits(whole) + (tail && `,${tail}`)
  return value < 0 && text !== '0' ? minus + text : text
}

/** `87,5%`; `share` is 0 to 1. */
export function formatPercent(share: number, decimals = 1): string {
  return Number.isFinite(share) ? `${formatNumber(share * 100, decimals)}%` : '—'
}

/** `+3`, `−2`, `0`: by how much a figure changed; `format` says it as the figure itself is said. */
export function formatDifference(difference: number, format: (value: number) => string = formatNumber): string {
  const text = format(difference)
  return difference > 0 ? `+${text}` : text
}

/** `+6,2%`, `−0,2%`, `0%`: how much a figure changed. */
export function formatChange(share: number, decimals = 1): string {
  const text = formatPercent(share, decimals)
  return share > 0 && text !== '0%' && text !== '—' ? `+${text}` : text
}

function plainDecimal(value: number, decimals: number): string {
  const text = value.toFixed(decimals)
  return text.includes('e') ? BigInt(Math.round(value)).toString() : text
}
