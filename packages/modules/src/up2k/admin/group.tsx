import { GroupId } from '@melati/domain/ids'
import { Breadcrumb } from '@melati/ui/breadcrumb.tsx'
import { Button } from '@melati/ui/button.tsx'
import { formatDay } from '@melati/ui/format'
import { Grid } from '@melati/ui/grid.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useActing } from '../../admin-acting.ts'
import { usePathValue } from '../../admin-address.ts'
import { type ApiOutputs, useApi } from '../../admin-api.ts'
import { usePathCrumbs } from '../../admin-path-crumbs.ts'
import { NotHere } from '../../admin-not-here.tsx'
import { PageProblem } from '../../admin-page-problem.tsx'
import { words as adminWords } from '../admin-words.ts'
import { words } from '../words.ts'
import { Books } from './books.tsx'
import { ChangeGroup } from './change-group.tsx'
import { ClosedPill } from './closed-pill.tsx'
import { GroupFigures } from './group-figures.tsx'
import { Levels } from './levels.tsx'
import { mayDecide, mayRecord } from './may.ts'
import { Members } from './members.tsx'
import { Months } from './months.tsx'
import { RecordSale } from './record-sale.tsx'
import { Sales } from './sales.tsx'

export type Group = ApiOutputs['up2k']['group']

/** A group: its cash and sales, who belongs to it, its levels and its books. */
export default function GroupPage() {
  const id = GroupId.safeParse(usePathValue('groupId'))
  return id.success ? <LoadGroup groupId={id.data} /> : <NotHere />
}

function LoadGroup({ groupId }: { groupId: GroupId }) {
  const api = useApi()
  const found = useQuery(api.up2k.group.queryOptions({ groupId }))
  if (found.isPending) return <Skeleton lines={10} />
  if (found.isError) return <PageProblem error={found.error} onRetry={() => void found.refetch()} />
  return <GroupDetail group={found.data} />
}

function GroupDetail({ group }: { group: Group }) {
  const t = useWords(adminWords)
  const base = useWords(words)
  const { language } = useLanguage()
  const { role } = useActing().acting
  const [selling, setSelling] = useState(false)
  const isOpen = group.closedOn === null
  const since = group.levels.at(-1)?.since ?? group.startedOn
  const lead = [
    base(`kind-${group.kind}`),
    t('levelSince', { level: base(`level-${group.level}`), day: formatDay(since, language) }),
    `${t('since')} ${formatDay(group.startedOn, language)}`,
  ]
  return (
    <Stack space="section">
      <PageHeader
        title={group.name}
        lead={
          <>
            {lead.join(' · ')} {group.closedOn !== null && <ClosedPill on={group.closedOn} language={language} />}
          </>
        }
        above={<Where unit={group.unit} name={group.name} />}
        actions={
          isOpen && (
            <>
              {mayRecord(role) && <Button onClick={() => setSelling(true)}>{t('sell')}</Button>}
              {mayDecide(role) && <ChangeGroup group={group} />}
            </>
          )
        }
      />
      <GroupFigures group={group} />
      <Members group={group} mayWrite={isOpen && mayRecord(role)} />
      <Sales groupId={group.groupId} mayWrite={mayRecord(role)} />
      <Months months={group.months} />
      <Grid column="half" space="loose" className="items-start">
        <Books balances={group.balances} />
        <Levels levels={group.levels} />
      </Grid>
      {selling && <RecordSale groupId={group.groupId} onClose={() => setSelling(false)} />}
    </Stack>
  )
}

/** The path to the group; each level leads to its groups. */
function Where({ unit, name }: Pick<Group, 'unit' | 'name'>) {
  const api = useApi()
  const t = useWords(adminWords)
  const crumbsOf = usePathCrumbs()
  const found = useQuery(api.hierarchy.tree.queryOptions({ unitId: unit.unitId, limit: 1 }))
  const path = found.data === undefined ? [] : [...found.data.path, found.data.unit]
  return (
    <Breadcrumb
      crumbs={[
        { label: t('title'), href: '/up2k' },
        ...crumbsOf(path, (above) => `/up2k?unit=${above}`).slice(1),
        { label: name, href: '' },
      ]}
    />
  )
}
