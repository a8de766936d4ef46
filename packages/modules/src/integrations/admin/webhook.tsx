import { WebhookId } from '@melati/domain/ids'
import { events } from '@melati/domain/events'
import { Banner } from '@melati/ui/banner.tsx'
import { formatDayTime } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useCity } from '../../admin-acting.ts'
import { usePathValue } from '../../admin-address.ts'
import { useApi } from '../../admin-api.ts'
import { NotHere } from '../../admin-not-here.tsx'
import { PageProblem } from '../../admin-page-problem.tsx'
import { words } from '../words.ts'
import { Crumbs } from './crumbs.tsx'
import { Deliveries } from './deliveries.tsx'
import { ShownOnce } from './shown-once.tsx'
import { WebhookActions } from './webhook-actions.tsx'

/** One receiver: whether all is well, what it was told, and what can be done about it. */
export default function WebhookPage() {
  const api = useApi()
  const t = useWords(words)
  const { language } = useLanguage()
  const { timeZone } = useCity()
  const id = WebhookId.safeParse(usePathValue('webhookId'))
  const [secret, setSecret] = useState<string | null>(null)
  const found = useQuery(api.integrations.webhooks.queryOptions())
  if (found.isError) return <PageProblem error={found.error} onRetry={() => void found.refetch()} />
  const webhook = found.data?.webhooks.find(({ webhookId }) => webhookId === id.data)
  if (!id.success || (found.isSuccess && webhook === undefined)) return <NotHere />
  const host = webhook === undefined ? t('webhooks') : new URL(webhook.url).host
  return (
    <Stack space="loose">
      <PageHeader
        title={host}
        lead={webhook?.types.map((type) => events[type].title[language]).join(' · ')}
        above={<Crumbs here={host} />}
        actions={<WebhookActions webhookId={id.data} types={webhook?.types} onSecret={setSecret} />}
      />
      {secret !== null && <ShownOnce title={t('secret')} lead={t('secret-once')} text={secret} />}
      {webhook?.olderUntil != null && (
        <Banner tone="info">
          {t('older-until', { until: formatDayTime(new Date(webhook.olderUntil), timeZone, language) })}
        </Banner>
      )}
      {webhook !== undefined && webhook.dead > 0 && (
        <Banner tone="bad" title={t('dead-title', { count: webhook.dead })}>
          {t('dead-lead')}
        </Banner>
      )}
      <Deliveries webhookId={id.data} />
    </Stack>
  )
}
