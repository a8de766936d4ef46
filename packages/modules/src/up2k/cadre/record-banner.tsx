import { needsFixing } from '@melati/client/outbox/counts'
import type { OutboxItem } from '@melati/client/outbox/item'
import { Banner } from '@melati/ui/banner.tsx'
import { commonWords } from '@melati/ui/common-words'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Link } from '@melati/ui/link.tsx'
import { saySentence } from '@melati/ui/words'
import CloudOff from 'lucide-react/icons/cloud-off'
import { cadreWords as sharedWords } from '../../cadre-words.ts'
import { cadreWords } from '../cadre-words.ts'
import { fixSaleHref } from './hrefs.ts'

/** The receipt of a record: it is safe on this phone, and how far it got since. */
export function RecordBanner({ item }: { item: OutboxItem }) {
  const t = useWords(cadreWords)
  const shared = useWords(sharedWords)
  const common = useWords(commonWords)
  const { language } = useLanguage()
  switch (item.state) {
    case 'waiting':
      return (
        <Banner tone="neutral" icon={CloudOff} announce="polite" title={common('savedLocal')}>
          {common('safe')} {t('will-send')}
        </Banner>
      )
    case 'sending':
      return (
        <Banner tone="info" announce="polite" title={common('savedLocal')}>
          {common('sending')}
        </Banner>
      )
    case 'held':
      return (
        <Banner tone="neutral" announce="polite" title={common('savedLocal')}>
          {common('safe')} {shared('held')}.
        </Banner>
      )
    case 'applied':
      return (
        <Banner tone="ok" announce="polite" title={common('sent')}>
          {t('was-sent')}
        </Banner>
      )
    case 'refused': {
      const canFix = item.path === 'up2k.recordSale' && needsFixing(item)
      const sentence = item.outcome?.sentence?.[language]
      return (
        <Banner
          tone="warn"
          announce="polite"
          title={common('rejected')}
          action={
            <Link standalone href={canFix ? fixSaleHref(item.id) : '/kirim'}>
              {canFix ? shared('fix') : t('to-outbox')}
            </Link>
          }
        >
          {sentence === undefined ? null : saySentence(sentence, item.outcome?.hint ?? {}, language)}
        </Banner>
      )
    }
    case 'quarantined':
    case 'corrupt':
      return (
        <Banner tone="warn" announce="polite" title={shared('kept')}>
          {common('safe')}
        </Banner>
      )
  }
}
