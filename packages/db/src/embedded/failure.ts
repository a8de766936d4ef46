export type EmbeddedFailureCode =
  | 'platform-unsupported'
  | 'root-unsupported'
  | 'already-running'
  | 'data-not-ours'
  | 'data-damaged'
  | 'version-mismatch'
  | 'disk-full'
  | 'out-of-memory'
  | 'not-started'

type Sentence = { id: string; en: string }

/** What each failure says to the person at the terminal: what is wrong, and what to do. */
const sentences: Record<EmbeddedFailureCode, (place: string) => Sentence> = {
  'platform-unsupported': () => ({
    id: 'Basis data bawaan tidak tersedia untuk komputer ini. Pasang PostgreSQL 15 atau lebih baru, lalu isi DATABASE_URL dan DATABASE_OWNER_URL.',
    en: 'There is no built-in database for this computer. Install PostgreSQL 15 or newer and set DATABASE_URL and DATABASE_OWNER_URL.',
  }),
  'root-unsupported': () => ({
    id: 'PostgreSQL tidak dapat dijalankan sebagai root di sini. Jalankan sebagai pengguna biasa.',
    en: 'PostgreSQL cannot run as root here. Run this as an ordinary user.',
  }),
  'already-running': (place) => ({
    id: `Basis data di ${place} sedang dipakai oleh Melati lain. Hentikan yang itu dahulu, atau pakai DATA_DIR lain.`,
    en: `The database in ${place} is in use by another Melati. Stop that one first, or choose another DATA_DIR.`,
  }),
  'data-not-ours': (place) => ({
    id: `Folder ${place} milik pengguna lain atau tidak boleh dibaca dan ditulis. Ubah pemiliknya, atau pakai DATA_DIR lain.`,
    en: `The folder ${place} belongs to another user or may not be read and written. Change its owner, or choose another DATA_DIR.`,
  }),
  'data-damaged': (place) => ({
    id: `Basis data di ${place} rusak. Pulihkan folder itu dari cadangan, atau pindahkan ke tempat lain lalu jalankan lagi untuk mulai dari kosong.`,
    en: `The database in ${place} is damaged. Restore that folder from a backup, or move it away and start again with an empty one.`,
  }),
  'version-mismatch': (place) => ({
    id: `Basis data di ${place} dibuat oleh versi PostgreSQL lain. Pakai Melati yang membuatnya, atau pindahkan folder itu lalu jalankan lagi untuk mulai dari kosong.`,
    en: `The database in ${place} was made by another version of PostgreSQL. Use the Melati that made it, or move the folder away and start again with an empty one.`,
  }),
  'disk-full': (place) => ({
    id: `Ruang penyimpanan untuk ${place} habis. Kosongkan sebagian, lalu jalankan lagi.`,
    en: `There is no space left for ${place}. Free some and start again.`,
  }),
  'out-of-memory': () => ({
    id: 'Memori tidak cukup untuk menjalankan PostgreSQL. Tutup program lain, lalu jalankan lagi.',
    en: 'There is not enough memory to run PostgreSQL. Close other programs and start again.',
  }),
  'not-started': (place) => ({
    id: `PostgreSQL tidak mau berjalan. Catatannya ada di ${place}.`,
    en: `PostgreSQL would not start. Its log is in ${place}.`,
  }),
}

/** Why the embedded database is not there. `sentence` is for the person, `detail` is PostgreSQL's own words. */
export class EmbeddedFailure extends Error {
  override readonly name = 'EmbeddedFailure'
  readonly code: EmbeddedFailureCode
  readonly sentence: Sentence
  readonly detail: string

  /** `place` is the folder (or the log file) that the sentence names. */
  constructor(code: EmbeddedFailureCode, place: string, detail = '') {
    const sentence = sentences[code](place)
    super(detail ? `${sentence.en}\n${detail}` : sentence.en)
    this.code = code
    this.sentence = sentence
    this.detail = detail
  }
}

const symptoms: readonly [EmbeddedFailureCode, RegExp][] = [
  ['disk-full', /no space left on device|disk quota exceeded|check free disk space/i],
  ['out-of-memory', /cannot allocate memory|could not (create|map|resize) .*shared memory|out of memory/i],
  ['data-not-ours', /permission denied|wrong ownership|operation not permitted|read-only file system/i],
  [
    'data-damaged',
    /PANIC|could not (open|read|find|access|load|locate|fsync)\b|does not exist|incompatible with server|checkpoint record|control file|is not a valid data directory|subdirectory is missing|invalid page|invalid data in|corrupt|unexpected .*(size|data)|syntax error in file|configuration file .* contains errors|missing data directory/i,
  ],
]

/** Reads PostgreSQL's own words and says which of our failures they mean, or undefined. */
export function diagnose(words: string): EmbeddedFailureCode | undefined {
  return symptoms.find(([, pattern]) => pattern.test(words))?.[0]
}
