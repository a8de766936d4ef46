import { Button } from '@melati/ui/button.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import { Combobox } from '@melati/ui/combobox.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type FormEvent, useDeferredValue, useState } from 'react'
import { type ApiInputs, useApi, useApiClient } from '../../admin-api.ts'
import { useOrder } from '../../admin-order.ts'
import { LoadProblem, OrderProblem } from '../../admin-problem-banner.tsx'
import { adminWords } from '../../admin-words.ts'
import { type CityDraft, draftOf, wishOf } from './city-draft.ts'
import { type Made, Onboarded } from './onboarded.tsx'
import { Review } from './review.tsx'
import { words } from './words.ts'

type Wish = Omit<ApiInputs['cities']['onboard'], 'id'>

/** One region out of 514 and its first board member; everything else has a standard that fits, and can be changed. */
export default function OnboardPage() {
  const t = useWords(words)
  const shared = useWords(adminWords)
  const { language } = useLanguage()
  const api = useApi()
  const client = useApiClient()
  const [typed, setTyped] = useState('')
  const [code, setCode] = useState<string | null>(null)
  const [changes, setChanges] = useState<Partial<CityDraft>>({})
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [asked, setAsked] = useState(false)
  const [made, setMade] = useState<Made>()
  const query = useDeferredValue(typed.trim())
  const regions = useQuery(
    api.cities.findRegions.queryOptions({ query }, { enabled: query.length > 1, placeholderData: keepPreviousData }),
  )
  const chosen = { code: code ?? '' }
  const preview = useQuery(api.cities.previewRegion.queryOptions(chosen, { enabled: code !== null }))
  const standard = useQuery(api.cities.suggest.queryOptions(chosen, { enabled: code !== null }))
  const order = useOrder((id, wish: Wish) => client.cities.onboard.mutate({ id, ...wish }))
  const errorAt = (field: string) => (order.problem?.field === field ? order.problem.message : undefined)
  const missing = (isThere: boolean) => (asked && !isThere ? shared('fill-in') : undefined)
  const choose = (region: string | null) => {
    setCode(region)
    setChanges({})
    order.clear()
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (code === null || name.trim() === '' || email.trim() === '' || changes.languages?.length === 0) return
    const answer = await order.send({ code, board: { name, email }, ...wishOf(changes) })
    if (answer?.result !== undefined) setMade(answer.result)
  }
  const broken = preview.error ?? standard.error
  if (made !== undefined) return <Onboarded made={made} />
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack space="loose" className="max-w-form">
        <PageHeader title={t('onboard')} />
        <OrderProblem problem={order.problem} />
        <Combobox
          name="code"
          label={t('region')}
          hint={t('regionHint')}
          options={(regions.data?.regions ?? []).map((one) => ({
            value: one.code,
            label: one.name,
            detail: [one.code, one.province, ...(one.slug === null ? [] : [t('here')])].join(' · '),
          }))}
          value={code}
          onChange={choose}
          onSearch={setTyped}
          loading={regions.isFetching}
          error={missing(code !== null) ?? errorAt('code')}
        />
        {broken !== null && (
          <LoadProblem error={broken} onRetry={() => void Promise.all([preview.refetch(), standard.refetch()])} />
        )}
        {code !== null && broken === null && (standard.isPending || preview.isPending) && <Skeleton lines={6} />}
        {code !== null && standard.data !== undefined && preview.data !== undefined && (
          <Review
            key={code}
            made={preview.data}
            draft={draftOf(standard.data, changes)}
            titles={standard.data.titles}
            onChange={(more) => setChanges({ ...changes, ...more })}
            errorAt={errorAt}
          />
        )}
        <TextInput
          name="name"
          label={t('boardName')}
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={missing(name.trim() !== '') ?? errorAt('board.name')}
        />
        <TextInput
          name="email"
          type="email"
          label={t('boardEmail')}
          hint={t('boardHint')}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          error={missing(email.trim() !== '') ?? errorAt('board.email')}
        />
        <Cluster>
          <Button type="submit" loading={order.busy}>
            {t('make')}
          </Button>
        </Cluster>
        {preview.data !== undefined && (
          <Text size="meta" tone="muted">
            {preview.data.attribution[language]}
          </Text>
        )}
      </Stack>
    </form>
  )
}
