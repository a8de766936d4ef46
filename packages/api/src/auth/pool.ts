import pg from 'pg'

/**
 * The small pool sign-in works on, as the app role. Apart from the one that serves requests, so that a storm of logins
 * cannot take its connections, and with the base library's own date parser, which better-auth expects.
 */
export function openAuthPool(url: string, options: { max?: number; onError?: (error: Error) => void } = {}): pg.Pool {
  const onError = options.onError ?? (() => {})
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 6,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    application_name: 'melati-auth',
  })
  pool.on('error', onError)
  // Without a listener of its own a client whose server stops just after `end()` takes the process down (57P01).
  pool.on('connect', (client) => client.on('error', onError))
  return pool
}
