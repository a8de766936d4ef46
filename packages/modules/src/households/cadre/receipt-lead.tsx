import type { OutboxItem } from '@melati/client/outbox/item'
import { commonWords } from '@melati/ui/common-words'
import { Heading } from '@melati/ui/heading.tsx'
import { Icon } from '@melati/ui/icon.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { toneIcons } from '@melati/ui/tone-icon'
import { saySentence } from '@melati/ui/words'
import { cadreWords } from '../../cadre-words.ts'
import { words } from '../cadre-words.ts'

/** What a receipt says first. A record that came back never looks as if all were well: it says so, and why. */
export function ReceiptLead({ item: { state, outcome } }: { item: OutboxItem }) {
  const t = useWords(words)
  const form = useWords(cadreWords)
  const common = useWords(commonWords)
  const { language } = useLanguage()
  const isBack = state === 'refused' || state === 'quarantined' || state === 'corrupt'
  const title = state === 'refused' ? common('rejected') : isBack ? form('kept') : t('savedTitle')
  const sentence = state === 'refused' ? outcome?.sentence?.[language] : undefined
  const look = isBack ? 'bg-status-warn-bg text-status-warn-fg' : 'bg-status-ok-bg text-status-ok-fg'
  return (
    <Stack space="gap" align="center" className="pt-8 text-center">
      <span className={`inline-flex size-14 items-center justify-center rounded-full ${look}`}>
        <Icon of={toneIcons[isBack ? 'warn' : 'ok']} size="large" />
      </span>
      <Heading level={1}>{title}</Heading>
      {sentence !== undefined && <Text>{saySentence(sentence, outcome?.hint ?? {}, language)}</Text>}
      <Text tone="muted">{t('safe')}</Text>
    </Stack>
  )
}
