import type { AnyRouter } from '@trpc/server'
import type { CityHost } from '../city-host.ts'
import type { At } from './at.ts'
import { textResponse } from './compress.ts'
import type { HeaderSets } from './header-sets.ts'
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
}

/** The public app's built `render`. `caller` calls the procedures that anyone may call. */
export type Render<R extends AnyRouter = AnyRouter> = (
  request: PageRequest,
  caller: ReturnType<R['createCaller']>,
) => Promise<RenderedPage>

interface Kept {
  readonly page: RenderedPage
  readonly until: number
}

const MOST = 500

/** Renders public pages, and keeps each for as long as it says itself (`cache-control: max-age`), at most 500 of them. */
export function pageDoor(options: HttpOptions, render: Render, headers: HeaderSets) {
  const { services, router } = options
  const kept = new Map<string, Kept>()
  return async (request: Request, url: URL, at: At): Promise<Response> => {
    const { baseUrl, city } = at.arrival
    const path = pathUnder(city, url.pathname)
    const name = `${city?.host ?? ''}${path}?${url.searchParams.toString()}`
    const now = services.now().getTime()
    let page = kept.get(name)
    if (page === undefined || page.until <= now) {
      const caller = router.createCaller(publicContext(services, request.headers, at))
      const asked = { path, query: url.searchParams, baseUrl }
      const made = await render(asked, caller)
      page = { page: made, until: now + secondsOf(made) * 1000 }
      kept.delete(name)
      if (page.until > now) kept.set(name, page)
      const [oldest] = kept.keys()
      if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
    }
    const { status, html, headers: own } = page.page
    return textResponse(
      html,
      { status, headers: { ...headers.page, 'content-type': 'text/html; charset=utf-8', ...own } },
      request,
    )
  }
}

/** Under a city's own host its page is the front page. */
function pathUnder(city: CityHost | null, path: string): string {
  if (city === null) return path
  if (path === '/') return `/${city.slug}`
  return path === '/en' || path === '/en/' ? `/en/${city.slug}` : path
}

function secondsOf({ status, headers }: RenderedPage): number {
  const said = /max-age=(\d+)/.exec(headers['cache-control'] ?? '')?.[1]
  return status === 200 && said !== undefined ? Number(said) : 0
}
