import { createHmac } from 'node:crypto'
import { sameBytes } from './secret-keys.ts'

export interface CookieNames {
  readonly session: string
  /** Between the right password and the second factor. */
  readonly half: string
  /** Which accounts this browser has signed in to before, as tags. */
  readonly device: string
}

/** Over TLS the browser itself refuses these names from a sibling host, from http or with a Domain. */
export function cookieNames(secure: boolean): CookieNames {
  const prefix = secure ? '__Host-melati' : 'melati'
  return { session: `${prefix}.session`, half: `${prefix}.half`, device: `${prefix}.device` }
}

export function readCookie(headers: Headers, name: string): string | undefined {
  for (const part of (headers.get('cookie') ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at < 0 || part.slice(0, at).trim() !== name) continue
    return decoded(part.slice(at + 1).trim())
  }
  return undefined
}

function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value)
  } catch {
    return undefined
  }
}

export interface CookieLife {
  readonly secure: boolean
  /** In seconds; 0 takes the cookie away. */
  readonly maxAge: number
}

export function setCookie(name: string, value: string, { secure, maxAge }: CookieLife): string {
  const flags = `Max-Age=${maxAge}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  return `${name}=${encodeURIComponent(value)}; ${flags}`
}

/** The signature is better-auth's own form, so that either side reads what the other wrote. */
export function signed(secret: string, value: string): string {
  return `${value}.${signature(secret, value).toString('base64')}`
}

/** The value of a signed cookie, or undefined when it was not signed by us. */
export function unsigned(secret: string, cookie: string): string | undefined {
  const dot = cookie.lastIndexOf('.')
  if (dot < 1) return undefined
  const value = cookie.slice(0, dot)
  return sameBytes(Buffer.from(cookie.slice(dot + 1), 'base64'), signature(secret, value)) ? value : undefined
}

function signature(secret: string, value: string): Buffer {
  return createHmac('sha256', secret).update(value).digest()
}
