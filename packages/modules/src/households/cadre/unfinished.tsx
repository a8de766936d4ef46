import { ButtonLink } from '@melati/ui/button-link.tsx'
import { Button } from '@melati/ui/button.tsx'
import { Card } from '@melati/ui/card.tsx'
import { Dialog } from '@melati/ui/dialog.tsx'
import { formatRelative } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import { Text } from '@melati/ui/text.tsx'
import { VisuallyHidden } from '@melati/ui/visually-hidden.tsx'
import { useState } from 'react'
import { useCadreArea } from '../../cadre-area.ts'
import { useUnfinished } from '../../cadre-draft.ts'
import { words } from '../cadre-words.ts'
import { draftKey } from './draft-key.ts'

/** Registrations begun and not saved: gone on with, or thrown away after a question. */
export function Unfinished() {
  const t = useWords(words)
  const { language } = useLanguage()
  const { timeZone } = useCadreArea()
  const { forms = [], discard } = useUnfinished(draftKey)
  const [asked, setAsked] = useState<string>()
  return (
    <>
      {forms.map(({ key, href, name, at }) => {
        const title = name === '' ? t('unfinishedNameless') : t('unfinishedOf', { name })
        return (
          <Card key={key} as="section" space="gap">
            <div>
              <StatusPill tone="warn">{t('unfinished')}</StatusPill>
            </div>
            <div>
              <Text size="label">{title}</Text>
              <Text size="meta" tone="muted">
                {formatRelative(at, new Date(), timeZone, language)}
              </Text>
            </div>
            <div className="flex flex-wrap gap-2">
              <ButtonLink variant="secondary" href={href}>
                {t('continue')}
                <VisuallyHidden>: {title}</VisuallyHidden>
              </ButtonLink>
              <Button variant="tertiary" onClick={() => setAsked(key)}>
                {t('discard')}
                <VisuallyHidden>: {title}</VisuallyHidden>
              </Button>
            </div>
          </Card>
        )
      })}
      <Dialog
        open={asked !== undefined}
        onClose={() => setAsked(undefined)}
        title={t('discardAsk')}
        actions={
          <>
            <Button
              variant="danger"
              onClick={() => {
                if (asked !== undefined) void discard(asked)
                setAsked(undefined)
              }}
            >
              {t('discard')}
            </Button>
            <Button variant="secondary" onClick={() => setAsked(undefined)}>
              {t('keep')}
            </Button>
          </>
        }
      >
        <Text>{t('discardLead')}</Text>
      </Dialog>
    </>
  )
}
