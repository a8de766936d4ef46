const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
const length = 8

/**
 * The name that the public has for something, in links and QR codes: eight signs without look-alikes (i, l, o, 0, 1), drawn
 * evenly, so that it tells neither how many there are nor what comes next. Unique within a tenant by its table.
 */
export function publicCode(randomBytes: (length: number) => Uint8Array): string {
  let code = ''
  while (code.length < length)
    for (const byte of randomBytes(length * 2)) {
      // The rest of a byte that does not divide by 31 would make the first letters likelier.
      if (byte < letters.length * 8 && code.length < length) code += letters[byte % letters.length]
    }
  return code
}
