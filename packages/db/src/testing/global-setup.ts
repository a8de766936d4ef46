import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { escapeIdentifier } from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../embedded/start.ts'
import { migrate } from '../migrate.ts'
import { withSession, installRoles, withDatabase, withLogin } from '../roles.ts'
import type { TestPostgres } from './provided.ts'

const withoutDatabase = new Set(['domain', 'client', 'ui'])

/**
 * Set-up of a whole test run: a PostgreSQL for each worker, with everything that costs safety switched off, and in it a
 * migrated template that `freshDb` clones. `MELATI_TEST_PG`, the URL of a superuser, uses that one server instead (its
 * passwords of melati_owner and melati_app are changed). Runs of projects that need no database start nothing.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (project.vitest.projects.every(({ name }) => withoutDatabase.has(name))) return undefined
  const count = process.env.MELATI_TEST_PG ? 1 : Math.min(project.vitest.config.maxWorkers, mostServers)
  const started = await Promise.allSettled(Array.from({ length: count }, prepareServer))
  const servers = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const stop = async () => {
    await Promise.all(servers.map((server) => server.stop()))
  }
  const failed = started.find((one) => one.status === 'rejected')
  if (failed !== undefined) {
    await stop()
    throw failed.reason
  }
  project.provide(
    'postgres',
    servers.map(({ postgres }) => postgres),
  )
  return stop
}

const mostServers = 4

async function prepareServer(): Promise<{ postgres: TestPostgres; stop: () => Promise<void> }> {
  const server = await startServer()
  try {
    const prefix = `melati_test_${randomBytes(3).toString('hex')}`
    const template = `${prefix}_template`
    const passwords = { ownerPassword: server.ownerPassword, appPassword: server.appPassword }
    await installRoles(server.superUrl, { database: template, ...passwords })
    await migrate(withLogin(withDatabase(server.superUrl, template), 'melati_owner', server.ownerPassword))
    // Nobody may be connected to a template while it is cloned.
    await withSession(server.superUrl, (client) =>
      client.query(`alter database ${escapeIdentifier(template)} with allow_connections false`),
    )
    const { superUrl, folder } = server
    return { postgres: { superUrl, ...passwords, template, prefix, folder }, stop: () => server.stop(prefix) }
  } catch (error) {
    await server.stop()
    throw error
  }
}

interface Server {
  readonly superUrl: string
  readonly ownerPassword: string
  readonly appPassword: string
  readonly folder: string
  stop(prefix?: string): Promise<void>
}

async function startServer(): Promise<Server> {
  const given = process.env.MELATI_TEST_PG
  const folder = await mkdtemp(join(tmpdir(), 'melati-test-'))
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 3 })
  if (given) {
    const stop = async (prefix?: string) => {
      await remove()
      if (prefix !== undefined) await dropAll(given, prefix)
    }
    // Fixed, since several runs may share the server and its roles.
    return { superUrl: given, ownerPassword: 'melati-test-owner', appPassword: 'melati-test-app', folder, stop }
  }
  const embedded = await startEmbedded({ dataDir: join(folder, 'postgres'), log: () => {}, fast: true })
  return {
    superUrl: embedded.superUrl,
    ownerPassword: passwordOf(embedded.ownerUrl),
    appPassword: passwordOf(embedded.appUrl),
    folder,
    async stop() {
      await embedded.stop()
      await remove()
    },
  }
}

function passwordOf(url: string) {
  return decodeURIComponent(new URL(url).password)
}

async function dropAll(superUrl: string, prefix: string) {
  await withSession(superUrl, async (client) => {
    const pattern = `${prefix.replaceAll('_', '\\_')}%`
    const left = await client.query<{ datname: string }>('select datname from pg_database where datname like $1', [
      pattern,
    ])
    for (const { datname } of left.rows) await client.query(`drop database ${escapeIdentifier(datname)} with (force)`)
  })
}
