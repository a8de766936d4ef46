import { migrate } from '@melati/db/migrate'
import { BootProblem } from './problem.ts'

/** Brings the database up to this version, and says so when it takes more than a moment. */
export async function bringUpToDate(ownerUrl: string, say: (line: string) => void): Promise<void> {
  let steps = 0
  try {
    await migrate(ownerUrl, {
      log: () => {
        steps += 1
      },
    })
  } catch (error) {
    throw migrationProblem(error)
  }
  if (steps > 0) say(`Tabel basis data siap (${steps} langkah). / Database tables are ready (${steps} steps).`)
}

function migrationProblem(error: unknown): BootProblem {
  const words = error instanceof Error ? error.message : String(error)
  const missing = /previously executed migration (\S+) is missing/.exec(words)?.[1]
  if (missing !== undefined) {
    return new BootProblem({
      id: `Basis data ini dari Melati yang lebih baru (${missing}). Jalankan versi itu, atau pulihkan cadangan.`,
      en: `This database is of a newer Melati (${missing}). Run that version, or restore a backup.`,
    })
  }
  const reason = words.split('\n', 1)[0] ?? ''
  return new BootProblem({
    id: `Tabel basis data tidak dapat disiapkan: ${reason}. Apakah DATABASE_OWNER_URL masuk sebagai melati_owner?`,
    en: `The database tables could not be prepared: ${reason}. Does DATABASE_OWNER_URL sign in as melati_owner?`,
  })
}
