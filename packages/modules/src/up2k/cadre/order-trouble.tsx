import { Banner } from '@melati/ui/banner.tsx'
import { Button } from '@melati/ui/button.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import type { OrderTrouble as Trouble } from '../../cadre-save.ts'
import { cadreWords as shared } from '../../cadre-words.ts'

/** Why an order is not saved, where no field is to be mended: a warning she may pass, or a phone that cannot store. */
export function OrderTrouble({ trouble, onAnyway }: { trouble: Trouble | undefined; onAnyway: () => void }) {
  const t = useWords(shared)
  switch (trouble?.kind) {
    case undefined:
    case 'refused':
      return null
    case 'failed':
      return (
        <Banner tone="bad" announce="assertive">
          {trouble.message}
        </Banner>
      )
    case 'warned':
      return (
        <Banner
          tone="warn"
          announce="assertive"
          title={t('warningTitle')}
          action={
            <Button variant="secondary" onClick={onAnyway}>
              {t('saveAnyway')}
            </Button>
          }
        >
          {trouble.messages.map(({ message }) => message).join(' ')}
        </Banner>
      )
  }
}
