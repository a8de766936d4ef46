import { useCity } from '@melati/modules/admin-acting'
import { useApi } from '@melati/modules/admin-api'
import type { UnitId } from '@melati/domain/ids'
import type { Period } from '@melati/domain/period'
import { commonWords } from '@melati/ui/common-words'
import { formatTime } from '@melati/ui/format'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useQuery } from '@tanstack/react-query'
import { useOpens } from './use-opens.ts'
import { words } from './words.ts'

/** When the figures on screen were counted, and from what. */
export function Updated({ unitId, period }: { unitId: UnitId; period: Period }) {
  const api = useApi()
  const t = useWords(words)
  const common = useWords(commonWords)
  const { timeZone } = useCity()
  const { isOn } = useOpens()
  const people = useQuery(api.households.totals.queryOptions({ unitId, period }, { enabled: isOn('households') }))
  const groups = useQuery(api.up2k.totals.queryOptions({ unitId, period }, { enabled: isOn('up2k') }))
  const dataUpdatedAt = Math.max(people.dataUpdatedAt, groups.dataUpdatedAt)
  if (dataUpdatedAt === 0) return null
  return (
    <Text size="meta" tone="muted">
      {common('updated', { time: formatTime(new Date(dataUpdatedAt), timeZone) })} · {t('source')}
    </Text>
  )
}
