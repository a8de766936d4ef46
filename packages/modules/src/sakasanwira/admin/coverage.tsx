import { Banner } from '@melati/ui/banner.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { formatNumber } from '@melati/ui/format'
import { useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAddress } from '../../admin-address.ts'
import { type ApiOutputs, useApi } from '../../admin-api.ts'
import { LoadProblem } from '../../admin-problem-banner.tsx'
import { words } from '../admin-words.ts'
import { CoverageList } from './coverage-list.tsx'
import { CoverageMap } from './coverage-map.tsx'
import { KelurahanPanel } from './kelurahan-panel.tsx'
import { NominateLink } from './nominate-link.tsx'
import { isOpenState, mapStateOf, mapStates, type MapState } from './stage-look.ts'
import { Views } from './views.tsx'

type Row = ApiOutputs['sakasanwira']['coverage'][number]

/** A kelurahan, and how it stands on the map. */
export type MapRow = Row & { readonly state: MapState }

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
        <LoadProblem error={found.error} onRetry={() => void found.refetch()} />
      ) : found.isPending ? (
        <div className={beside}>
          <Skeleton lines={12} />
          <Skeleton lines={12} />
        </div>
      ) : found.data.length === 0 ? (
        <EmptyState kind="none" title={t('noKelurahan')}>
          {t('noKelurahanLead')}
        </EmptyState>
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

/** From 1024 px on the list stands beside the map. */
const beside = 'grid items-start gap-6 min-[64rem]:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]'

function Coverage({ rows }: { rows: readonly Row[] }) {
  const t = useWords(words)
  const { search, change } = useAddress()
  const [open, setOpen] = useState<string | null>(null)
  const chosen = mapStates.find((one) => one === search['keadaan'])
  const all = rows.map((row) => ({ ...row, state: mapStateOf(row.stage) }))
  const opened = all.find(({ unitId }) => unitId === open)
  const active = all.filter(({ state }) => isOpenState(state)).length
  return (
    <Stack as="section" space="gap">
      <Heading level={2}>{t('headline', { active: formatNumber(active), all: formatNumber(all.length) })}</Heading>
      <div className={beside}>
        <CoverageMap rows={all} chosen={chosen} onChoose={(keadaan) => change({ keadaan })} onOpen={setOpen} />
        <CoverageList
          rows={chosen === undefined ? all : all.filter(({ state }) => state === chosen)}
          chosen={chosen}
          onAll={() => change({ keadaan: undefined })}
          onOpen={setOpen}
        />
      </div>
      {opened !== undefined && <KelurahanPanel row={opened} onClose={() => setOpen(null)} />}
    </Stack>
  )
}
