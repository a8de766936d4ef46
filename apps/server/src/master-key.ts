import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseMasterKey } from '@melati/api/keys/master-key'
import { BootProblem } from './problem.ts'

/** A demo's own `MELATI_KEY`: a file in its data folder, made at the first run, for its owner's eyes only. */
export function demoMasterKey(dataDir: string): Uint8Array {
  const file = path.join(dataDir, 'melati.key')
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true })
    // By a rename, so that a crash leaves no half of a key.
    writeFileSync(`${file}.new`, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  const key = parseMasterKey(readFileSync(file, 'utf8'))
  if (key !== undefined) return key
  throw new BootProblem({
    id: `Kunci di ${file} rusak. Kembalikan berkas itu dari cadangan, atau pindahkan folder ${dataDir} untuk mulai dari kosong.`,
    en: `The key in ${file} is damaged. Restore that file from a backup, or move the folder ${dataDir} away to start with an empty one.`,
  })
}
