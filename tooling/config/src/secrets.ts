const long = String.raw`[A-Za-z0-9+/=_-]`

/** What a secret looks like, by what it is. Each needs enough of it that an example in a sentence is none. */
const looks: Readonly<Record<string, RegExp>> = {
  'private key': new RegExp(String.raw`-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----(?:\\n|\s)*${long}{40}`),
  'key of AWS': /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
  'token of GitHub': /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{60})/,
  'token of GitLab': /\bglpat-[\w-]{20}/,
  'token of npm': /\bnpm_[A-Za-z0-9]{36}\b/,
  'token of Slack': /\bxox[abeprs]-[\w-]{20}/,
  'key of Google': /\bAIza[\w-]{35}/,
  'key of Stripe': /\b[rs]k_live_[A-Za-z0-9]{20}/,
  'key of a model': /\bsk-(?:ant-|proj-)?[A-Za-z0-9_-]{40}/,
  'signed token': /\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\.[\w-]{20}/,
  'key of Melati': /\bmlt_[\w-]{43}(?![\w-])/,
  'webhook secret': /\bwhsec_[A-Za-z0-9+/]{40}/,
  'master key': new RegExp(String.raw`\bMELATI_KEY(?:_OLD)?['"]?\s*[:=]\s*['"]?(?:[0-9a-f]{64}\b|${long}{43})`),
  "carrier's token": new RegExp(String.raw`\bDELIVER_TOKEN['"]?\s*[:=]\s*['"]?${long}{20}`),
  'password of a database': /\bpostgres(?:ql)?:\/\/[^\s:/@'"`<>$]+:[^\s@/'"`<>$]{16,}@/,
}

/** The names of what a text seems to hold; nothing of the secret itself, since whoever reads a report is not its keeper. */
export function secretsIn(text: string): string[] {
  return Object.entries(looks).flatMap(([what, look]) => (look.test(text) ? [what] : []))
}
