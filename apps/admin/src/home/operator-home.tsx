import { today } from '@melati/domain/day'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { words } from '../words.ts'
import { homeWords } from './home-words.ts'
import { WaitingQueue } from './waiting-queue.tsx'

/** Of the platform: which cities wait for something, and whether the night's checks found them well. */
export function OperatorHome() {
  const t = useWords(homeWords)
  const app = useWords(words)
  const area = {
    role: 'platform-operator',
    unit: null,
    today: today(new Date(), 'Asia/Jakarta'),
    calendar: null,
  } as const
  return (
    <Stack space="section">
      <PageHeader
        title={t('operatorHome')}
        lead={t('operatorLead')}
        actions={<ButtonLink href="/kota">{app('allCities')}</ButtonLink>}
      />
      <WaitingQueue area={area} />
    </Stack>
  )
}
