import { Client } from 'pg'
import type { OpenDatabase } from './database.ts'
import { BootProblem } from './problem.ts'

export type SeedState = 'none' | 'begun' | 'done'

/** How far a demo's seed came in this database, and whether there are cities in it. */
export async function readSeed(ownerUrl: string): Promise<{ state: SeedState; hasCities: boolean }> {
  return asOwner(ownerUrl, async (client) => {
    // Before the first migration there is nothing to ask.
    const found = await client.query<{ there: boolean }>(`select to_regclass('core.installation') is not null
      and exists (select from information_schema.columns
        where table_schema = 'core' and table_name = 'installation' and column_name = 'seed') as there`)
    if (found.rows[0]?.there !== true) return { state: 'none', hasCities: false }
    const { rows } = await client.query<{ seed: 'begun' | 'done' | null; cities: boolean }>(
      'select seed, exists (select from core.tenant) as cities from core.installation',
    )
    return { state: rows[0]?.seed ?? 'none', hasCities: rows[0]?.cities === true }
  })
}

/** Says in the database itself that it is a demo's, before the first row of it. */
export async function markSeed(ownerUrl: string, state: 'begun' | 'done'): Promise<void> {
  await asOwner(ownerUrl, (client) => client.query('update core.installation set seed = $1', [state]))
}

/**
 * Demo data exists in a demo and nowhere else, and a demo never begins in a database that holds a real city.
 * Throws BootProblem.
 */
export async function checkSeed(database: OpenDatabase, demo: boolean): Promise<SeedState> {
  const { state, hasCities } = await readSeed(database.ownerUrl)
  if (!demo && state !== 'none') {
    throw new BootProblem({
      id: 'Basis data ini berisi data contoh dan akun contoh, jadi tidak boleh dipakai di luar demo. Pakai basis data yang kosong.',
      en: 'This database holds sample data and sample accounts, so it may not be used outside a demo. Use an empty one.',
    })
  }
  if (demo && state === 'none' && hasCities) {
    throw new BootProblem({
      id: 'Basis data ini berisi kota sungguhan; demo tidak boleh dimuat ke dalamnya. Jalankan dengan DEMO=0, atau pakai DATA_DIR lain.',
      en: 'This database holds a real city; no demo may be loaded into it. Start with DEMO=0, or choose another DATA_DIR.',
    })
  }
  return state
}

async function asOwner<T>(ownerUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'melati-seed' })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
