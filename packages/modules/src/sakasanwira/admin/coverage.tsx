import { AreaLegend, AreaTiles } from '@melati/ui/area-tiles.tsx'
import { Banner } from '@melati/ui/banner.tsx'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { DataTable } from '@melati/ui/data-table.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { formatNumber } from '@melati/ui/format'
import { Heading } from '@melati/ui/heading.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Link } from '@melati/ui/link.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { useQuery } from '@tanstack/react-query'
import { addressOf, useAddress } from '../../admin-address.ts'
import { type ApiOutputs, useApi } from '../../admin-api.ts'
import { PageProblem } from '../../admin-page-problem.tsx'
import { words } from '../admin-words.ts'
import { NominateLink } from './nominate-link.tsx'
import { mapStateOf, mapStates, type MapState } from './stage-look.ts'
import { StagePill } from './stage-pill.tsx'
import { Views } from './views.tsx'

type Row = ApiOutputs['sakasanwira']['coverage'][number]

/** Which kelurahan have a centre: a map of tiles, and the same as a list. */
export default function CoveragePage() {
  const api = useApi()
  const t = useWords(words)
  const found = useQuery(api.sakasanwira.coverage.queryOptions({}))
  const score = useQuery(api.sakasanwira.scorecard.queryOptions({}))
  return (
    <Stack space="loose">
      <PageHeader title={t('title')} lead={t('lead')} actions={<NominateLink />} />
      <Views current="map" />
      {found.isError ? (
        <PageProblem error={found.error} onRetry={() => void found.refetch()} />
      ) : found.isPending ? (
        <Skeleton lines={12} />
      ) : (
        <>
          {score.data !== undefined && score.data.withoutSignature > 0 && (
            <Banner tone="warn" title={t('signatureMissing', { n: score.data.withoutSignature })} />
          )}
          <Coverage rows={found.data} />
        </>
      )}
    </Stack>
  )
}

const hrefOf = ({ centreId }: Row) => (centreId === null ? undefined : `/sakasanwira/${centreId}`)

function Coverage({ rows }: { rows: readonly Row[] }) {
  const t = useWords(words)
  const { search } = useAddress()
  const asked = mapStates.find((one) => one === search['keadaan'])
  const isOpen = (row: { state: MapState }) => row.state === 'open' || row.state === 'guided'
  const all = rows.map((row) => ({ ...row, state: mapStateOf(row.stage) }))
  const shown = asked === undefined ? all : all.filter(({ state }) => state === asked)
  const states = {
    open: { tone: 'ok', letter: 'A', label: t('state-open') },
    guided: { tone: 'warn', letter: 'P', label: t('state-guided') },
    coming: { tone: 'info', letter: 'R', label: t('state-coming') },
    resting: { tone: 'locked', letter: 'V', label: t('state-resting') },
    none: { tone: 'neutral', letter: '–', label: t('state-none') },
  } as const
  const groups = [...Map.groupBy(all, ({ kecamatan }) => kecamatan ?? '')].map(([name, tiles]) => ({
    key: name,
    name,
    tiles: tiles.map((row) => ({ key: row.unitId, name: row.name, state: row.state, href: hrefOf(row) })),
  }))
  return (
    <>
      <Stack as="section">
        <Heading level={2}>
          {t('headline', { active: formatNumber(all.filter(isOpen).length), all: formatNumber(all.length) })}
        </Heading>
        <AreaTiles
          states={states}
          groups={groups}
          ofGroup={(tiles) =>
            t('ofGroup', { active: formatNumber(tiles.filter(isOpen).length), all: formatNumber(tiles.length) })
          }
          legend={
            <AreaLegend
              label={t('legend')}
              states={states}
              counts={mapStates.map((state) => ({
                state,
                count: all.filter((row) => row.state === state).length,
                href: addressOf('/sakasanwira', { keadaan: state }),
              }))}
            />
          }
        />
      </Stack>
      <Stack as="section" space="gap">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <Heading level={2}>
            {asked === undefined ? t('areas') : `${t('areas')} · ${t('filtered', { state: states[asked].label })}`}
          </Heading>
          {asked !== undefined && (
            <ButtonLink variant="secondary" href="/sakasanwira">
              {t('clearFilters')}
            </ButtonLink>
          )}
        </div>
        <DataTable
          label={t('areas')}
          rows={shown}
          rowKey={(row) => row.unitId}
          rowName={(row) => row.name}
          groupOf={(row) => row.kecamatan ?? ''}
          empty={<EmptyState kind="not-found" title={t('noneFound')} />}
          columns={[
            { key: 'name', header: t('kelurahan'), minWidth: '10rem', cell: (row) => row.name },
            {
              key: 'stage',
              header: t('stage'),
              cell: (row) => (row.stage === null ? t('none') : <StagePill stage={row.stage} returned={false} />),
            },
            {
              key: 'centre',
              header: t('centre'),
              cell: (row) => {
                const href = hrefOf(row)
                return href === undefined ? (
                  '–'
                ) : (
                  <Link inCell href={href}>
                    {row.centreName}
                  </Link>
                )
              },
            },
          ]}
        />
      </Stack>
    </>
  )
}
