import { localPath } from '@melati/modules/public-address'
import type { PublicAddress, PublicCity } from '@melati/modules/public-module'
import { Card } from '@melati/ui/card.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { Grid } from '@melati/ui/grid.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { Link } from '@melati/ui/link.tsx'
import { Point } from '@melati/ui/point.tsx'
import { SearchForm } from '@melati/ui/search-form.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { createTranslator } from '@melati/ui/words'
import { Doors } from './doors.tsx'
import { words } from './words.ts'

const work = [
  { key: 'families', icon: 'house' },
  { key: 'totals', icon: 'chart' },
  { key: 'businesses', icon: 'store' },
] as const

export interface ListedCity {
  readonly city: PublicCity
  /** What its parts say of it, a line each. */
  readonly lines: readonly string[]
}

/** What Melati is for, the cities that use it, and the two ways in. */
export function Home({ at, cities, asked }: { at: PublicAddress; cities: readonly ListedCity[]; asked: string }) {
  const t = createTranslator(words, at.language)
  const here = localPath(at.language, '/')
  return (
    <Stack space="wide">
      <Stack className="max-w-prose">
        <div>
          <Heading level={1} look="display">
            {t('title')}
          </Heading>
          <Text tone="muted" className="pt-2">
            {t('lead')}
          </Text>
        </div>
        <SearchForm action={here} label={t('findCity')} name="cari" value={asked} />
      </Stack>
      <Stack as="section" space="gap">
        <Heading level={2} id="kota">
          {asked === '' ? t('cities') : t('citiesFound', { asked })}
        </Heading>
        {cities.length === 0 && asked === '' && <Text tone="muted">{t('noCities')}</Text>}
        {cities.length === 0 && asked !== '' && (
          <EmptyState kind="not-found" title={t('noCityFound')} action={<Link href={here}>{t('allCities')}</Link>}>
            {t('noCityFoundLead')}
          </EmptyState>
        )}
        <Grid as="ul" column="card">
          {cities.map(({ city, lines }) => (
            <Card key={city.slug} as="li" className="relative hover:border-border-control hover:shadow-card">
              <Heading level={3}>
                <Link
                  href={localPath(at.language, `/${city.slug}`)}
                  inCell
                  className="font-heading text-h2 after:absolute after:inset-0 after:rounded-card"
                >
                  {city.name}
                </Link>
              </Heading>
              <ul className="flex flex-col gap-0.5">
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              <Text tone="muted" size="meta">
                {t('code', { code: city.code })}
              </Text>
            </Card>
          ))}
        </Grid>
      </Stack>
      <Stack as="section" space="gap">
        <Heading level={2}>{t('work')}</Heading>
        <Grid column="card" space="normal">
          {work.map(({ key, icon }) => (
            <Point key={key} icon={icon} title={t(key)}>
              {t(`${key}-lead`)}
            </Point>
          ))}
        </Grid>
        <Doors language={at.language} />
      </Stack>
    </Stack>
  )
}
