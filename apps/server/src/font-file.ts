import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inflateSync } from 'node:zlib'

/** A font of the web (WOFF 1) as the file that programs outside a browser read; written once for each content. */
export async function fontFile(woff: string): Promise<string> {
  const packed = await readFile(woff)
  const name = createHash('sha256').update(packed).digest('hex').slice(0, 16)
  const file = path.join(tmpdir(), `melati-font-${name}.ttf`)
  if (existsSync(file)) return file
  // Two processes that start together must not read each other's half of it.
  const part = `${file}.${randomUUID()}`
  await writeFile(part, unpacked(packed))
  await rename(part, file)
  return file
}

const HEADER = 12
const ENTRY = 16

/** https://www.w3.org/TR/WOFF/: the same tables, each compressed by itself, behind a directory of their places. */
function unpacked(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF font')
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, n) => {
    const at = 44 + n * 20
    const [offset, length, original] = [4, 8, 12].map((more) => woff.readUInt32BE(at + more)) as [
      number,
      number,
      number,
    ]
    const data = woff.subarray(offset, offset + length)
    return {
      tag: woff.subarray(at, at + 4),
      checksum: woff.subarray(at + 16, at + 20),
      data: length < original ? inflateSync(data) : data,
    }
  })
  const header = Buffer.alloc(HEADER)
  const log = Math.floor(Math.log2(count))
  woff.copy(header, 0, 4, 8)
  header.writeUInt16BE(count, 4)
  header.writeUInt16BE(2 ** log * ENTRY, 6)
  header.writeUInt16BE(log, 8)
  header.writeUInt16BE((count - 2 ** log) * ENTRY, 10)
  let offset = HEADER + count * ENTRY
  const directory: Buffer[] = []
  const body: Buffer[] = []
  for (const { tag, checksum, data } of tables) {
    const place = Buffer.alloc(8)
    place.writeUInt32BE(offset, 0)
    place.writeUInt32BE(data.length, 4)
    directory.push(tag, checksum, place)
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])
    body.push(padded)
    offset += padded.length
  }
  return Buffer.concat([header, ...directory, ...body])
}
