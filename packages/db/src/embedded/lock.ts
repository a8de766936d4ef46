import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { EmbeddedFailure } from './failure.ts'
import { birthOf } from './processes.ts'

/**
 * Claims a data folder for this process and returns the release. A claim whose holder is gone (killed, or the machine
 * went down) counts for nothing. Throws `already-running` while the holder lives.
 */
export function claim(lock: string, place: string): () => void {
  const mine = JSON.stringify({ pid: process.pid, birth: birthOf(process.pid) })
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(lock, mine, { flag: 'wx', mode: 0o600 })
      return () => rmSync(lock, { force: true })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    const holder = readHolder(lock)
    if (holder && birthOf(holder.pid) === holder.birth) {
      throw new EmbeddedFailure('already-running', place, `process ${holder.pid}`)
    }
    rmSync(lock, { force: true })
  }
  throw new EmbeddedFailure('already-running', place)
}

function readHolder(lock: string): { pid: number; birth: string } | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(lock, 'utf8'))
    const { pid, birth } = Object(read) as { pid?: unknown; birth?: unknown }
    return typeof pid === 'number' && typeof birth === 'string' ? { pid, birth } : undefined
  } catch {
    return undefined
  }
}
