import { Breadcrumb } from '@melati/ui/breadcrumb.tsx'
import { Button } from '@melati/ui/button.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { formatDay, formatMonth } from '@melati/ui/format'
import { Heading } from '@melati/ui/heading.tsx'
import { Link } from '@melati/ui/link.tsx'
import { Select } from '@melati/ui/select.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { createTranslator } from '@melati/ui/words'
import { Period } from '@melati/domain/period'
import { cityPath, found, withQuery } from '../../public-address.ts'
import type { PublicAsk, PublicView } from '../../public-module.ts'
import { words as statisticsWords } from '../words.ts'
import { datasetOf } from './dataset.ts'
import { Figures } from './figures.tsx'
import { words } from './words.ts'

/** Every measure of a closed month with its definition, for the city or one of its kecamatan, and the files of it. */
export async function statisticsView(ask: PublicAsk): Promise<PublicView | undefined> {
  const { at, city, caller, query } = ask
  const { language } = at
  const asked = Period.safeParse(query.get('bulan') ?? '')
  const periods = await found(caller.statistics.periods({ slug: city.slug }))
  if (periods === undefined) return undefined
  const t = createTranslator(words, language)
  const title = t('title', { city: city.name })
  const description = t('lead', { city: city.name })
  const here = cityPath(ask, '/statistik')
  const head = (
    <div>
      <Breadcrumb
        crumbs={[
          { label: city.name, href: cityPath(ask) },
          { label: t('nav'), href: here },
        ]}
      />
      <Heading level={1}>{title}</Heading>
      <Text tone="muted" className="max-w-prose pt-1">
        {description}
      </Text>
    </div>
  )
  if (periods.length === 0) {
    const none = (
      <EmptyState kind="none" title={t('none-yet')}>
        {t('none-yet-lead')}
      </EmptyState>
    )
    return { title, description, body: <Stack space="section">{[head, none]}</Stack> }
  }
  const month = await found(
    caller.statistics.period({ slug: city.slug, ...(asked.success ? { period: asked.data } : {}) }),
  )
  if (month === undefined) return undefined
  const kecamatan = month.areas.filter(({ kind }) => kind === 'kecamatan')
  const place = kecamatan.find(({ code }) => code === query.get('wilayah'))
  const named = formatMonth(month.period, language)
  const file = `/${city.slug}/data/${month.period}`
  const body = (
    <Stack space="section">
      {head}
      <form action={here} method="get" className="flex flex-wrap items-end gap-3">
        <Select
          label={t('month')}
          name="bulan"
          placeholder={null}
          defaultValue={month.period}
          options={periods.map(({ period }) => ({ value: period, label: formatMonth(period, language) }))}
        />
        <Select
          label={t('place')}
          name="wilayah"
          placeholder={city.name}
          defaultValue={place?.code}
          options={kecamatan.map(({ code, name }) => ({ value: code, label: `Kec. ${name}` }))}
        />
        <Button type="submit" variant="secondary">
          {t('show')}
        </Button>
      </form>
      {place !== undefined && (
        <Link href={withQuery(here, { bulan: month.period })} standalone>
          {t('back-to-city')}
        </Link>
      )}
      <Figures ask={ask} month={month} placeCode={place?.code} />
      <Stack as="section" space="snug" className="max-w-prose">
        <Heading level={2}>{t('download')}</Heading>
        <ul className="flex flex-wrap gap-x-6">
          <li>
            <Link href={`${file}.csv`} standalone>
              {t('csv', { month: named })}
            </Link>
          </li>
          <li>
            <Link href={`${file}.json`} standalone>
              {t('json', { month: named })}
            </Link>
          </li>
        </ul>
        <Text size="meta" tone="muted">
          {t('source', { source: month.source })}{' '}
          {t('closed', {
            closed: formatDay(month.closedOn, language),
            published: formatDay(month.publishedAt.slice(0, 10), language),
          })}{' '}
          {statisticsWords.suppression[language]}
        </Text>
      </Stack>
      {month.corrections.length > 0 && (
        <Stack as="section" space="snug" className="max-w-prose">
          <Heading level={2}>{t('corrections')}</Heading>
          <ol className="flex list-decimal flex-col gap-2 pl-6">
            {month.corrections.map(({ number, notedAt, notice }) => (
              <li key={number} className="[overflow-wrap:anywhere]">
                {formatDay(notedAt.slice(0, 10), language)}: {notice}
              </li>
            ))}
          </ol>
        </Stack>
      )}
    </Stack>
  )
  return { title, description, body, data: datasetOf(ask, month), kept: 60 }
}
