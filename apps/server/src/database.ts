import { startEmbedded } from '@melati/db/embedded/start'
import { connect, type Db } from '@melati/db/connect'
import { assertAppRole } from '@melati/db/app-role'
import { migrate } from '@melati/db/migrate'
import { BootFailure } from './boot-failure.ts'
import type { Config } from './config.ts'

export interface Databases {
  readonly appUrl: string
  readonly ownerUrl: string
  stop(): Promise<void>
}

/** Starts or reaches PostgreSQL, brings it up to the code, and refuses a role that passes the walls. */
export async function openDatabase(config: Config, say: (line: string) => void): Promise<Databases> {
  const found = config.database
  const databases =
    found === undefined ? await startEmbedded({ dataDir: config.dataDir, log: () => {} }) : { ...found, stop: async () => {} }
  try {
    if (found !== undefined) await reach(found.appUrl)
    let migrated = 0
    await migrate(databases.ownerUrl, {
      log: () => {
        migrated += 1
      },
    })
    if (migrated > 0) say(`Skema basis data disiapkan / database schema prepared (${migrated})`)
    await withPool(databases.appUrl, (pool) => assertAppRole(pool))
    return { appUrl: databases.appUrl, ownerUrl: databases.ownerUrl, stop: () => databases.stop() }
  } catch (error) {
    await databases.stop()
    throw error
  }
}

async function reach(url: string): Promise<void> {
  try {
    await withPool(url, (pool) => pool.query('select 1'))
  } catch (cause) {
    const { hostname, port } = new URL(url)
    throw new BootFailure(
      {
        id: `Basis data di ${hostname}:${port || 5432} tidak bisa dihubungi. Periksa DATABASE_URL dan apakah PostgreSQL berjalan.`,
        en: `The database at ${hostname}:${port || 5432} cannot be reached. Check DATABASE_URL and that PostgreSQL runs.`,
      },
      { cause },
    )
  }
}

async function withPool(url: string, work: (pool: Db['pool']) => Promise<unknown>): Promise<void> {
  const db = connect(url, { max: 1, patience: 5_000 })
  try {
    await work(db.pool)
  } finally {
    await db[Symbol.asyncDispose]()
  }
}
