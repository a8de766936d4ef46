import { AreaLegend } from '@melati/ui/area-legend.tsx'
import { AreaTiles } from '@melati/ui/area-tiles.tsx'
import { formatNumber } from '@melati/ui/format'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Text } from '@melati/ui/text.tsx'
import { words } from '../admin-words.ts'
import type { MapRow } from './coverage.tsx'
import { centreHref, isOpenState, mapLooks, mapStates, type MapState } from './stage-look.ts'

interface CoverageMapProps {
  readonly rows: readonly MapRow[]
  readonly chosen: MapState | undefined
  readonly onChoose: (state: MapState | undefined) => void
  /** A kelurahan without a centre. */
  readonly onOpen: (unitId: string) => void
}

/** Every kelurahan as a tile by its kecamatan; the legend keeps those of one kind and dims the others. */
export function CoverageMap({ rows, chosen, onChoose, onOpen }: CoverageMapProps) {
  const t = useWords(words)
  const look = (state: MapState) => ({ ...mapLooks[state], label: t(`state-${state}`) })
  const states = {
    open: look('open'),
    guided: look('guided'),
    coming: look('coming'),
    resting: look('resting'),
    none: look('none'),
  }
  const groups = [...Map.groupBy(rows, ({ kecamatan }) => kecamatan ?? '')].map(([name, tiles]) => ({
    key: name,
    name,
    tiles: tiles.map((row) => ({ key: row.unitId, name: row.name, state: row.state, href: centreHref(row) })),
  }))
  return (
    <AreaTiles
      narrow
      states={states}
      groups={groups}
      chosen={chosen}
      onOpen={onOpen}
      ofGroup={(tiles) =>
        t('ofGroup', {
          active: formatNumber(tiles.filter(({ state }) => isOpenState(state)).length),
          all: formatNumber(tiles.length),
        })
      }
      legend={
        <>
          <AreaLegend
            label={t('legend')}
            states={states}
            chosen={chosen}
            onChoose={onChoose}
            counts={mapStates.map((state) => ({ state, count: rows.filter((row) => row.state === state).length }))}
          />
          <Text size="meta" tone="muted" className="max-md:hidden">
            {t('mapHint')}
          </Text>
        </>
      }
    />
  )
}
