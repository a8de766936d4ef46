import { createHash } from 'node:crypto'

/** The same id for the same words, as a uuid of version 8: so that a run that was broken off meets its own rows. */
export function idOf(...words: readonly string[]): string {
  const bytes = createHash('sha256')
    .update(`melati-contoh\n${words.join('\n')}`)
    .digest()
    .subarray(0, 16)
  bytes.writeUInt8(((bytes.at(6) ?? 0) & 0x0f) | 0x80, 6)
  bytes.writeUInt8(((bytes.at(8) ?? 0) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Ids for whoever mints them one after the other: the first, the second, …, of these words. */
export function mint(...words: readonly string[]): () => string {
  let minted = 0
  return () => idOf(...words, String((minted += 1)))
}
