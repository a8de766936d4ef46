import { usePhone, useSyncState, useVault } from '@melati/client/hooks'
import { useCadreArea } from '@melati/modules/cadre-area'
import { Banner } from '@melati/ui/banner.tsx'
import { Button } from '@melati/ui/button.tsx'
import { commonWords } from '@melati/ui/common-words'
import { Dialog } from '@melati/ui/dialog.tsx'
import { formatDayTime } from '@melati/ui/format'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useState } from 'react'
import { words } from '../words.ts'

/** What this phone has lost, until she says that she has read it. */
export function LostRecords() {
  const phone = usePhone()
  const t = useWords(words)
  const common = useWords(commonWords)
  const { timeZone, language } = useCadreArea()
  const [asked, setAsked] = useState(false)
  const vault = useVault()
  const state = useSyncState()
  if (state?.kind !== 'lost' || vault === null) return null
  const { count, since, known } = state
  return (
    <Banner
      tone="warn"
      title={t(known ? 'lost' : 'maybeLost', { n: count })}
      action={
        <Button variant="secondary" onClick={() => setAsked(true)}>
          {t('lostRead')}
        </Button>
      }
    >
      {since === null ? t('lostLead') : t('lostSince', { when: formatDayTime(since, timeZone, language) })}
      <Dialog
        open={asked}
        onClose={() => setAsked(false)}
        title={t('lostAsk')}
        actions={
          <>
            <Button onClick={() => void phone.acknowledgeLoss(vault.registrationId)}>{t('lostYes')}</Button>
            <Button variant="secondary" onClick={() => setAsked(false)}>
              {common('cancel')}
            </Button>
          </>
        }
      >
        <Text>{t('lostAskLead')}</Text>
      </Dialog>
    </Banner>
  )
}
