import { createHash } from 'node:crypto'
import { Gate, GateBusy } from './gate.ts'
import type { HeaderSets } from './header-sets.ts'
import type { RenderedPicture } from './pages.ts'
import { refusalResponse } from './refusal.ts'

/** Makes a PNG of an SVG. */
export type Draw = (svg: string) => Promise<Uint8Array<ArrayBuffer>>

/** As many as are remembered; at 60 KB each some ten megabytes. */
const MOST = 200

/**
 * Pictures for link previews. What a picture shows is its name, so one is drawn once, is never stale, and who has it
 * already (`if-none-match`) costs no drawing. At most two are drawn at once: the other core is for people.
 */
export function pictureDoor(headers: HeaderSets, draw: Draw | undefined) {
  const drawn = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()
  const gate = new Gate(2, 4_000, 40)
  return async ({ svg, headers: own }: RenderedPicture, request: Request): Promise<Response> => {
    if (draw === undefined) return refusalResponse({ status: 404, because: 'not-found' }, headers.api)
    const name = createHash('sha256').update(svg).digest('base64url').slice(0, 22)
    const etag = `"${name}"`
    const set = { ...headers.file, 'cross-origin-resource-policy': 'cross-origin', ...own, etag }
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: set })
    try {
      const picture = drawn.get(name) ?? gate.through(() => draw(svg))
      drawn.delete(name)
      drawn.set(name, picture)
      const [oldest] = drawn.keys()
      if (drawn.size > MOST && oldest !== undefined) drawn.delete(oldest)
      return new Response(await picture, { headers: { ...set, 'content-type': 'image/png' } })
    } catch (error) {
      drawn.delete(name)
      if (error instanceof GateBusy)
        return refusalResponse({ status: 503, because: 'busy', retryAfter: 3 }, headers.api)
      throw error
    }
  }
}
