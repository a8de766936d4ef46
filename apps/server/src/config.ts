import { parseMasterKey } from '@melati/api/keys/master-key'
import path from 'node:path'
import * as z from 'zod/mini'
import { BootProblem, type Sentence } from './problem.ts'

export interface GivenDatabase {
  readonly appUrl: string
  readonly ownerUrl: string
}

export interface Config {
  readonly port: number
  readonly host: string
  readonly baseUrl: string
  readonly dataDir: string
  /** Undefined: the PostgreSQL that comes with Melati, in `dataDir`. */
  readonly database: GivenDatabase | undefined
  readonly pool: number
  readonly demo: boolean
  readonly production: boolean
  /** Webhooks may lead to this machine, by http. */
  readonly localWebhooks: boolean
  readonly trustedProxies: number
  /** Undefined in a demo, which keeps a key of its own in `dataDir`. */
  readonly masterKey: Uint8Array | undefined
  /** The key of before, while it is being changed (`rotate-keys.ts`). */
  readonly olderKey: Uint8Array | undefined
  /** Where codes and messages are handed over; undefined in a demo. */
  readonly carrier: { readonly url: string; readonly token: string } | undefined
  /** JSON lines go to standard output, or to a file. */
  readonly logFile: string | undefined
}

const whole = (from: number, to: number) =>
  z.pipe(z.string().check(z.regex(/^\d{1,6}$/)), z.pipe(z.transform(Number), z.int().check(z.gte(from), z.lte(to))))
const postgresUrl = z.string().check(z.regex(/^postgres(ql)?:\/\/[^@\s]+@[^\s/]+\/[^\s?]+/))
const httpUrl = z.string().check(z.regex(/^https?:\/\/[^\s/]+\/?$/))
const key = z.pipe(
  z.string().check(z.refine((text) => parseMasterKey(text) !== undefined)),
  z.transform((text: string): Uint8Array => parseMasterKey(text) ?? new Uint8Array(0)),
)

const settings = {
  PORT: {
    schema: whole(0, 65_535),
    id: 'PORT harus angka 1 sampai 65535, misalnya PORT=4100.',
    en: 'PORT must be a number from 1 to 65535, such as PORT=4100.',
  },
  HOST: {
    schema: z.string().check(z.regex(/^[\w.:-]+$/)),
    id: 'HOST harus nama atau alamat, misalnya HOST=127.0.0.1.',
    en: 'HOST must be a name or an address, such as HOST=127.0.0.1.',
  },
  DATA_DIR: { schema: z.string(), id: 'DATA_DIR harus sebuah folder.', en: 'DATA_DIR must be a folder.' },
  DATABASE_URL: {
    schema: postgresUrl,
    id: 'DATABASE_URL harus seperti postgres://melati_app:sandi@server:5432/melati.',
    en: 'DATABASE_URL must look like postgres://melati_app:password@server:5432/melati.',
  },
  DATABASE_OWNER_URL: {
    schema: postgresUrl,
    id: 'DATABASE_OWNER_URL harus seperti postgres://melati_owner:sandi@server:5432/melati.',
    en: 'DATABASE_OWNER_URL must look like postgres://melati_owner:password@server:5432/melati.',
  },
  DATABASE_POOL: {
    schema: whole(2, 200),
    id: 'DATABASE_POOL harus angka 2 sampai 200.',
    en: 'DATABASE_POOL must be a number from 2 to 200.',
  },
  DEMO: {
    schema: z.enum(['0', '1']),
    id: 'DEMO harus 1 atau 0.',
    en: 'DEMO must be 1 or 0.',
  },
  LOCAL_WEBHOOKS: {
    schema: z.enum(['0', '1']),
    id: 'LOCAL_WEBHOOKS harus 1 atau 0.',
    en: 'LOCAL_WEBHOOKS must be 1 or 0.',
  },
  BASE_URL: {
    schema: httpUrl,
    id: 'BASE_URL harus alamat tanpa jalur, misalnya https://melati.kota.go.id.',
    en: 'BASE_URL must be an address without a path, such as https://melati.kota.go.id.',
  },
  TRUSTED_PROXIES: {
    schema: whole(0, 9),
    id: 'TRUSTED_PROXIES harus angka: berapa proksi di depan server ini.',
    en: 'TRUSTED_PROXIES must be a number: how many proxies stand in front of this server.',
  },
  MELATI_KEY: {
    schema: key,
    id: 'MELATI_KEY harus 32 bita, ditulis sebagai 64 angka heksa atau base64. Buat dengan: openssl rand -hex 32',
    en: 'MELATI_KEY must be 32 bytes, written as 64 hex digits or base64. Make one with: openssl rand -hex 32',
  },
  MELATI_KEY_OLD: {
    schema: key,
    id: 'MELATI_KEY_OLD harus kunci lama yang utuh, 32 bita.',
    en: 'MELATI_KEY_OLD must be the whole old key, 32 bytes.',
  },
  DELIVER_URL: {
    schema: z.string().check(z.regex(/^https?:\/\/\S+$/)),
    id: 'DELIVER_URL harus alamat layanan pengirim pesan.',
    en: 'DELIVER_URL must be the address of the service that sends messages.',
  },
  DELIVER_TOKEN: {
    schema: z.string().check(z.minLength(16)),
    id: 'DELIVER_TOKEN paling sedikit 16 huruf.',
    en: 'DELIVER_TOKEN must be at least 16 characters.',
  },
  LOG_FILE: { schema: z.string(), id: 'LOG_FILE harus sebuah berkas.', en: 'LOG_FILE must be a file.' },
} as const

type Settings = { [K in keyof typeof settings]?: z.infer<(typeof settings)[K]['schema']> }
export type Environment = Readonly<Record<string, string | undefined>>

/** Reads the whole configuration; throws one BootProblem that names everything that is wrong with it. */
export function readConfig(environment: Environment): Config {
  const { values, problems } = readSettings(environment)
  const production = environment['NODE_ENV'] === 'production'
  const demo = !production && (values.DEMO === '1' || (values.DATABASE_URL === undefined && values.DEMO !== '0'))
  const all = [...problems, ...contradictions(values, { production, demo })]
  if (all.length > 0) throw new BootProblem(...all)
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, DELIVER_URL, DELIVER_TOKEN } = values
  const port = values.PORT ?? 4100
  const dataDir = path.resolve(values.DATA_DIR ?? '.data')
  return {
    port,
    host: values.HOST ?? '127.0.0.1',
    baseUrl: (values.BASE_URL ?? `http://localhost:${port}`).replace(/\/$/, ''),
    dataDir,
    database: appUrl === undefined || ownerUrl === undefined ? undefined : { appUrl, ownerUrl },
    pool: values.DATABASE_POOL ?? 10,
    demo,
    production,
    localWebhooks: values.LOCAL_WEBHOOKS === '1',
    trustedProxies: values.TRUSTED_PROXIES ?? 0,
    masterKey: values.MELATI_KEY,
    olderKey: values.MELATI_KEY_OLD,
    carrier: DELIVER_URL === undefined || demo ? undefined : { url: DELIVER_URL, token: DELIVER_TOKEN ?? '' },
    // The terminal of a demo is for people.
    logFile: values.LOG_FILE ?? (demo ? path.join(dataDir, 'melati.log') : undefined),
  }
}

function readSettings(environment: Environment): { values: Settings; problems: Sentence[] } {
  const problems: Sentence[] = []
  const values: Record<string, unknown> = {}
  for (const [name, { schema, id, en }] of Object.entries(settings)) {
    const text = environment[name]
    if (text === undefined || text === '') continue
    const parsed = z.safeParse(schema, text)
    if (parsed.success) values[name] = parsed.data
    else problems.push({ id, en })
  }
  return { values, problems }
}

function contradictions(values: Settings, { production, demo }: { production: boolean; demo: boolean }): Sentence[] {
  const problems: Sentence[] = []
  const say = (when: boolean, id: string, en: string) => void (when && problems.push({ id, en }))
  const { DATABASE_URL, DATABASE_OWNER_URL, BASE_URL } = values
  say(
    (DATABASE_URL === undefined) !== (DATABASE_OWNER_URL === undefined),
    'DATABASE_URL dan DATABASE_OWNER_URL diisi berdua, atau tidak sama sekali.',
    'Set both DATABASE_URL and DATABASE_OWNER_URL, or neither.',
  )
  say(
    production && values.DEMO === '1',
    'Demo tidak pernah berjalan dengan NODE_ENV=production. Hapus DEMO=1, atau hapus NODE_ENV.',
    'A demo never runs with NODE_ENV=production. Remove DEMO=1, or NODE_ENV.',
  )
  say(
    !demo && values.LOCAL_WEBHOOKS === '1',
    'LOCAL_WEBHOOKS=1 hanya untuk demo. Hapus baris itu.',
    'LOCAL_WEBHOOKS=1 is for a demo only. Remove it.',
  )
  say(
    !demo && values.MELATI_KEY === undefined,
    'MELATI_KEY belum diisi. Buat dengan: openssl rand -hex 32, dan simpan baik-baik: tanpa kunci ini NIK tidak terbaca.',
    'MELATI_KEY is missing. Make one with: openssl rand -hex 32, and keep it safe: without it no NIK can be read.',
  )
  say(
    !demo && values.DELIVER_URL === undefined,
    'DELIVER_URL belum diisi: tanpa layanan pengirim pesan tidak ada yang bisa menerima kode masuk.',
    'DELIVER_URL is missing: without a service that sends messages nobody can receive a sign-in code.',
  )
  say(
    values.DELIVER_URL !== undefined && values.DELIVER_TOKEN === undefined,
    'DELIVER_TOKEN belum diisi.',
    'DELIVER_TOKEN is missing.',
  )
  say(
    production && !(BASE_URL ?? '').startsWith('https://'),
    'BASE_URL belum diisi dengan alamat https://. Tautan undangan dan kuki sesi bergantung padanya.',
    'BASE_URL must be the https:// address people use. Invitation links and session cookies depend on it.',
  )
  return problems
}
