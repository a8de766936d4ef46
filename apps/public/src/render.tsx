import type { ApiOutputs } from '@melati/modules/admin-api'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { Card } from '@melati/ui/card.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import { formatNumber } from '@melati/ui/format'
import { Grid } from '@melati/ui/grid.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { Link } from '@melati/ui/link.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { SummaryList } from '@melati/ui/summary-list.tsx'
import { Text } from '@melati/ui/text.tsx'
import { createTranslator } from '@melati/ui/words'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { type Address, localPath, Page } from './page.tsx'
import { words } from './words.ts'

type City = ApiOutputs['cities']['directory'][number]

type Facts = ApiOutputs['cities']['facts']

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

function Home({ at, cities }: { at: Address; cities: readonly City[] }) {
  const t = createTranslator(words, at.language)
  return (
    <Page at={at} title={t('title')}>
      <Stack space="section">
        <Stack>
          <Heading level={1} look="display">
            {t('title')}
          </Heading>
          <Text>{t('lead')}</Text>
          <Cluster>
            <ButtonLink href="/admin/">{t('admin')}</ButtonLink>
            <ButtonLink href="/cadre/" variant="secondary">
              {t('cadre')}
            </ButtonLink>
          </Cluster>
        </Stack>
        <Stack as="section">
          <Heading level={2}>{t('cities')}</Heading>
          {cities.length === 0 && <Text tone="muted">{t('noCities')}</Text>}
          <Grid column="card">
            {cities.map((city) => (
              <Card key={city.slug}>
                <Heading level={3}>
                  <Link href={localPath(at.language, `/${city.slug}`)} inCell>
                    {city.name}
                  </Link>
                </Heading>
                <Text tone="muted">{t('code', { code: city.code })}</Text>
              </Card>
            ))}
          </Grid>
        </Stack>
      </Stack>
    </Page>
  )
}

function CityPage({ at, city }: { at: Address; city: Facts }) {
  const t = createTranslator(words, at.language)
  return (
    <Page at={at} title={city.name}>
      <Stack space="section">
        <Heading level={1} look="display">
          {city.name}
        </Heading>
        <SummaryList
          rows={[
            { term: t('kind'), value: t(city.kind) },
            { term: t('regionCode'), value: city.code },
            { term: t('kecamatan'), value: formatNumber(city.kecamatan) },
            { term: t('kelurahan'), value: formatNumber(city.kelurahan) },
          ]}
        />
        <Link href={localPath(at.language, '/')} standalone>
          {t('allCities')}
        </Link>
      </Stack>
    </Page>
  )
}

function Missing({ at }: { at: Address }) {
  const t = createTranslator(words, at.language)
  return (
    <Page at={{ ...at, path: '/' }} title={t('missing')}>
      <Stack>
        <Heading level={1}>{t('missing')}</Heading>
        <Text>{t('missingLead')}</Text>
        <Link href={localPath(at.language, '/')} standalone>
          {t('allCities')}
        </Link>
      </Stack>
    </Page>
  )
}
