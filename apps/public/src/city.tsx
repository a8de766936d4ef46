import { Breadcrumb } from '@melati/ui/breadcrumb.tsx'
import { formatNumber } from '@melati/ui/format'
import { Grid } from '@melati/ui/grid.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Stat } from '@melati/ui/stat.tsx'
import { Text } from '@melati/ui/text.tsx'
import { createTranslator } from '@melati/ui/words'
import { Doors } from './doors.tsx'
import { type Address, localPath, Page } from './page.tsx'
import type { Facts } from './city-facts.ts'
import { words } from './words.ts'

/** What anyone may know of a city: how it is divided, and where its people sign in. */
export function CityPage({ at, city }: { at: Address; city: Facts }) {
  const t = createTranslator(words, at.language)
  return (
    <Page at={at} title={`TP PKK ${city.name}`}>
      <Stack space="section">
        <Stack className="max-w-prose">
          <Breadcrumb
            crumbs={[
              { label: t('allCities'), href: localPath(at.language, '/') },
              { label: city.name, href: localPath(at.language, at.path) },
            ]}
          />
          <Heading level={1} look="display">
            {`TP PKK ${city.name}`}
          </Heading>
          <Text tone="muted">
            {t('cityLead', { kecamatan: formatNumber(city.kecamatan), kelurahan: formatNumber(city.kelurahan) })}
          </Text>
          <Doors language={at.language} />
        </Stack>
        <Stack as="section">
          <Heading level={2}>{t('area')}</Heading>
          <Grid column="figure" className="max-w-prose">
            <Stat label={t('kecamatan')} value={formatNumber(city.kecamatan)} />
            <Stat label={t('kelurahan')} value={formatNumber(city.kelurahan)} />
            <Stat label={t('regionCode')} value={city.code} change={t(city.kind)} />
          </Grid>
        </Stack>
      </Stack>
    </Page>
  )
}
