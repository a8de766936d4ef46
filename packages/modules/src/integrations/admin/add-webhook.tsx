import type { EventType } from '@melati/domain/events'
import { WebhookId } from '@melati/domain/ids'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import { commonWords } from '@melati/ui/common-words'
import { useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type ApiInputs, useApi, useApiClient } from '../../admin-api.ts'
import { useOrder } from '../../admin-order.ts'
import { PageProblem } from '../../admin-page-problem.tsx'
import { adminWords } from '../../admin-words.ts'
import { words } from '../words.ts'
import { Crumbs } from './crumbs.tsx'
import { EventChoice } from './event-choice.tsx'
import { Form } from './form.tsx'
import { ShownOnce } from './shown-once.tsx'

type Input = Omit<ApiInputs['integrations']['addWebhook'], 'webhookId'>

/** Where it leads and what it is told of; then its secret, once. */
export default function AddWebhookPage() {
  const api = useApi()
  const client = useApiClient()
  const t = useWords(words)
  const shared = useWords(adminWords)
  const common = useWords(commonWords)
  const city = useQuery(api.cities.settings.queryOptions())
  const [url, setUrl] = useState('')
  const [types, setTypes] = useState<EventType[]>([])
  const [asked, setAsked] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  const order = useOrder((id, input: Input) =>
    client.integrations.addWebhook.mutate({ ...input, webhookId: WebhookId.parse(id) }),
  )
  const missing = (isThere: boolean) => (asked && !isThere ? shared('fill-in') : undefined)
  const submit = async () => {
    setAsked(true)
    if (url.trim() === '' || types.length === 0) return
    const answer = await order.send({ url, types })
    if (answer !== undefined) setSecret(answer.secret)
  }
  if (city.isError) return <PageProblem error={city.error} onRetry={() => void city.refetch()} />
  const modules = (city.data?.modules ?? []).filter(({ on }) => on).map(({ name }) => name)
  return (
    <Stack space="loose">
      <PageHeader title={t('add-webhook')} above={<Crumbs here={t('add-webhook')} />} />
      {secret !== null ? (
        <>
          <ShownOnce title={t('webhook-added')} lead={t('secret-once')} text={secret} />
          <Cluster>
            <ButtonLink href="/integrasi" variant="secondary">
              {common('back')}
            </ButtonLink>
          </Cluster>
        </>
      ) : (
        <Form action={t('add-webhook')} order={order} onSubmit={submit}>
          <TextInput
            name="url"
            type="url"
            label={t('url')}
            hint={t('url-hint')}
            maxLength={500}
            value={url}
            onChange={(event) => setUrl(event.target.value)}
            error={missing(url.trim() !== '') ?? order.at('url')}
          />
          <EventChoice
            modules={modules}
            value={types}
            onChange={setTypes}
            error={missing(types.length > 0) ?? order.at('types')}
          />
        </Form>
      )}
    </Stack>
  )
}
