import { useAllRows } from '@melati/client/hooks'
import type { OutboxItem } from '@melati/client/outbox/item'
import { useCadreArea } from '@melati/modules/cadre-area'
import { RecordPill } from '@melati/modules/cadre-record-pill.tsx'
import { Card } from '@melati/ui/card.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import { Facts } from '@melati/ui/facts.tsx'
import { formatDayTime } from '@melati/ui/format'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Text } from '@melati/ui/text.tsx'
import { saySentence } from '@melati/ui/words'
import type { ReactNode } from 'react'
import { commandNames, subjectOf } from '../modules.ts'
import { words } from '../words.ts'

/** One record: what it is, whose, when it was made, how far it got, and in plain words why not further. */
export function OutboxRow({ item, action }: { item: OutboxItem; action?: ReactNode }) {
  const t = useWords(words)
  const { timeZone, language } = useCadreArea()
  const subject = subjectOf(item, useAllRows() ?? {})
  const sentence = item.outcome?.sentence?.[language]
  return (
    <Card as="article">
      <Cluster justify="between">
        <Text size="label">{commandNames[item.path]?.[language] ?? t('record')}</Text>
        <RecordPill state={item.state} waiting="savedLocal" />
      </Cluster>
      {subject.length > 0 && (
        <Text size="meta">
          <Facts of={subject} />
        </Text>
      )}
      <Text size="meta" tone="muted">
        {formatDayTime(new Date(item.madeAt), timeZone, language)}
      </Text>
      {sentence !== undefined && <Text>{saySentence(sentence, item.outcome?.hint ?? {}, language)}</Text>}
      {action}
    </Card>
  )
}
