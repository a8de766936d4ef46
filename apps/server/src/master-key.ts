import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseMasterKey } from '@melati/api/keys/master-key'
import { BootFailure } from './boot-failure.ts'
import type { Config } from './config.ts'

/** The installation's key: from the environment, or in a demo from a file that only its owner can read. */
export async function masterKeyOf(config: Config): Promise<Buffer> {
  const text = config.masterKey ?? (await demoKey(config.dataDir))
  const key = parseMasterKey(text)
  if (key !== undefined) return key
  throw new BootFailure({
    id: 'MELATI_KEY harus 32 byte dalam hex (64 angka) atau base64.',
    en: 'MELATI_KEY must be 32 bytes in hex (64 digits) or base64.',
  })
}

async function demoKey(dataDir: string): Promise<string> {
  const file = path.join(dataDir, 'melati.key')
  await mkdir(dataDir, { recursive: true })
  try {
    await writeFile(file, `${randomBytes(32).toString('hex')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFile(file, 'utf8')
}
