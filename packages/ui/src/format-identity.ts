import { groupPhone, maskPhone as maskNumber, parsePhone } from '@melati/domain/identity/phone'

export { maskSixteen as maskNik } from '@melati/domain/identity/sixteen'

/** `0812-3456-7890` for an Indonesian mobile number; any other text is left as it is. */
export function formatPhone(phone: string): string {
  const read = parsePhone(phone)
  return read.ok ? groupPhone(read.value) : phone
}

/** `0812-••••-7890`: enough to know one's own number by. */
export function maskPhone(phone: string): string {
  const read = parsePhone(phone)
  return read.ok ? maskNumber(read.value) : '••••'
}

/** The digits of a number for `https://wa.me/<digits>`: country code, no plus sign; undefined for no mobile number. */
export function whatsappDigits(phone: string): string | undefined {
  const read = parsePhone(phone)
  return read.ok ? read.value.slice(1) : undefined
}

/** `3171 0123 4567 0001`; a NIK and a No KK both have 16 digits. */
export function formatNik(nik: string): string {
  return nik.replace(/(\d{4})(?=\d)/g, '$1 ')
}
