import { AreaLegend } from '@melati/ui/area-legend.tsx'
import { AreaTiles } from '@melati/ui/area-tiles.tsx'
import { Breadcrumb } from '@melati/ui/breadcrumb.tsx'
import { formatNumber } from '@melati/ui/format'
import { Heading } from '@melati/ui/heading.tsx'
import { Link } from '@melati/ui/link.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { createTranslator } from '@melati/ui/words'
import { cityPath, found, withQuery } from '../../public-address.ts'
import type { PublicAsk, PublicView } from '../../public-module.ts'
import { CentreList } from './list.tsx'
import { type ShownStage, shownStages, stageOf, statesIn, type Tile } from './states.ts'
import { words } from './words.ts'

/** Which kelurahan has a centre: a sentence, a map of tiles, and the same as a list; the legend filters the list. */
export async function mapView(ask: PublicAsk): Promise<PublicView | undefined> {
  const { at, city, caller, query } = ask
  const map = await found(caller.sakasanwira.map({ slug: city.slug }))
  if (map === undefined) return undefined
  const t = createTranslator(words, at.language)
  const states = statesIn(at.language)
  const here = cityPath(ask, '/peta')
  const active = formatNumber(map.active)
  const total = formatNumber(map.total)
  const only = shownStages.find((stage) => stage === query.get('keadaan'))
  const counts = shownStages.map((state) => ({
    state,
    count: map.tiles.filter((tile) => stageOf(tile) === state).length,
    href: `${state === only ? here : withQuery(here, { keadaan: state })}#daftar`,
  }))
  const groups = [...Map.groupBy(map.tiles, ({ kecamatanCode }) => kecamatanCode)].map(([key, tiles]) => ({
    key,
    name: tiles[0]?.kecamatan ?? '',
    tiles: tiles.map((tile) => tileOf(ask, tile)),
  }))
  const listed = only === undefined ? map.tiles : map.tiles.filter((tile) => stageOf(tile) === only)
  const isOpen = ({ state }: { state: ShownStage }) => state === 'aktif' || state === 'pembinaan-khusus'
  const headline = t('headline', { active, total, city: city.name })
  const body = (
    <Stack space="section">
      <div>
        <Breadcrumb
          crumbs={[
            { label: city.name, href: cityPath(ask) },
            { label: t('nav'), href: here },
          ]}
        />
        <Heading level={1}>{headline}</Heading>
        <Text tone="muted" className="max-w-prose pt-1">
          {t('lead')}
        </Text>
      </div>
      <Stack as="section" space="gap">
        <Heading level={2}>{t('map')}</Heading>
        <Text tone="muted">{t('map-lead')}</Text>
        <AreaTiles
          states={states}
          groups={groups}
          chosen={only}
          ofGroup={(tiles) =>
            t('group-of', { active: formatNumber(tiles.filter(isOpen).length), total: formatNumber(tiles.length) })
          }
          legend={<AreaLegend label={t('legend')} states={states} counts={counts} chosen={only} />}
        />
      </Stack>
      <Stack as="section" space="gap">
        <Heading level={2} id="daftar">
          {only === undefined
            ? t('list')
            : t('list-of', { stage: states[only].label, count: formatNumber(listed.length) })}
        </Heading>
        {only !== undefined && (
          <Link href={`${here}#daftar`} standalone>
            {t('see-all')}
          </Link>
        )}
        <CentreList ask={ask} tiles={listed} />
      </Stack>
    </Stack>
  )
  return { title: headline, description: `${headline}. ${t('lead')}`, body }
}

function tileOf(ask: PublicAsk, tile: Tile) {
  const href = tile.centreCode === null ? undefined : cityPath(ask, `/sentra/${tile.centreCode}`)
  return { key: tile.kelurahanCode, name: tile.kelurahan, state: stageOf(tile), href }
}
