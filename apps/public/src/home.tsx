import { Card } from '@melati/ui/card.tsx'
import { Grid } from '@melati/ui/grid.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { Link } from '@melati/ui/link.tsx'
import { Point } from '@melati/ui/point.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { createTranslator } from '@melati/ui/words'
import { Doors } from './doors.tsx'
import { type Address, localPath, Page } from './page.tsx'
import type { City } from './city-facts.ts'
import { words } from './words.ts'

const work = [
  { key: 'families', icon: 'house' },
  { key: 'totals', icon: 'chart' },
  { key: 'businesses', icon: 'store' },
] as const

/** What Melati is for, the two ways in, and the cities. */
export function Home({ at, cities }: { at: Address; cities: readonly City[] }) {
  const t = createTranslator(words, at.language)
  return (
    <Page at={at} title={t('title')}>
      <Stack space="section">
        <Stack className="max-w-prose">
          <Heading level={1} look="display">
            {t('title')}
          </Heading>
          <Text tone="muted">{t('lead')}</Text>
          <Doors language={at.language} />
        </Stack>
        <Stack as="section">
          <Heading level={2}>{t('cities')}</Heading>
          {cities.length === 0 && <Text tone="muted">{t('noCities')}</Text>}
          <Grid column="card">
            {cities.map((city) => (
              <Card key={city.slug} className="relative hover:border-border-control hover:shadow-card">
                <Heading level={3}>
                  <Link
                    href={localPath(at.language, `/${city.slug}`)}
                    inCell
                    className="font-heading text-h2 after:absolute after:inset-0 after:rounded-card"
                  >
                    {city.name}
                  </Link>
                </Heading>
                <Text tone="muted">{t('code', { code: city.code })}</Text>
              </Card>
            ))}
          </Grid>
        </Stack>
        <Stack as="section">
          <Heading level={2}>{t('work')}</Heading>
          <Grid column="card">
            {work.map(({ key, icon }) => (
              <Point key={key} icon={icon} title={t(key)}>
                {t(`${key}-lead`)}
              </Point>
            ))}
          </Grid>
        </Stack>
      </Stack>
    </Page>
  )
}
