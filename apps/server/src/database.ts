import { startEmbedded } from '@melati/db/embedded/start'
import { Client } from 'pg'
import type { Config, GivenDatabase } from './config.ts'
import { BootProblem, type Sentence } from './problem.ts'

export interface OpenDatabase extends GivenDatabase {
  readonly isEmbedded: boolean
  /** Resolves when a database of ours has ended by itself; never for one that was given. */
  readonly lost: Promise<void>
  stop(): Promise<void>
}

const OLDEST = 15

/** Reaches the database that was given, or starts our own. Throws what says itself what to do. */
export async function openDatabase(config: Config, say: (line: string) => void): Promise<OpenDatabase> {
  if (config.database === undefined) {
    const own = await startEmbedded({ dataDir: config.dataDir, log: say })
    const { appUrl, ownerUrl, exited } = own
    return { appUrl, ownerUrl, isEmbedded: true, lost: exited, stop: () => own.stop() }
  }
  const { appUrl, ownerUrl } = config.database
  await reach('DATABASE_URL', appUrl)
  await reach('DATABASE_OWNER_URL', ownerUrl)
  return { appUrl, ownerUrl, isEmbedded: false, lost: new Promise(() => {}), stop: () => Promise.resolve() }
}

async function reach(setting: string, url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, application_name: 'melati-boot' })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string }>(`select current_setting('server_version_num') as version`)
    const major = Math.floor(Number(rows[0]?.version ?? 0) / 10_000)
    if (major < OLDEST) throw new BootProblem(tooOld(major))
  } catch (error) {
    if (error instanceof BootProblem) throw error
    throw new BootProblem(unreachable(setting, url, error))
  } finally {
    await client.end().catch(() => {})
  }
}

/** Names the place, never the password. */
function unreachable(setting: string, url: string, error: unknown): Sentence {
  const { hostname, port, pathname, username } = new URL(url)
  const place = `${hostname}:${port === '' ? '5432' : port}`
  const database = decodeURIComponent(pathname.slice(1))
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === '28P01' || code === '28000') {
    return {
      id: `Basis data di ${place} menolak ${username}. Periksa nama dan sandi di ${setting}.`,
      en: `The database at ${place} refused ${username}. Check the name and the password in ${setting}.`,
    }
  }
  if (code === '3D000') {
    return {
      id: `Di ${place} tidak ada basis data "${database}". Buat dahulu dengan skrip peran, atau perbaiki ${setting}.`,
      en: `There is no database "${database}" at ${place}. Make it first with the roles script, or correct ${setting}.`,
    }
  }
  if (code === '42501') {
    return {
      id: `${username} tidak boleh masuk ke basis data "${database}". Jalankan skrip peran sekali lagi.`,
      en: `${username} may not connect to the database "${database}". Run the roles script once more.`,
    }
  }
  return {
    id: `Tidak ada basis data yang menjawab di ${place}. Jalankan PostgreSQL, atau perbaiki ${setting}.`,
    en: `No database answers at ${place}. Start PostgreSQL, or correct ${setting}.`,
  }
}

const tooOld = (major: number): Sentence => ({
  id: `PostgreSQL ${major} terlalu lama. Pakai versi ${OLDEST} atau lebih baru.`,
  en: `PostgreSQL ${major} is too old. Use version ${OLDEST} or newer.`,
})
