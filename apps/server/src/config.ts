import path from 'node:path'
import { BootFailure } from './boot-failure.ts'

export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** Where people reach us. */
  readonly baseUrl: string
  /** Undefined: the embedded PostgreSQL in `dataDir`. */
  readonly database: { readonly appUrl: string; readonly ownerUrl: string } | undefined
  readonly demo: boolean
  readonly trustedProxies: number
  readonly masterKey: string | undefined
}

type Env = Readonly<Record<string, string | undefined>>

/** Reads the environment. Throws BootFailure naming the variable and what it may be. */
export function readConfig(env: Env, cwd: string): Config {
  const port = whole(env, 'PORT', 4100, 65_535)
  const host = env.HOST ?? '127.0.0.1'
  const isProduction = env.NODE_ENV === 'production'
  const database = databaseOf(env)
  const demo = !isProduction && (database === undefined || env.DEMO === '1')
  if (isProduction && env.DEMO === '1') {
    throw new BootFailure({
      id: 'DEMO=1 tidak boleh bersama NODE_ENV=production. Hapus salah satu.',
      en: 'DEMO=1 cannot go with NODE_ENV=production. Take one of them away.',
    })
  }
  if (!demo && env.MELATI_KEY === undefined) {
    throw new BootFailure({
      id: 'MELATI_KEY belum diisi: 32 byte dalam hex atau base64, misalnya dari `openssl rand -hex 32`.',
      en: 'MELATI_KEY is missing: 32 bytes in hex or base64, for example from `openssl rand -hex 32`.',
    })
  }
  return {
    port,
    host,
    dataDir: path.resolve(cwd, env.DATA_DIR ?? '.data'),
    baseUrl: baseUrlOf(env, port),
    database,
    demo,
    trustedProxies: whole(env, 'TRUSTED_PROXIES', 0, 10),
    masterKey: env.MELATI_KEY,
  }
}

function databaseOf(env: Env): Config['database'] {
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } = env
  if (appUrl === undefined && ownerUrl === undefined) return undefined
  if (appUrl === undefined || ownerUrl === undefined) {
    throw new BootFailure({
      id: 'DATABASE_URL (akun melati_app) dan DATABASE_OWNER_URL (akun melati_owner) harus diisi keduanya.',
      en: 'DATABASE_URL (role melati_app) and DATABASE_OWNER_URL (role melati_owner) go together.',
    })
  }
  return { appUrl, ownerUrl }
}

function whole(env: Env, name: string, standard: number, most: number): number {
  const text = env[name]
  if (text === undefined) return standard
  const value = Number(text)
  if (Number.isInteger(value) && value >= 0 && value <= most) return value
  throw new BootFailure({
    id: `${name} harus bilangan bulat dari 0 sampai ${most}, bukan "${text}".`,
    en: `${name} must be a whole number from 0 to ${most}, not "${text}".`,
  })
}

function baseUrlOf(env: Env, port: number): string {
  const text = env.BASE_URL ?? `http://localhost:${port}`
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return new URL(text).origin
  throw new BootFailure({
    id: `BASE_URL harus alamat lengkap seperti https://melati.example, bukan "${text}".`,
    en: `BASE_URL must be a whole address such as https://melati.example, not "${text}".`,
  })
}
