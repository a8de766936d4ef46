import { UnitId } from '@melati/domain/ids'
import { Button } from '@melati/ui/button.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useActing } from '../../admin-acting.ts'
import { usePathValue } from '../../admin-address.ts'
import { useApi } from '../../admin-api.ts'
import { PageProblem } from '../../admin-page-problem.tsx'
import { useUnitTitle } from '../../admin-unit-title.ts'
import { words } from '../words.ts'
import { AppointForm } from './appoint-form.tsx'
import { History } from './history.tsx'
import { Seats } from './seats.tsx'
import { Vacancies } from './vacancies.tsx'

const office: ReadonlySet<string> = new Set(['city-board', 'kecamatan-board', 'kelurahan-board', 'secretariat'])

/** The board of a unit, of one's own when none is named: who holds what, what is vacant, who held it before. */
export default function BoardPage() {
  const api = useApi()
  const named = UnitId.safeParse(usePathValue('unitId'))
  const scope = useQuery(api.hierarchy.scope.queryOptions(undefined, { enabled: !named.success }))
  const unitId = named.success ? named.data : scope.data?.unit?.unitId
  if (unitId !== undefined) return <Board key={unitId} unitId={unitId} />
  if (scope.isError) return <PageProblem error={scope.error} onRetry={() => void scope.refetch()} />
  return <Skeleton lines={8} />
}

function Board({ unitId }: { unitId: UnitId }) {
  const api = useApi()
  const t = useWords(words)
  const titleOf = useUnitTitle()
  const { acting } = useActing()
  const [appointing, setAppointing] = useState(false)
  const found = useQuery(api.boards.board.queryOptions({ unitId }))
  if (found.isPending) return <Skeleton lines={10} />
  if (found.isError) return <PageProblem error={found.error} onRetry={() => void found.refetch()} />
  const { unit, seats, coming, vacancies, positions } = found.data
  const mayWrite = office.has(acting.role)
  const appoint = mayWrite && !appointing && <Button onClick={() => setAppointing(true)}>{t('appoint')}</Button>
  return (
    <Stack space="section">
      <PageHeader
        title={t('board-of', { unit: titleOf(unit) })}
        lead={t('vacancies-count', { count: vacancies.length })}
        actions={seats.length > 0 && appoint}
      />
      {appointing && <AppointForm unitId={unitId} positions={positions} onClose={() => setAppointing(false)} />}
      <Seats isBoard label={t('board')} seats={seats} mayWrite={mayWrite} empty={t('board-empty')} action={appoint} />
      {coming.length > 0 && (
        <Seats title={t('coming')} label={t('coming')} seats={coming} mayWrite={mayWrite} empty="" />
      )}
      <Vacancies vacancies={vacancies} />
      <History unitId={unitId} />
    </Stack>
  )
}
