import { ButtonLink } from '@melati/ui/button-link.tsx'
import { Breadcrumb } from '@melati/ui/breadcrumb.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { FilterTabs } from '@melati/ui/filter-tabs.tsx'
import { formatNumber } from '@melati/ui/format'
import { Heading } from '@melati/ui/heading.tsx'
import { SearchForm } from '@melati/ui/search-form.tsx'
import { Select } from '@melati/ui/select.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { createTranslator } from '@melati/ui/words'
import type { ApiInputs } from '../../admin-api.ts'
import { cityPath, found, fromPlace, withQuery } from '../../public-address.ts'
import type { PublicAsk, PublicView } from '../../public-module.ts'
import { words as productWords } from '../words.ts'
import { Cards } from './cards.tsx'
import { words } from './words.ts'

const kinds = ['pangan', 'minuman', 'sandang', 'kriya', 'jasa'] as const

interface Wanted {
  readonly kategori: (typeof kinds)[number] | undefined
  readonly kecamatan: string | undefined
  readonly cari: string | undefined
}

/** What an address asks for; what it cannot mean is not asked. */
function wantedOf(query: URLSearchParams): Wanted {
  const kecamatan = query.get('kecamatan') ?? ''
  return {
    kategori: kinds.find((kind) => kind === query.get('kategori')),
    kecamatan: /^\d{2}\.\d{2}\.\d{2}$/.test(kecamatan) ? kecamatan : undefined,
    cari: (query.get('cari') ?? '').trim().slice(0, 100) || undefined,
  }
}

/** What a city sells, narrowed down by links and a form; each view has an address to share. */
export async function catalogueView(ask: PublicAsk): Promise<PublicView | undefined> {
  const { at, city, caller, query } = ask
  const wanted = wantedOf(query)
  const cursor = query.get('lanjut') ?? undefined
  const input: ApiInputs['products']['catalogue'] = {
    slug: city.slug,
    category: wanted.kategori,
    kecamatanCode: wanted.kecamatan,
    query: wanted.cari,
  }
  const catalogue = await found(fromPlace(cursor, (place) => caller.products.catalogue({ ...input, cursor: place })))
  if (catalogue === undefined) return undefined
  const t = createTranslator(words, at.language)
  const tCategory = createTranslator(productWords, at.language)
  const here = cityPath(ask, '/produk')
  const { cards, next, count, categories, kecamatan } = catalogue
  const ofAll = Object.values(categories).reduce((sum, one) => sum + one, 0)
  const isNarrowed = Object.values(wanted).some((one) => one !== undefined)
  const tabs = [
    { key: 'semua', label: t('all'), count: ofAll, href: withQuery(here, { ...wanted, kategori: undefined }) },
    ...kinds
      .filter((kind) => (categories[kind] ?? 0) > 0 || kind === wanted.kategori)
      .map((kind) => ({
        key: kind,
        label: tCategory(`category-${kind}`),
        count: categories[kind] ?? 0,
        href: withQuery(here, { ...wanted, kategori: kind }),
      })),
  ]
  const body = (
    <Stack space="normal">
      <div>
        <Breadcrumb
          crumbs={[
            { label: city.name, href: cityPath(ask) },
            { label: t('nav'), href: here },
          ]}
        />
        <Heading level={1}>{t('title', { city: city.name })}</Heading>
      </div>
      <div className="max-w-prose">
        <SearchForm
          action={here}
          label={t('find')}
          name="cari"
          value={wanted.cari}
          hidden={{ kategori: wanted.kategori }}
        >
          {kecamatan.length > 1 || wanted.kecamatan !== undefined ? (
            <Select
              label={t('kecamatan')}
              name="kecamatan"
              placeholder={t('all-kecamatan')}
              defaultValue={wanted.kecamatan}
              options={kecamatan.map(({ code, name, count: of }) => ({
                value: code,
                label: `${name} (${formatNumber(of)})`,
              }))}
            />
          ) : null}
        </SearchForm>
      </div>
      {(count > 0 || isNarrowed) && (
        <FilterTabs inOneRow label={t('kinds')} tabs={tabs} current={wanted.kategori ?? 'semua'} />
      )}
      {count > 0 && <Text tone="muted">{t('count', { count })}</Text>}
      {count > 0 ? (
        <Cards ask={ask} of={cards} headingLevel={2} />
      ) : (
        <EmptyState
          kind={isNarrowed ? 'not-found' : 'none'}
          title={t(isNarrowed ? 'none' : 'none-yet')}
          action={
            isNarrowed && (
              <ButtonLink href={here} variant="secondary">
                {t('see-all')}
              </ButtonLink>
            )
          }
        >
          {t(isNarrowed ? 'none-lead' : 'none-yet-lead', { city: city.name })}
        </EmptyState>
      )}
      {(next !== null || cursor !== undefined) && (
        <Cluster justify="center">
          {cursor !== undefined && (
            <ButtonLink href={withQuery(here, { ...wanted })} variant="tertiary">
              {t('first')}
            </ButtonLink>
          )}
          {next !== null && (
            <ButtonLink href={withQuery(here, { ...wanted, lanjut: next })} variant="secondary">
              {t('more')}
            </ButtonLink>
          )}
        </Cluster>
      )}
    </Stack>
  )
  return { title: t('title', { city: city.name }), description: t('lead', { city: city.name }), body }
}
