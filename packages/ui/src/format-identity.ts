/** Any usual way of writing an Indonesian phone number as E.164 (`+62812…`), or undefined when it cannot be one. */
export function readPhone(text: string): string | undefined {
  const digits = text.replace(/[\s().\u2010-\u2015-]/g, '')
  const match = /^(?:\+?62|0)([2-9]\d{7,11})$/.exec(digits)
  return match ? `+62${match[1]}` : undefined
}

/** `0812-3456-7890` for an Indonesian number; another country's number is left as it is. */
export function formatPhone(phone: string): string {
  const e164 = readPhone(phone)
  if (!e164) return phone
  const local = `0${e164.slice(3)}`
  return [local.slice(0, 4), local.slice(4, 8), local.slice(8)].filter(Boolean).join('-')
}

/** `0812-••••-7890`: enough to know one's own number by. */
export function maskPhone(phone: string): string {
  const e164 = readPhone(phone)
  if (!e164) return '••••'
  const local = `0${e164.slice(3)}`
  return `${local.slice(0, 4)}-••••-${local.slice(-4)}`
}

/** The digits of a number for `https://wa.me/<digits>`: country code, no plus sign. */
export function whatsappDigits(phone: string): string | undefined {
  return readPhone(phone)?.slice(1)
}

/** `3171 0123 4567 0001`; a NIK and a No KK both have 16 digits. */
export function formatNik(nik: string): string {
  return nik.replace(/(\d{4})(?=\d)/g, '$1 ')
}

/** `3171 •••• •••• 0001`; shown unless a reader asked, and was allowed, to see it. */
export function maskNik(nik: string): string {
  return /^\d{16}$/.test(nik) ? `${nik.slice(0, 4)} •••• •••• ${nik.slice(-4)}` : '•••• •••• •••• ••••'
}
