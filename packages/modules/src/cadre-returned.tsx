import { useOutbox } from '@melati/client/hooks'
import { needsFixing } from '@melati/client/outbox/counts'
import type { OutboxItem } from '@melati/client/outbox/item'
import type { CommandId } from '@melati/domain/ids'
import { Banner } from '@melati/ui/banner.tsx'
import { commonWords } from '@melati/ui/common-words'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { saySentence } from '@melati/ui/words'
import { useState } from 'react'

/** The command that came back, as it stood when the page was opened: undefined until read, null where nothing needs fixing. */
export function useReturned(commandId: string): OutboxItem | null | undefined {
  const items = useOutbox()
  const [opened, setOpened] = useState<OutboxItem | null>()
  if (opened !== undefined || items === undefined) return opened
  const found = items.find((item) => item.id === commandId && needsFixing(item)) ?? null
  // Kept: saving the correction makes it no longer in need of any, while its form is still on the screen.
  setOpened(found)
  return found
}

/** Why a record came back, above the form that puts it right. */
export function CadreReturned({ commandId }: { commandId: CommandId }) {
  const t = useWords(commonWords)
  const { language } = useLanguage()
  const outcome = useOutbox()?.find(({ id }) => id === commandId)?.outcome
  const sentence = outcome?.sentence?.[language]
  if (sentence === undefined) return null
  return (
    <Banner tone="warn" title={t('rejected')}>
      {saySentence(sentence, outcome?.hint ?? {}, language)}
    </Banner>
  )
}
