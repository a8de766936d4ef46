export type HeaderSet = Readonly<Record<string, string>>

/** What every answer says to a browser, by what it carries. Plain objects, made once: the hot path copies none. */
export interface HeaderSets {
  readonly api: HeaderSet
  /** An HTML page of ours; scripts and styles come from files of this origin only. */
  readonly page: HeaderSet
  readonly file: HeaderSet
}

const nothing = "default-src 'none'; frame-ancestors 'none'"
// A service worker lives by what its own file says, and fetches the app it keeps on the phone.
const script = `${nothing}; connect-src 'self'`
const ours = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

export function headerSets(secure: boolean): HeaderSets {
  const always = {
    'x-content-type-options': 'nosniff',
    // Not `no-referrer`: a page then sends `Origin: null` with its own forms.
    'referrer-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(secure ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  }
  return {
    api: { ...always, 'content-security-policy': nothing, 'cache-control': 'no-store' },
    page: {
      ...always,
      'content-security-policy': secure ? `${ours}; upgrade-insecure-requests` : ours,
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy':
        'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
    },
    file: { ...always, 'content-security-policy': script },
  }
}
