import { Banner } from '@melati/ui/banner.tsx'
import { Button } from '@melati/ui/button.tsx'
import { Dialog } from '@melati/ui/dialog.tsx'
import { ErrorSummary } from '@melati/ui/error-summary.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { useMemo } from 'react'
import type { OrderTrouble } from './cadre-save.ts'
import { cadreWords } from './cadre-words.ts'

export interface CadreTroubleProps {
  readonly trouble: OrderTrouble | undefined
  readonly onSaveAnyway: () => void
  readonly onClose: () => void
  /** The id on the page for a field as the rules name it. */
  readonly idOf?: (field: string) => string
}

/** What `useOrder` met: a refusal above the form, a question on warnings, and why the phone could not save. */
export function CadreTrouble({ trouble, onSaveAnyway, onClose, idOf }: CadreTroubleProps) {
  const t = useWords(cadreWords)
  const problems = useMemo(
    () =>
      trouble?.kind === 'refused'
        ? [{ field: idOf ? idOf(trouble.field) : trouble.field, message: trouble.message }]
        : [],
    [trouble, idOf],
  )
  const messages = trouble?.kind === 'warned' ? [...new Set(trouble.messages.map(({ message }) => message))] : []
  return (
    <>
      <ErrorSummary problems={problems} />
      {trouble?.kind === 'failed' && (
        <Banner tone="warn" announce="assertive">
          {trouble.message}
        </Banner>
      )}
      <Dialog
        open={messages.length > 0}
        onClose={onClose}
        title={t('warningTitle')}
        actions={
          <>
            <Button onClick={onSaveAnyway}>{t('saveAnyway')}</Button>
            <Button variant="secondary" onClick={onClose}>
              {t('checkAgain')}
            </Button>
          </>
        }
      >
        <Stack as="ul" space="snug">
          {messages.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </Stack>
      </Dialog>
    </>
  )
}
