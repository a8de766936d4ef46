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

export interface ReturnedReason {
  readonly said: string | undefined
  /** Beside the field that was refused, named as the rules name it, until something is changed. */
  readonly at: (field: string) => string | undefined
  readonly changed: () => void
}

/** Why a record came back, in her words. */
export function useReturnedReason(commandId: CommandId | undefined): ReturnedReason {
  const { language } = useLanguage()
  const [isChanged, setIsChanged] = useState(false)
  const outcome = useOutbox()?.find(({ id }) => id === commandId)?.outcome
  const sentence = outcome?.sentence?.[language]
  const said = sentence && saySentence(sentence, outcome?.hint ?? {}, language)
  return {
    said,
    at: (field) => (!isChanged && outcome?.field === field ? said : undefined),
    changed: () => setIsChanged(true),
  }
}

/** Why a record came back, above the form that puts it right. */
export function CadreReturned({ commandId }: { commandId: CommandId }) {
  const t = useWords(commonWords)
  const { said } = useReturnedReason(commandId)
  if (said === undefined) return null
  return (
    <Banner tone="warn" title={t('rejected')}>
      {said}
    </Banner>
  )
}
