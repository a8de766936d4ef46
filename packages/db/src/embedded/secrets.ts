import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

export type Secrets = { super: string; owner: string; app: string }

/** The passwords of this data folder, or undefined when the file is missing or holds none. */
export function findSecrets(path: string): Secrets | undefined {
  if (!existsSync(path)) return undefined
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isSecrets(read) ? read : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Makes new passwords and keeps them; a crash leaves either the old file or the whole new one. */
export function makeSecrets(path: string): Secrets {
  const secrets = { super: password(), owner: password(), app: password() }
  writeFileSync(`${path}.new`, `${JSON.stringify(secrets, undefined, 2)}\n`, { mode: 0o600 })
  renameSync(`${path}.new`, path)
  return secrets
}

function password() {
  return randomBytes(24).toString('base64url')
}

function isSecrets(value: unknown): value is Secrets {
  if (typeof value !== 'object' || value === null) return false
  const { super: s, owner, app } = value as Record<string, unknown>
  return [s, owner, app].every((entry) => typeof entry === 'string' && entry.length > 0)
}
