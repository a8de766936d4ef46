/** Deeper than any order of ours by far; deeper input would only overflow somebody's stack. */
const DEEPEST = 40

const suspicious = /__proto__|constructor|prototype|\\u00/i

/**
 * Whether a JSON text is fit to be parsed and worked with: not too deep, and with no key that means something to
 * JavaScript objects, however it is spelled. Says nothing of whether it is JSON at all.
 */
export function isSoundJson(text: string): boolean {
  if (isDeep(text)) return false
  return !suspicious.test(text) || !hasMeaningfulKey(text)
}

function isDeep(text: string): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (inString) {
      if (code === 92) at += 1
      else if (code === 34) inString = false
    } else if (code === 34) inString = true
    else if (code === 123 || code === 91) {
      depth += 1
      if (depth > DEEPEST) return true
    } else if (code === 125 || code === 93) depth -= 1
  }
  return false
}

function hasMeaningfulKey(text: string): boolean {
  try {
    return isMeaningful(JSON.parse(text))
  } catch {
    return false
  }
}

function isMeaningful(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  for (const [key, inner] of Object.entries(value)) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype' || isMeaningful(inner)) return true
  }
  return false
}
