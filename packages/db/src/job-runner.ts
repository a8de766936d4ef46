import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'

/** Where the job runner keeps its tables; owned by melati_jobs. */
export const workerSchema = 'worker'

/**
 * A pool that signs in with a URL of ours and works as melati_jobs, which may touch the runner's schema and nothing else.
 * Errors of idle connections (a server that stops) go to `onError`; they are not ours to throw.
 */
export function openJobsPool(url: string, options: { max: number; onError?: (error: Error) => void }): pg.Pool {
  const onError = options.onError ?? (() => {})
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max,
    options: '-c role=melati_jobs',
    application_name: 'melati-jobs',
    // The runner takes a connection that does not come in time for a mistake that nobody catches: let it wait. A database
    // that is away still says so at once.
    connectionTimeoutMillis: 0,
  })
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  return pool
}

/** Brings the job runner's own tables up to its code; after our migrations, which make its schema. */
export async function installJobRunner(ownerUrl: string): Promise<void> {
  const pool = openJobsPool(ownerUrl, { max: 1 })
  try {
    await runMigrations({ pgPool: pool, schema: workerSchema, logger: new Logger(() => () => {}) })
  } finally {
    await pool.end()
  }
}
