/**
 * Whether a call that carries a cookie comes from a page of ours: the browser says so itself, or the call has a header
 * that no page of another site can add without asking first. A caller that is no browser sends neither, and no cookie.
 */
export function isFromOurPage(headers: Headers, baseUrl: string): boolean {
  if (headers.get('cookie') === null) return true
  if (headers.get('x-melati-csrf') === null) return false
  return isOurSite(headers, baseUrl)
}

/** What the browser says of where a request was made. `none` is the person herself, by typing the address. */
export function isOurSite(headers: Headers, baseUrl: string): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return false
  const origin = headers.get('origin')
  if (origin === null || origin === new URL(baseUrl).origin) return true
  // Without TLS the same server is reached as localhost, 127.0.0.1 and by its name in the office network.
  return baseUrl.startsWith('http://') && origin === `http://${headers.get('host') ?? ''}`
}
