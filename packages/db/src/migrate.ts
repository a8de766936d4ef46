import { readdir } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import path from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration'
import pg from 'pg'
import { installJobRunner } from './job-runner.ts'

export interface MigrateOptions {
  /** Folders that hold migrations; all of this repository's when left out. */
  readonly folders?: readonly string[]
  readonly log?: (line: string) => void
}

/**
 * Brings the database up to the code, as the owner. Names are dates, unique over the whole tree; a module may add an
 * older one later (`allowUnorderedMigrations`). Throws the failed migration's name with the database's own reason.
 */
export async function migrate(ownerUrl: string, options: MigrateOptions = {}): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 })
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    const migrator = new Migrator({
      db,
      provider: provider(options.folders ?? (await allFolders())),
      allowUnorderedMigrations: true,
      migrationTableSchema: 'migration',
    })
    const { error, results } = await migrator.migrateToLatest()
    for (const result of results ?? []) {
      if (result.status === 'Success') options.log?.(result.migrationName)
      if (result.status === 'Error')
        throw new Error(`migration ${result.migrationName} failed: ${reason(error)}`, { cause: error })
    }
    if (error !== undefined) throw error
  } finally {
    await db.destroy()
  }
  if (options.folders === undefined) await installJobRunner(ownerUrl)
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function provider(folders: readonly string[]): MigrationProvider {
  return {
    async getMigrations() {
      const found: Record<string, Migration> = {}
      for (const folder of folders) {
        for (const file of await readdir(folder)) {
          if (!/^\d{4}-\d\d-\d\dT\d{4}-[a-z0-9-]+\.ts$/.test(file)) continue
          const name = file.slice(0, -3)
          if (name in found) throw new Error(`two migrations are named ${name}`)
          found[name] = (await import(pathToFileURL(path.join(folder, file)).href)) as Migration
        }
      }
      return found
    },
  }
}

/** The kit's own migrations and those of every module folder. */
export async function allFolders(): Promise<string[]> {
  const here = path.dirname(fileURLToPath(import.meta.url))
  const modules = path.resolve(here, '../../modules/src')
  const entries = await readdir(modules, { withFileTypes: true })
  const folders = [path.join(here, 'migrations')]
  for (const entry of entries) {
    if (!entry.isDirectory()) continue
    const inside = await readdir(path.join(modules, entry.name))
    if (inside.includes('migrations')) folders.push(path.join(modules, entry.name, 'migrations'))
  }
  return folders
}
