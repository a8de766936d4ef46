import { HouseholdId } from '@melati/domain/ids'
import { Breadcrumb } from '@melati/ui/breadcrumb.tsx'
import { Card } from '@melati/ui/card.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import { formatDay } from '@melati/ui/format'
import { Heading } from '@melati/ui/heading.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { SummaryList } from '@melati/ui/summary-list.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useQuery } from '@tanstack/react-query'
import { usePathValue } from '../../admin-address.ts'
import { useApi } from '../../admin-api.ts'
import { usePathCrumbs } from '../../admin-path-crumbs.ts'
import { NotHere } from '../../admin-not-here.tsx'
import { PageProblem } from '../../admin-page-problem.tsx'
import { useUnitTitle } from '../../admin-unit-title.ts'
import { words } from '../admin-words.ts'
import { houseInWords } from '../say-house.ts'
import { words as shared } from '../words.ts'
import { MaskedNumber } from './masked-number.tsx'
import { Members } from './members.tsx'

/** A household with everyone in it; identity numbers masked. */
export default function HouseholdPage() {
  const id = HouseholdId.safeParse(usePathValue('householdId'))
  return id.success ? <Household householdId={id.data} /> : <NotHere />
}

function Household({ householdId }: { householdId: HouseholdId }) {
  const api = useApi()
  const t = useWords(words)
  const say = useWords(shared)
  const { language } = useLanguage()
  const titleOf = useUnitTitle()
  const crumbsOf = usePathCrumbs()
  const found = useQuery(api.households.detail.queryOptions({ householdId }))
  if (found.isPending) return <Skeleton lines={10} />
  if (found.isError) return <PageProblem error={found.error} onRetry={() => void found.refetch()} />
  const { address, since, closedOn, unit, path, families, left, house } = found.data
  const crumbs = [...crumbsOf([...path, unit], (above) => `/warga?unit=${above}`), { label: address, href: '' }]
  return (
    <Stack space="section">
      <PageHeader title={address} lead={titleOf(unit)} above={<Breadcrumb crumbs={crumbs} />} />
      <SummaryList
        rows={[
          { term: t('since'), value: formatDay(since, language) },
          ...(closedOn === null ? [] : [{ term: t('closed'), value: formatDay(closedOn, language) }]),
        ]}
      />
      <Stack as="section" space="gap">
        <Heading level={2}>{t('house')}</Heading>
        <Text tone="muted">{house ? t('houseSince', { day: formatDay(house.since, language) }) : t('houseNone')}</Text>
        {house && <SummaryList rows={houseInWords(house, say).map(({ term, value }) => ({ term, value }))} />}
      </Stack>
      {families.map((family) => (
        <Stack key={family.familyId} as="section" space="gap">
          <Heading level={2}>{t('familyOf')}</Heading>
          <Cluster>
            <Text tone="muted">{t('kk')}</Text>
            <MaskedNumber
              masked={family.kkMasked}
              of={{ kind: 'kk', familyId: family.familyId }}
              title={t('reveal-kk')}
            />
          </Cluster>
          <Members members={family.members} />
        </Stack>
      ))}
      {left.length > 0 && (
        <Card as="section">
          <Heading level={2}>{t('left')}</Heading>
          <SummaryList rows={left.map(({ name, leftOn }) => ({ term: name, value: formatDay(leftOn, language) }))} />
        </Card>
      )}
    </Stack>
  )
}
