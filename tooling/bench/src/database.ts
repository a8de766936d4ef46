import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '@melati/db/embedded/start'
import { migrate } from '@melati/db/migrate'

/** An empty, migrated database, as the server, the migrator and a superuser sign in to it. */
export interface BenchUrls {
  readonly appUrl: string
  readonly superUrl: string
}

export interface BenchDatabase extends BenchUrls {
  drop(): Promise<void>
}

/** The PostgreSQL that comes with Melati, thrown away afterwards. It waits for no disk, so that work is measured and not the disk. */
export async function makeDatabase(): Promise<BenchDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'melati-bench-'))
  const forget = () => rm(dataDir, { recursive: true, force: true, maxRetries: 3 })
  try {
    const server = await startEmbedded({ dataDir, log: () => {}, fast: true })
    const drop = async () => {
      await server.stop()
      await forget()
    }
    try {
      await migrate(server.ownerUrl)
    } catch (error) {
      await drop()
      throw error
    }
    const { appUrl, superUrl } = server
    return { appUrl, superUrl, drop }
  } catch (error) {
    await forget()
    throw error
  }
}
