import { CentreId } from '@melati/domain/ids'
import { isExamined, isOpen } from '@melati/domain/sakasanwira/stage'
import { Breadcrumb } from '@melati/ui/breadcrumb.tsx'
import { Facts } from '@melati/ui/facts.tsx'
import { formatDay, formatPhone } from '@melati/ui/format'
import { Grid } from '@melati/ui/grid.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Link } from '@melati/ui/link.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { SummaryList } from '@melati/ui/summary-list.tsx'
import { useQuery } from '@tanstack/react-query'
import { useCity } from '../../admin-acting.ts'
import { usePathValue } from '../../admin-address.ts'
import { type ApiOutputs, useApi } from '../../admin-api.ts'
import { NotHere } from '../../admin-not-here.tsx'
import { PageProblem } from '../../admin-page-problem.tsx'
import { words } from '../admin-words.ts'
import { HoursList } from '../hours-list.tsx'
import { Acts } from './acts.tsx'
import { Checklist } from './checklist.tsx'
import { History } from './history.tsx'
import { Members } from './members.tsx'
import { Products } from './products.tsx'
import { StagePill } from './stage-pill.tsx'
import { Stages } from './stages.tsx'

export type Centre = ApiOutputs['sakasanwira']['centre']

/** A centre: how far it has come, what it lacks, what it is made of and every step it took. */
export default function CentrePage() {
  const id = CentreId.safeParse(usePathValue('centreId'))
  return id.success ? <LoadCentre centreId={id.data} /> : <NotHere />
}

function LoadCentre({ centreId }: { centreId: CentreId }) {
  const api = useApi()
  const found = useQuery(api.sakasanwira.centre.queryOptions({ centreId }))
  if (found.isPending) return <Skeleton lines={10} />
  if (found.isError) return <PageProblem error={found.error} onRetry={() => void found.refetch()} />
  return <CentreDetail centre={found.data} />
}

function CentreDetail({ centre }: { centre: Centre }) {
  const t = useWords(words)
  const { stage, returned, unit, kecamatan, waitsFor } = centre
  const waits = waitsFor === null ? [] : [t(`waits-${waitsFor as 'city-board'}`)]
  return (
    <Stack space="section">
      <PageHeader
        title={centre.name}
        lead={
          <Facts of={[unit.name, kecamatan, <StagePill key="stage" stage={stage} returned={returned} />, ...waits]} />
        }
        above={
          <Breadcrumb
            crumbs={[
              { label: t('title'), href: '/sakasanwira' },
              { label: centre.name, href: '' },
            ]}
          />
        }
        actions={<Acts centre={centre} />}
      />
      <Stages centre={centre} />
      <Grid column="half" space="loose" className="items-start">
        <About centre={centre} />
        {isExamined(stage) && <Checklist centre={centre} />}
      </Grid>
      <Members centre={centre} />
      <Products centre={centre} />
      <History centre={centre} />
    </Stack>
  )
}

function About({ centre }: { centre: Centre }) {
  const t = useWords(words)
  const { language } = useLanguage()
  const { slug } = useCity()
  const { address, coordinates, responsible, contactPhone, hours, sk, openedOn, code, stage } = centre
  const map =
    coordinates && `https://www.openstreetmap.org/?mlat=${coordinates.latitude}&mlon=${coordinates.longitude}&zoom=17`
  const page = `${location.origin}/${slug}/sentra/${code}`
  return (
    <SummaryList
      rows={[
        { term: t('address'), value: address },
        {
          term: t('where'),
          value: map ? (
            <Link inCell href={map}>
              {t('openMap')}
            </Link>
          ) : (
            '–'
          ),
        },
        {
          term: t('responsible'),
          value: responsible === null ? '–' : `${responsible.name}, ${formatPhone(responsible.phone)}`,
        },
        { term: t('contactPhone'), value: contactPhone === null ? '–' : formatPhone(contactPhone) },
        { term: t('hours'), value: hours === null ? '–' : <HoursList hours={hours} language={language} /> },
        {
          term: t('sk'),
          value: sk === null ? '–' : t('skOf', { number: sk.number, day: formatDay(sk.date, language) }),
        },
        { term: t('openedOn'), value: openedOn === null ? '–' : formatDay(openedOn, language) },
        ...(isOpen(stage)
          ? [
              {
                term: t('publicPage'),
                value: (
                  <Link inCell href={page}>
                    {page}
                  </Link>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
