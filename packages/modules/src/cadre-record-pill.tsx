import type { OutboxItem } from '@melati/client/outbox/item'
import { commonWords } from '@melati/ui/common-words'
import { useWords } from '@melati/ui/language-provider.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import CloudOff from 'lucide-react/icons/cloud-off'
import { cadreWords } from './cadre-words.ts'

export interface RecordPillProps {
  readonly state: OutboxItem['state']
  /** What is said of one that waits; in the outbox, that it is safe. */
  readonly waiting?: 'waiting' | 'savedLocal'
}

/** How far a record got on its way to the server. */
export function RecordPill({ state, waiting = 'waiting' }: RecordPillProps) {
  const t = useWords(cadreWords)
  const common = useWords(commonWords)
  switch (state) {
    case 'waiting':
      return (
        <StatusPill tone="neutral" icon={CloudOff}>
          {common(waiting)}
        </StatusPill>
      )
    case 'sending':
      return <StatusPill tone="info">{common('sending')}</StatusPill>
    case 'held':
      return <StatusPill tone="neutral">{t('held')}</StatusPill>
    case 'applied':
      return <StatusPill tone="ok">{common('sent')}</StatusPill>
    case 'refused':
      return <StatusPill tone="warn">{common('rejected')}</StatusPill>
    case 'quarantined':
    case 'corrupt':
      return <StatusPill tone="warn">{t('kept')}</StatusPill>
  }
}
