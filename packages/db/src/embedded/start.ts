import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { escapeLiteral } from 'pg'
import { installRoles, withDatabase, withLogin } from '../roles.ts'
import { findBinaries, majorVersion } from './binaries.ts'
import type { Binaries } from './binaries.ts'
import { createCluster, dropUnfinished } from './create-cluster.ts'
import { EmbeddedFailure, diagnose } from './failure.ts'
import type { Folder } from './folder.ts'
import { openFolder } from './folder.ts'
import { claim } from './lock.ts'
import { stopOrphan } from './orphan.ts'
import { runProgram } from './programs.ts'
import { chooseRunAs } from './run-as.ts'
import type { RunAs } from './run-as.ts'
import { findSecrets, makeSecrets } from './secrets.ts'
import { startServer } from './server.ts'

export type EmbeddedOptions = {
  /** Folder of the installation; the server keeps to `postgres/` in it. Made when missing. */
  dataDir: string
  /** Hears what takes time, a line each, in Indonesian, for the person at the terminal. */
  log: (line: string) => void
  /** For tests: nothing is kept safe on the disk, and `stop` does not wait. */
  fast?: boolean
}

export type Embedded = AsyncDisposable & {
  ownerUrl: string
  appUrl: string
  superUrl: string
  /** Resolves when the server process has ended, whoever ended it. */
  exited: Promise<void>
  stop(): Promise<void>
}

const database = 'melati'

/**
 * Starts the PostgreSQL that comes with Melati and returns the URLs of its database `melati`, owned by melati_owner.
 * A first run makes it, a run after a crash stops what was left behind and recovers, an interrupted first run begins
 * again. As root the server runs as another user. Throws EmbeddedFailure, and nothing else, when it cannot be had.
 */
export async function startEmbedded({ dataDir, log, fast = false }: EmbeddedOptions): Promise<Embedded> {
  const place = join(dataDir, 'postgres')
  try {
    const binaries = await findBinaries()
    const folder = openFolder(dataDir, process.getuid?.() === 0)
    const release = claim(folder.lock, folder.root)
    try {
      const server = await bringUp(folder, binaries, log, fast)
      const stop = async () => {
        await server.stop()
        release()
      }
      return { ...server, stop, [Symbol.asyncDispose]: stop }
    } catch (error) {
      release()
      throw error
    }
  } catch (error) {
    throw asFailure(error, place)
  }
}

async function bringUp(folder: Folder, binaries: Binaries, log: (line: string) => void, fast: boolean) {
  const runAs = chooseRunAs(folder.cluster)
  if (dropUnfinished(folder)) log('Penyiapan basis data yang terputus diulang dari awal…')
  const isNew = !existsSync(folder.cluster)
  let secrets = findSecrets(folder.secrets)
  if (isNew) {
    log('Menyiapkan basis data untuk pertama kali…')
    secrets ??= makeSecrets(folder.secrets)
    await createCluster(folder, { binaries, runAs, superPassword: secrets.super, fast })
  } else {
    checkCluster(folder)
    if (await stopOrphan(folder.cluster)) log('Basis data yang tertinggal dari sebelumnya sudah dihentikan.')
    if (!secrets) {
      secrets = makeSecrets(folder.secrets)
      await resetPassword(folder, binaries, runAs, secrets.super)
    }
  }
  const server = await startServer(folder, { binaries, runAs, superPassword: secrets.super, fast, log })
  try {
    await installRoles(server.superUrl, { database, ownerPassword: secrets.owner, appPassword: secrets.app })
  } catch (error) {
    await server.stop()
    throw error
  }
  const superUrl = withDatabase(server.superUrl, database)
  return {
    ...server,
    superUrl,
    ownerUrl: withLogin(superUrl, 'melati_owner', secrets.owner),
    appUrl: withLogin(superUrl, 'melati_app', secrets.app),
  }
}

function checkCluster({ cluster, root }: Folder) {
  if (!statSync(cluster).isDirectory()) throw new EmbeddedFailure('data-damaged', root, `${cluster} is not a folder`)
  const version = readVersion(join(cluster, 'PG_VERSION'))
  if (version === undefined) throw new EmbeddedFailure('data-damaged', root, `${cluster} has no PG_VERSION`)
  if (version !== majorVersion) {
    const code = /^\d+$/.test(version) ? 'version-mismatch' : 'data-damaged'
    throw new EmbeddedFailure(code, root, `made by PostgreSQL ${version}, this is ${majorVersion}`)
  }
  // PostgreSQL refuses a folder that others may read, which copying one easily makes of it.
  chmodSync(cluster, 0o700)
}

function readVersion(file: string) {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    // A file we may not read is not missing: that is another failure.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** The superuser's password went with its file; only the server's own single-user mode needs none. */
async function resetPassword(folder: Folder, binaries: Binaries, runAs: RunAs, password: string) {
  const { exitCode, words } = await runProgram(
    runAs,
    binaries.postgres,
    ['--single', '-D', folder.cluster, 'postgres'],
    {
      home: folder.root,
      input: `alter role postgres password ${escapeLiteral(password)};\n`,
    },
  )
  if (exitCode !== 0) throw new EmbeddedFailure(diagnose(words) ?? 'not-started', folder.root, words.trim())
}

function asFailure(error: unknown, place: string) {
  if (error instanceof EmbeddedFailure) return error
  const words = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT') return new EmbeddedFailure('disk-full', place, words)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new EmbeddedFailure('data-not-ours', place, words)
  if (code === 'ENOTDIR' || code === 'EEXIST') return new EmbeddedFailure('data-damaged', place, words)
  return new EmbeddedFailure(diagnose(words) ?? 'not-started', place, words)
}
