import type { Context } from '../context.ts'
import type { At } from './at.ts'
import { textResponse } from './compress.ts'
import type { HeaderSets } from './header-sets.ts'
import { publicContext } from './request-context.ts'
import type { HttpOptions } from './settings.ts'

export interface DownloadedFile {
  readonly type: string
  /** 'kota-medan-2026-10.csv' */
  readonly name: string
  readonly text: string
  /** Changes whenever the file does. */
  readonly version: string
  /** Where it says what it is. */
  readonly describedBy?: string
}

/** A file that anyone may fetch, at an address that stays. */
export interface Download {
  /** Of the whole path, with named groups; `slug` is the city. */
  readonly path: RegExp
  /** Undefined where there is none. */
  readonly find: (ctx: Context, parts: Readonly<Record<string, string>>) => Promise<DownloadedFile | undefined>
}

/** Answers what one of the downloads has; undefined for what is no address of theirs, or no file. Any site may fetch it. */
export function downloadDoor({ services }: HttpOptions, downloads: readonly Download[], headers: HeaderSets) {
  return async (request: Request, pathname: string, at: At): Promise<Response | undefined> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
    for (const { path, find } of downloads) {
      const parts = path.exec(pathname)?.groups
      const { city } = at.arrival
      // A city's own host is that city's alone.
      if (parts === undefined || (city !== null && parts['slug'] !== city.slug)) continue
      const file = await find(publicContext(services, request.headers, at), parts)
      if (file === undefined) return undefined
      const etag = `"${file.version}"`
      const set: Record<string, string> = {
        ...headers.api,
        'content-type': file.type,
        'content-disposition': `attachment; filename="${file.name}"`,
        'cache-control': 'public, max-age=300',
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        etag,
        vary: 'accept-encoding',
        ...(file.describedBy === undefined ? {} : { link: `<${file.describedBy}>; rel="describedby"` }),
      }
      if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: set })
      return textResponse(file.text, { status: 200, headers: set }, request)
    }
    return undefined
  }
}
