import { GroupId } from '@melati/domain/ids'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Link } from '@melati/ui/link.tsx'
import { Select } from '@melati/ui/select.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../admin-api.ts'
import { LoadProblem } from '../../admin-problem-banner.tsx'
import { words } from '../admin-words.ts'
import type { Centre } from './centre.tsx'

export interface ChosenGroup {
  readonly groupId: GroupId
  readonly name: string
}

interface GroupChoiceProps {
  readonly centre: Centre
  readonly value: ChosenGroup | null
  readonly onChange: (group: ChosenGroup | null) => void
  readonly error: string | undefined
}

/** One of the kelurahan's UP2K groups that do not take part yet. */
export function GroupChoice({ centre, value, onChange, error }: GroupChoiceProps) {
  const api = useApi()
  const t = useWords(words)
  const found = useQuery(api.up2k.groups.queryOptions({ unitId: centre.unit.unitId, limit: 100 }))
  if (found.isPending) return <Skeleton lines={2} />
  if (found.isError) return <LoadProblem error={found.error} onRetry={() => void found.refetch()} />
  const taken = new Set(centre.members.flatMap(({ groupId, until }) => (until === null ? [groupId] : [])))
  const free = found.data.rows.filter(({ groupId }) => !taken.has(groupId))
  if (free.length === 0)
    return (
      <EmptyState
        kind="none"
        headingLevel={3}
        title={t('groupsNone')}
        action={
          <Link href="/up2k" standalone>
            {t('toGroups')}
          </Link>
        }
      >
        {t('groupsNoneLead')}
      </EmptyState>
    )
  return (
    <Select
      name="group"
      label={t('group')}
      placeholder={t('groupPick')}
      value={value?.groupId ?? ''}
      onChange={(event) => {
        const group = free.find(({ groupId }) => groupId === event.target.value)
        onChange(group === undefined ? null : { groupId: GroupId.parse(group.groupId), name: group.name })
      }}
      options={free.map(({ groupId, name }) => ({ value: groupId, label: name }))}
      error={error}
    />
  )
}
