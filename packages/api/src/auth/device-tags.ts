import { randomBytes } from 'node:crypto'
import { type CookieNames, readCookie, signed, unsigned } from './cookies.ts'
import { keyedHash } from './secret-keys.ts'

const accountsPerBrowser = 6

/**
 * Remembers in a signed cookie which accounts a browser has signed in to. Such a browser is held to a budget of its own,
 * so that a stranger who spends the shared ones locks himself out and not the holder (OWASP's device cookies).
 */
export function deviceTag(secret: string, names: CookieNames, headers: Headers, account: string): string | undefined {
  const known = readTags(secret, names, headers)
  if (known === undefined) return undefined
  const tag = tagOf(secret, known.device, account)
  return known.tags.includes(tag) ? tag : undefined
}

/** The cookie's new value after a sign-in to `account`. */
export function rememberDevice(secret: string, names: CookieNames, headers: Headers, account: string): string {
  const known = readTags(secret, names, headers) ?? { device: randomBytes(16).toString('base64url'), tags: [] }
  const tag = tagOf(secret, known.device, account)
  const tags = [tag, ...known.tags.filter((other) => other !== tag)].slice(0, accountsPerBrowser)
  return signed(secret, [known.device, ...tags].join('~'))
}

function readTags(secret: string, names: CookieNames, headers: Headers) {
  const cookie = readCookie(headers, names.device)
  const value = cookie === undefined ? undefined : unsigned(secret, cookie)
  const [device, ...tags] = value?.split('~') ?? []
  return device === undefined ? undefined : { device, tags }
}

function tagOf(secret: string, device: string, account: string): string {
  return keyedHash(secret, 'device', `${device}:${account}`).subarray(0, 16).toString('base64url')
}
