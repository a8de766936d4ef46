import { chownSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { EmbeddedFailure, diagnose } from './failure.ts'
import type { Folder } from './folder.ts'
import { runProgram } from './programs.ts'
import type { RunAs } from './run-as.ts'

const unfinished = 'cluster.new-'
const characters = { linux: 'C.UTF-8', darwin: 'en_US.UTF-8' } as Record<string, string>

/**
 * Makes an empty cluster with one superuser, `postgres`. It is made under another name and renamed when it is whole,
 * so that an interrupted first run leaves only something to throw away.
 */
export async function createCluster(
  folder: Folder,
  options: { binaries: Binaries; runAs: RunAs; superPassword: string; fast: boolean },
): Promise<void> {
  const { binaries, runAs, superPassword, fast } = options
  const making = join(folder.root, `${unfinished}${process.pid}`)
  const passwordFile = `${making}.password`
  writeFileSync(passwordFile, superPassword, { mode: 0o600 })
  mkdirSync(making, { mode: 0o700 })
  if (runAs.owner) {
    chownSync(passwordFile, runAs.owner.uid, runAs.owner.gid)
    chownSync(making, runAs.owner.uid, runAs.owner.gid)
  }
  const made = await runProgram(
    runAs,
    binaries.initdb,
    [
      `--pgdata=${making}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // PostgreSQL's own C.UTF-8 sorts alike on every system; the character classes still come from the system's.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      `--lc-ctype=${characters[process.platform] ?? 'C'}`,
      '--no-instructions',
      ...(fast ? ['--no-sync'] : []),
    ],
    { home: folder.root },
  )
  rmSync(passwordFile, { force: true })
  if (made.exitCode !== 0) {
    rmSync(making, { recursive: true, force: true })
    const code = diagnose(made.words)
    // Whatever initdb stumbled over, there was no data yet that could be damaged.
    throw new EmbeddedFailure(!code || code === 'data-damaged' ? 'not-started' : code, folder.root, made.words.trim())
  }
  renameSync(making, folder.cluster)
}

/** Throws away what an interrupted first run left, and says whether there was any. */
export function dropUnfinished(folder: Folder): boolean {
  const left = readdirSync(folder.root).filter((name) => name.startsWith(unfinished))
  for (const name of left) rmSync(join(folder.root, name), { recursive: true, force: true, maxRetries: 5 })
  return left.length > 0
}
