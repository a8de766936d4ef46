import type { PublicAddress, PublicAsk, PublicCaller, PublicCity, PublicView } from '@melati/modules/public-module'
import { found } from '@melati/modules/public-address'
import { sharePicture } from '@melati/ui/share-picture'
import { createTranslator } from '@melati/ui/words'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { About } from './about.tsx'
import { cityPicture, cityView } from './city.tsx'
import { Home } from './home.tsx'
import { Missing } from './missing.tsx'
import { modulesOf, pageAt } from './modules.ts'
import { Page } from './page.tsx'
import { words } from './words.ts'

export interface Request {
  readonly path: string
  readonly query: URLSearchParams
  readonly baseUrl: string
}

export interface RenderedPage {
  readonly status: number
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
  readonly kept?: number
}

export interface RenderedPicture {
  readonly svg: string
  readonly headers: Readonly<Record<string, string>>
}

/** What a browser and a CDN may keep, in seconds; what a city takes back is gone everywhere when they are over. */
const cached = { 'cache-control': 'public, max-age=60' }

const PICTURE = '/gambar.png'

/** One public page, or the picture of one. Everything it says is public already; nothing of a resident. */
export async function render(request: Request, caller: PublicCaller): Promise<RenderedPage | RenderedPicture> {
  const at = addressOf(request)
  const isPicture = at.path.endsWith(PICTURE)
  const path = isPicture ? at.path.slice(0, -PICTURE.length) || '/' : at.path
  const cities = await caller.cities.directory()
  if (path === '/') return isPicture ? drawn(picture(at)) : home(at, request.query, cities, caller)
  if (path === '/tentang' && !isPicture) return about(at, cities, caller)
  const [, slug = ''] = path.split('/')
  const city = cities.find((one) => one.slug === slug)
  if (city === undefined) return answer(404, <Missing at={at} />)
  const rest = path.slice(slug.length + 1)
  const ask = { at, query: request.query, city, caller, parts: {} }
  return isPicture ? pictureIn(ask, rest) : pageIn(ask, rest)
}

/** The front page. It asks every city's parts for a line, so it is kept for as long as a CDN would keep it. */
async function home(at: PublicAddress, query: URLSearchParams, cities: readonly PublicCity[], caller: PublicCaller) {
  const asked = (query.get('cari') ?? '').trim().slice(0, 60)
  const t = createTranslator(words, at.language)
  const wanted = cities.filter(({ name, code }) => `${name} ${code}`.toLowerCase().includes(asked.toLowerCase()))
  const listed = await Promise.all(
    wanted.slice(0, 60).map(async (city) => {
      const ask = { at, query, city, caller, parts: {} }
      const lines = await Promise.all(modulesOf(city).map(({ line }) => line(ask)))
      return { city, lines: lines.filter((line) => line !== undefined) }
    }),
  )
  const page = (
    <Page at={at} title={t('title')} description={t('lead')}>
      <Home at={at} cities={listed} asked={asked} />
    </Page>
  )
  return answer(200, page, query.size === 0 ? 60 : undefined)
}

async function about(at: PublicAddress, cities: readonly PublicCity[], caller: PublicCaller) {
  const t = createTranslator(words, at.language)
  const facts = await Promise.all(cities.map(({ slug }) => found(caller.cities.facts({ slug }))))
  const officers = facts.flatMap((one) =>
    one === undefined || one.dpo === null ? [] : [{ city: one.name, ...one.dpo }],
  )
  const page = (
    <Page at={at} title={t('about')} description={t('aboutLead')}>
      <About at={at} officers={officers} />
    </Page>
  )
  return answer(200, page, 60)
}

async function pageIn(ask: PublicAsk, rest: string): Promise<RenderedPage> {
  const { at, city } = ask
  const there = rest === '' ? undefined : pageAt(city, rest)
  if (rest !== '' && there === undefined) return answer(404, <Missing at={at} city={city} />)
  const view: PublicView | undefined =
    there === undefined ? await cityView(ask) : await there.page.view({ ...ask, parts: there.parts })
  if (view === undefined) return answer(404, <Missing at={at} city={city} gone={there?.page.gone} />)
  const { title, description, body, action, data, scripts, kept } = view
  const page = (
    <Page
      {...{ at, title, description, city, action, data, scripts }}
      navPath={there?.navPath}
      pictureOf={there?.page.picture === undefined ? `/${city.slug}` : at.path}
    >
      {body}
    </Page>
  )
  return answer(200, page, ask.query.size === 0 ? kept : undefined)
}

async function pictureIn(ask: PublicAsk, rest: string) {
  const there = rest === '' ? undefined : pageAt(ask.city, rest)
  const svg = rest === '' ? await cityPicture(ask) : await there?.page.picture?.({ ...ask, parts: there.parts })
  return svg === undefined ? answer(404, <Missing at={ask.at} city={ask.city} />) : drawn(svg)
}

function picture({ language, baseUrl }: PublicAddress): string {
  const t = createTranslator(words, language)
  return sharePicture({
    title: t('title'),
    lines: [t('families'), t('totals'), t('businesses')],
    from: 'Melati',
    host: new URL(baseUrl).host,
    drawing: 'city',
  })
}

const drawn = (svg: string): RenderedPicture => ({ svg, headers: cached })

function addressOf({ path, baseUrl }: Request): PublicAddress {
  const english = path === '/en' || path.startsWith('/en/')
  const rest = english ? path.slice(3) : path
  return { language: english ? 'en' : 'id', path: rest === '' ? '/' : rest.replace(/(.)\/$/, '$1'), baseUrl }
}

function answer(status: number, page: ReactElement, kept?: number): RenderedPage {
  return {
    status,
    html: `<!doctype html>${renderToStaticMarkup(page)}`,
    headers: status === 200 ? cached : { 'cache-control': 'no-store' },
    ...(kept === undefined ? {} : { kept }),
  }
}
