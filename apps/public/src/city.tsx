import { cityPath } from '@melati/modules/public-address'
import type { PublicAsk, PublicView } from '@melati/modules/public-module'
import { formatNumber } from '@melati/ui/format'
import { Grid } from '@melati/ui/grid.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { SearchForm } from '@melati/ui/search-form.tsx'
import { sharePicture } from '@melati/ui/share-picture'
import { Stack } from '@melati/ui/stack.tsx'
import { Stat } from '@melati/ui/stat.tsx'
import { Text } from '@melati/ui/text.tsx'
import { createTranslator } from '@melati/ui/words'
import { Fragment } from 'react'
import { Doors } from './doors.tsx'
import { modulesOf } from './modules.ts'
import { words } from './words.ts'

/** A city as anyone may know it: what each of its parts shows, and how it is divided. */
export async function cityView(ask: PublicAsk): Promise<PublicView> {
  const { at, city, caller } = ask
  const t = createTranslator(words, at.language)
  const parts = modulesOf(city)
  const [facts, ...sections] = await Promise.all([
    caller.cities.facts({ slug: city.slug }),
    ...parts.map(({ section }) => section(ask)),
  ])
  const kecamatan = formatNumber(facts.kecamatan)
  const kelurahan = formatNumber(facts.kelurahan)
  const lead = t('cityLead', { kecamatan, kelurahan })
  const title = `TP PKK ${city.name}`
  const body = (
    <Stack space="wide">
      <Stack space="normal">
        <div>
          <Heading level={1} look="display">
            {title}
          </Heading>
          <Text tone="muted" className="max-w-prose pt-2">
            {lead}
          </Text>
        </div>
        {parts.some(({ name }) => name === 'products') && (
          <div className="max-w-prose">
            <SearchForm action={cityPath(ask, '/produk')} label={t('findProduct')} name="cari" />
          </div>
        )}
      </Stack>
      {parts.map(({ name }, n) => (
        <Fragment key={name}>{sections[n]}</Fragment>
      ))}
      <Stack as="section" space="gap">
        <Heading level={2}>{t('area')}</Heading>
        <Grid column="figure" className="max-w-prose">
          <Stat label={t('kecamatan')} value={kecamatan} />
          <Stat label={t('kelurahan')} value={kelurahan} />
          <Stat label={t('regionCode')} value={city.code} change={t(city.kind)} />
        </Grid>
      </Stack>
      <Stack as="section" space="gap">
        <Heading level={2}>{t('forBoards')}</Heading>
        <Doors language={at.language} />
      </Stack>
    </Stack>
  )
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: title,
    url: `${at.baseUrl}/${city.slug}`,
    image: `${at.baseUrl}/${city.slug}/gambar.png`,
    areaServed: { '@type': 'AdministrativeArea', name: city.name, identifier: city.code },
  }
  return { title, description: lead, body, data }
}

/** Shown beside a link to a city, and to any of its pages that has no picture of its own. */
export async function cityPicture(ask: PublicAsk): Promise<string> {
  const { at, city } = ask
  const lines = await Promise.all(modulesOf(city).map(({ line }) => line(ask)))
  return sharePicture({
    title: `TP PKK ${city.name}`,
    lines: lines.filter((line) => line !== undefined),
    from: `TP PKK ${city.name}`,
    host: new URL(at.baseUrl).host,
    drawing: 'city',
  })
}
