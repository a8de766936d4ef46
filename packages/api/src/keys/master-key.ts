/** Reads `MELATI_KEY`: 32 bytes as 64 hex digits or as base64 (either alphabet). Undefined for anything else. */
export function parseMasterKey(text: string): Buffer | undefined {
  const plain = text.trim()
  if (/^[0-9a-f]{64}$/i.test(plain)) return Buffer.from(plain, 'hex')
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(plain)) return undefined
  const bytes = Buffer.from(plain, 'base64')
  return bytes.length === 32 ? bytes : undefined
}
