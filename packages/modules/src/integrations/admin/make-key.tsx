import { ApiKeyId } from '@melati/domain/ids'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { ChoiceCards } from '@melati/ui/choice-cards.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import { commonWords } from '@melati/ui/common-words'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Select } from '@melati/ui/select.tsx'
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
import { Form } from './form.tsx'
import { ShownOnce } from './shown-once.tsx'

type Input = Omit<ApiInputs['integrations']['makeKey'], 'apiKeyId'>

const choices = ['30', '90', '365'] as const

/** For which system, what it may read, for how long; then the key, once. */
export default function MakeKeyPage() {
  const api = useApi()
  const client = useApiClient()
  const t = useWords(words)
  const shared = useWords(adminWords)
  const common = useWords(commonWords)
  const { language } = useLanguage()
  const open = useQuery(api.integrations.keys.queryOptions())
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<string[]>([])
  const [days, setDays] = useState<(typeof choices)[number]>('90')
  const [asked, setAsked] = useState(false)
  const [made, setMade] = useState<string | null>(null)
  const order = useOrder((id, input: Input) =>
    client.integrations.makeKey.mutate({ ...input, apiKeyId: ApiKeyId.parse(id) }),
  )
  const missing = (isThere: boolean) => (asked && !isThere ? shared('fill-in') : undefined)
  const submit = async () => {
    setAsked(true)
    if (name.trim() === '' || scopes.length === 0) return
    const answer = await order.send({ name, scopes, days: Number(days) })
    if (answer !== undefined) setMade(answer.key)
  }
  if (open.isError) return <PageProblem error={open.error} onRetry={() => void open.refetch()} />
  return (
    <Stack space="loose">
      <PageHeader title={t('make-key')} above={<Crumbs here={t('make-key')} />} />
      {made !== null ? (
        <>
          <ShownOnce title={t('key-made')} lead={t('key-once')} text={made} />
          <Cluster>
            <ButtonLink href="/integrasi" variant="secondary">
              {common('back')}
            </ButtonLink>
          </Cluster>
        </>
      ) : (
        <Form action={t('make-key')} order={order} onSubmit={submit}>
          <TextInput
            name="name"
            label={t('key-name')}
            hint={t('key-name-hint')}
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={missing(name.trim() !== '') ?? order.at('name')}
          />
          <ChoiceCards
            multiple
            name="scopes"
            label={t('key-scopes')}
            hint={t('key-scopes-hint')}
            choices={(open.data?.operations ?? []).map(({ path, title }) => ({
              value: path,
              label: title[language],
              hint: path,
            }))}
            value={scopes}
            onChange={setScopes}
            error={missing(scopes.length > 0) ?? order.at('scopes')}
          />
          <Select
            name="days"
            label={t('key-days')}
            value={days}
            onChange={(event) => setDays(choices.find((one) => one === event.target.value) ?? '90')}
            options={choices.map((one) => ({ value: one, label: t(`days-${one}`) }))}
          />
        </Form>
      )}
    </Stack>
  )
}
