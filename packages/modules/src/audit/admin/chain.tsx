import { Cluster } from '@melati/ui/cluster.tsx'
import { formatNumber } from '@melati/ui/format'
import { useWords } from '@melati/ui/language-provider.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../admin-api.ts'
import { words } from '../admin-words.ts'

/** Whether the log is whole. */
export function Chain() {
  const api = useApi()
  const t = useWords(words)
  const { data } = useQuery(api.audit.chain.queryOptions())
  if (data === undefined) return null
  const { holds, links, waiting } = data
  const [tone, said] =
    holds === null
      ? (['neutral', 'unchecked'] as const)
      : holds
        ? (['ok', 'whole'] as const)
        : (['bad', 'broken'] as const)
  return (
    <Cluster>
      <StatusPill tone={tone}>
        {t('chain')}: {t(said)}
      </StatusPill>
      <span>{t('linked', { n: formatNumber(links) })}</span>
      {waiting > 0 && <span>{t('waiting', { n: formatNumber(waiting) })}</span>}
    </Cluster>
  )
}
