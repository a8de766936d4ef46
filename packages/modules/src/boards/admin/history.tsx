import type { UnitId } from '@melati/domain/ids'
import { formatDayShort } from '@melati/ui/format'
import { Heading } from '@melati/ui/heading.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { Timeline } from '@melati/ui/timeline.tsx'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../admin-api.ts'
import { LoadProblem } from '../../admin-problem-banner.tsx'
import { words } from '../words.ts'

/** Who held what before, the last to go first. */
export function History({ unitId }: { unitId: UnitId }) {
  const api = useApi()
  const t = useWords(words)
  const { language } = useLanguage()
  const found = useQuery(api.boards.history.queryOptions({ unitId }))
  const day = (one: string | null) => (one === null ? '–' : formatDayShort(one, language))
  return (
    <Stack as="section" space="gap">
      <Heading level={2}>{t('history')}</Heading>
      {found.isPending && <Skeleton lines={3} />}
      {found.isError && <LoadProblem error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.seats.length === 0 && <Text tone="muted">{t('history-empty')}</Text>}
      {found.data !== undefined && found.data.seats.length > 0 && (
        <Timeline
          entries={found.data.seats.map((seat) => ({
            id: seat.seatId,
            title: `${seat.personName}, ${seat.title}`,
            when: `${day(seat.from)} – ${day(seat.to)}`,
            ...(seat.endReason === null ? {} : { detail: seat.endReason }),
          }))}
        />
      )}
    </Stack>
  )
}
