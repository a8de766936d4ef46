/** Fields whose content is a person's or a secret, whatever it looks like. */
const secretKeys =
  /^(name|names|nama|phone|telepon|email|contact|to|nik|kk|number|numbers|birth.*|address|alamat|code|kode|pin|password|token|secret|cookie|authorization|sealed|input|values|detail|detail_?s|link|parameters)$/i

/** SQLSTATE and the like: a code that is no secret. */
const plainCode = /^[A-Z0-9_]{2,40}$/

const patterns: readonly [RegExp, string][] = [
  // Keys of other systems and secrets of webhooks say what they are.
  [/(?:mlt_|whsec_)[\w+/=-]+/g, '…'],
  // What is quoted in an error is what somebody sent.
  [/"[^"\n]*"|'[^'\n]*'|`[^`\n]*`/g, '"…"'],
  [/\((?:[^()\n]*)\)=\((?:[^()\n]*)\)/g, '(…)=(…)'],
  [/[\w.+-]+@[\w-]+\.[\w.-]+/g, '…@…'],
  [/(?:\+?62|\b0)8[\d\s.-]{7,14}\d/g, '08…'],
  [/\b\d[\d .-]{4,}\d\b/g, '#'],
  [/\b[A-Za-z0-9_-]{40,}\b/g, '…'],
]

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi
/** What we write about ourselves and is no person's: ids of requests and rows, instants, hashes of the audit's chain. */
const own = new RegExp(`${uuid.source}|\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z|\\b[0-9a-f]{64}\\b`, 'gi')

const DEEPEST = 6

/**
 * What may go into a log: our own words, ids and counts. Numbers long enough to be somebody's, addresses, tokens and
 * whatever stands in quotes are taken out, and fields that are named like personal data are left out whole.
 */
export function scrub(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrubText(value)
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : value
  if (depth > DEEPEST) return '…'
  if (value instanceof Error) return scrubError(value, depth)
  if (value instanceof Date) return value.toISOString()
  if (ArrayBuffer.isView(value)) return '…'
  if (Array.isArray(value)) return value.slice(0, 20).map((one) => scrub(one, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, isSecret(key, one) ? '…' : scrub(one, depth + 1)]),
  )
}

export function scrubText(text: string): string {
  const kept: string[] = []
  const marked = text.slice(0, 4_000).replaceAll(own, (one) => `\u0001${kept.push(one) - 1}\u0002`)
  const clean = patterns.reduce((so, [pattern, instead]) => so.replaceAll(pattern, instead), marked)
  // oxlint-disable-next-line no-control-regex -- the marks set above, which no text of a person holds
  return clean.replaceAll(/\u0001(\d+)\u0002/g, (_, index: string) => kept[Number(index)] ?? '')
}

function isSecret(key: string, value: unknown): boolean {
  return (
    secretKeys.test(key) &&
    !(key === 'code' && typeof value === 'string' && plainCode.test(value) && !/^\d+$/.test(value))
  )
}

/** An error of the database carries values in `detail`, `where` and `parameters`; of those only the kind is kept. */
function scrubError(error: Error, depth: number): object {
  const { code, constraint, table, routine } = error as Error & Record<string, unknown>
  const known = { code, constraint, table, routine }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: error.name,
    message: scrubText(error.message),
    ...Object.fromEntries(Object.entries(known).filter(([, one]) => typeof one === 'string')),
    stack: frames.slice(0, 12).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: scrub(error.cause, depth + 1) }),
  }
}
