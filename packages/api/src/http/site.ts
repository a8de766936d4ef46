import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { compressed, type Encoding, encodingOf } from './compress.ts'
import type { HeaderSets } from './header-sets.ts'

/** A built app: its files, served below `base`. */
export interface SiteFolder {
  /** '/', '/admin/', '/cadre/'. */
  readonly base: string
  readonly folder: string
  /** An app of one page answers every address of its own with this file. */
  readonly fallback?: string
}

export interface Site {
  readonly base: string
  /** Undefined for what is no file of this site, nor an address of its app. */
  find(request: Request, pathname: string): Promise<Response | undefined>
}

interface File {
  readonly body: Uint8Array<ArrayBuffer>
  readonly etag: string
  readonly type: string
  readonly isHashed: boolean
  readonly isText: boolean
  readonly dense: Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/** Vite puts a hash of the content into the names of these. */
const hashed = /(^|\/)assets\/.+-[\w-]{8}\.\w+$/

/**
 * Serves a folder from memory: which files there are is settled at the start, so that no request reads the disk and no
 * path leaves the folder. A file is compressed when it is first asked for, and kept.
 */
export async function openSite({ base, folder, fallback }: SiteFolder, headers: HeaderSets): Promise<Site> {
  const files = await readFiles(folder)
  const page = fallback === undefined ? undefined : files.get(fallback)
  return {
    base,
    async find(request, pathname) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
      const name = pathname.slice(base.length)
      const file = files.get(name)
      if (file !== undefined) return answer(file, request, headers)
      // What looks like a file and is none must not be answered with a page: a script would not run, and be kept.
      if (page === undefined || /\.\w+$/.test(name)) return undefined
      return answer(page, request, headers)
    },
  }
}

async function readFiles(folder: string): Promise<Map<string, File>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = new Map<string, File>()
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const place = path.join(entry.parentPath, entry.name)
    const name = path.relative(folder, place).split(path.sep).join('/')
    const body = new Uint8Array(await readFile(place))
    const type = types[path.extname(name)]
    // A manifest of the build, in a folder with a dot, is nobody's business.
    if (type === undefined || name.startsWith('.')) continue
    files.set(name, {
      body,
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
      type,
      isHashed: hashed.test(name),
      isText: /^text|javascript|json|svg/.test(type),
      dense: new Map(),
    })
  }
  return files
}

async function answer(file: File, request: Request, headers: HeaderSets): Promise<Response> {
  const set: Record<string, string> = {
    ...(file.type.startsWith('text/html') ? headers.page : headers.file),
    'content-type': file.type,
    etag: file.etag,
    // A page, a service worker and a manifest keep their names, so their freshness is asked for every time.
    'cache-control': file.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(file.isText ? { vary: 'accept-encoding' } : {}),
  }
  if (request.headers.get('if-none-match') === file.etag) return new Response(null, { status: 304, headers: set })
  const encoding = file.isText && file.body.length > 1_400 ? encodingOf(request.headers) : undefined
  if (encoding === undefined) return new Response(file.body, { headers: set })
  const made = file.dense.get(encoding) ?? compressed(file.body, encoding)
  file.dense.set(encoding, made)
  return new Response(await made, { headers: { ...set, 'content-encoding': encoding } })
}
