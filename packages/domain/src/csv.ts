/** A spreadsheet takes what begins like this for a formula, full-width signs too, and would run it (CWE-1236). */
const formula = /^[=+\-@\t\r＝＋－＠]/

/** Rows as RFC 4180 has them; null is an empty field. Text that would be a formula is led by an apostrophe. */
export function csvOf(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(fieldOf).join(',')}\r\n`).join('')
}

function fieldOf(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
