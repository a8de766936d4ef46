/**
 * An Indonesian mobile number as it is stored, '+628…', or undefined. People write 0812 3456 7890, 62812…, +62 812-…,
 * and some keyboards give full-width digits.
 */
export function phoneNumber(typed: string): string | undefined {
  if (typed.length > 40) return undefined
  const digits = typed.normalize('NFKC').replace(/[\s().-]/g, '')
  const local = /^(?:\+?62|0)(8\d{7,11})$/.exec(digits)?.[1]
  return local === undefined ? undefined : `+62${local}`
}

/** What a screen or a list may show of it: '0812…89'. */
export function maskedPhone(phone: string): string {
  const local = phone.replace(/^\+62/, '0')
  return `${local.slice(0, 4)}…${local.slice(-2)}`
}
