import { commonPasswords } from './common-passwords.ts'

export const shortestPassword = 12
export const longestPassword = 128

/**
 * Why a password may not be chosen, or undefined. Length does most; a small list catches the commonest ones of that
 * length, and the name or address of the holder may not be the whole of it.
 */
export function passwordFault(password: string, about: { email: string; name: string }) {
  const typed = password.normalize('NFKC')
  if (typed.length < shortestPassword) return 'password-short'
  if (typed.length > longestPassword) return 'password-long'
  const bare = plain(typed)
  if (new Set(bare).size < 4 || commonPasswords.has(bare)) return 'password-common'
  const own = [about.email, about.email.split('@')[0] ?? '', about.name].map(plain).filter((word) => word.length >= 4)
  if (own.some((word) => bare.replace(word, '').length < 5)) return 'password-own'
  return undefined
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '')
}
