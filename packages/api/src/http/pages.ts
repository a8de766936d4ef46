import type { AnyRouter } from '@trpc/server'
import type { CityHost } from '../city-host.ts'
import type { At } from './at.ts'
import { textResponse } from './compress.ts'
import type { HeaderSets } from './header-sets.ts'
import { type Draw, pictureDoor } from './pictures.ts'
import { publicContext } from './request-context.ts'
import type { HttpOptions } from './settings.ts'

export interface PageRequest {
  /** '/', '/en/medan'. */
  readonly path: string
  readonly query: URLSearchParams
  /** Where people reach us, for canonical addresses; never taken from a request. */
  readonly baseUrl: string
}

export interface RenderedPage {
  readonly status: number
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
  /**
   * Seconds for which this process may answer with it again without asking anybody. None for what a city can take back:
   * a withdrawn product is gone with the next request, whatever a CDN was told.
   */
  readonly kept?: number
}

/** A picture for link previews, still as SVG. */
export interface RenderedPicture {
  readonly svg: string
  readonly headers: Readonly<Record<string, string>>
}

/** The public app's built `render`. `caller` calls the procedures that anyone may call. */
export type Render<R extends AnyRouter = AnyRouter> = (
  request: PageRequest,
  caller: ReturnType<R['createCaller']>,
) => Promise<RenderedPage | RenderedPicture>

interface Kept {
  readonly page: RenderedPage
  readonly until: number
}

const MOST = 500

/** Renders public pages, and keeps each for as long as it says itself (`kept`), at most 500 of them. */
export function pageDoor(options: HttpOptions, render: Render, headers: HeaderSets, draw?: Draw) {
  const { services, router } = options
  const kept = new Map<string, Kept>()
  const pictures = pictureDoor(headers, draw)
  return async (request: Request, url: URL, at: At): Promise<Response> => {
    const { baseUrl, city } = at.arrival
    const path = pathUnder(city, url.pathname)
    const name = `${city?.host ?? ''}${path}?${url.searchParams.toString()}`
    const now = services.now().getTime()
    const before = kept.get(name)
    if (before !== undefined && before.until > now) return answer(before.page, request, headers)
    kept.delete(name)
    const caller = router.createCaller(publicContext(services, request.headers, at))
    const made = await render({ path, query: url.searchParams, baseUrl }, caller)
    if ('svg' in made) return pictures(made, request)
    if (made.status === 200 && made.kept !== undefined) {
      kept.set(name, { page: made, until: now + made.kept * 1000 })
      const [oldest] = kept.keys()
      if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
    }
    return answer(made, request, headers)
  }
}

/** Under a city's own host its page is the front page. */
function pathUnder(city: CityHost | null, path: string): string {
  if (city === null) return path
  if (path === '/') return `/${city.slug}`
  return path === '/en' || path === '/en/' ? `/en/${city.slug}` : path
}

function answer({ status, html, headers: own }: RenderedPage, request: Request, headers: HeaderSets) {
  const set = { ...headers.page, 'content-type': 'text/html; charset=utf-8', ...own }
  return textResponse(html, { status, headers: set }, request)
}
