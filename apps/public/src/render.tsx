import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { City, Facts } from './city-facts.ts'
import { CityPage } from './city.tsx'
import { Home } from './home.tsx'
import { Missing } from './missing.tsx'
import type { Address } from './page.tsx'

export interface Caller {
  readonly cities: { directory(): Promise<City[]>; facts(input: { slug: City['slug'] }): Promise<Facts> }
}

export interface Rendered {
  readonly status: number
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
}

/** One public page. Everything it says is public already: the directory of cities, nothing of a resident. */
export async function render(request: { path: string; baseUrl: string }, caller: Caller): Promise<Rendered> {
  const at = addressOf(request)
  const cities = await caller.cities.directory()
  if (at.path === '/') return answer(200, <Home at={at} cities={cities} />)
  const city = cities.find(({ slug }) => at.path === `/${slug}`)
  if (city === undefined) return answer(404, <Missing at={at} />)
  return answer(200, <CityPage at={at} city={await caller.cities.facts({ slug: city.slug })} />)
}

function addressOf({ path, baseUrl }: { path: string; baseUrl: string }): Address {
  const english = path === '/en' || path.startsWith('/en/')
  const rest = english ? path.slice(3) : path
  return { language: english ? 'en' : 'id', path: rest === '' ? '/' : rest.replace(/(.)\/$/, '$1'), baseUrl }
}

function answer(status: number, page: ReactElement): Rendered {
  return {
    status,
    html: `<!doctype html>${renderToStaticMarkup(page)}`,
    headers: status === 200 ? { 'cache-control': 'public, max-age=60' } : { 'cache-control': 'no-store' },
  }
}
