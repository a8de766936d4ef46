import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Where the embedded server keeps what is its own: `<DATA_DIR>/postgres`, nothing outside. */
export type Folder = {
  root: string
  /** The cluster. It comes into being by a rename, so that a half-made one never has this name. */
  cluster: string
  /** Passwords of the three logins, readable by the one who starts the server only. */
  secrets: string
  log: string
  /** Says which process runs the server. */
  lock: string
}

/** Makes the folder when it is missing. Throws what `mkdir` throws. */
export function openFolder(dataDir: string, asRoot: boolean): Folder {
  const root = join(resolve(dataDir), 'postgres')
  // Root's server process must pass through; the secrets inside have a mode of their own.
  mkdirSync(root, { recursive: true, mode: asRoot ? 0o711 : 0o700 })
  return {
    root,
    cluster: join(root, 'cluster'),
    secrets: join(root, 'secrets.json'),
    log: join(root, 'server.log'),
    lock: join(root, 'launcher.json'),
  }
}
