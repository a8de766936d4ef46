import { Button } from '@melati/ui/button.tsx'
import { Combobox } from '@melati/ui/combobox.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type FormEvent, useDeferredValue, useState } from 'react'
import { type ApiInputs, useApi, useApiClient } from '../../admin-api.ts'
import { useOrder } from '../../admin-order.ts'
import { OrderProblem } from '../../admin-problem-banner.tsx'
import { adminWords } from '../../admin-words.ts'
import { type Made, Onboarded } from './onboarded.tsx'
import { Preview } from './preview.tsx'
import { words } from './words.ts'

type Wish = Omit<ApiInputs['cities']['onboard'], 'id'>

/** One region out of 514 and its first board member; everything else has a default that fits. */
export default function OnboardPage() {
  const t = useWords(words)
  const shared = useWords(adminWords)
  const { language } = useLanguage()
  const api = useApi()
  const client = useApiClient()
  const [typed, setTyped] = useState('')
  const [code, setCode] = useState<string | null>(null)
  const [slug, setSlug] = useState<string>()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [asked, setAsked] = useState(false)
  const [made, setMade] = useState<Made>()
  const query = useDeferredValue(typed.trim())
  const regions = useQuery(
    api.cities.findRegions.queryOptions({ query }, { enabled: query.length > 1, placeholderData: keepPreviousData }),
  )
  const preview = useQuery(api.cities.previewRegion.queryOptions({ code: code ?? '' }, { enabled: code !== null }))
  const standard = useQuery(api.cities.suggest.queryOptions({ code: code ?? '' }, { enabled: code !== null }))
  const order = useOrder((id, wish: Wish) => client.cities.onboard.mutate({ id, ...wish }))
  const missing = (isThere: boolean) => (asked && !isThere ? shared('fill-in') : undefined)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (code === null || name.trim() === '' || email.trim() === '') return
    const wish = { code, board: { name, email }, ...(slug === undefined ? {} : { slug }) }
    const answer = await order.send(wish)
    if (answer?.result !== undefined) setMade({ ...answer.result, person: name })
  }
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
            detail: `${one.code} · ${one.province}`,
          }))}
          value={code}
          onChange={setCode}
          onSearch={setTyped}
          loading={regions.isFetching}
          error={missing(code !== null) ?? order.at('code')}
        />
        {preview.data !== undefined && <Preview made={preview.data} standard={standard.data} />}
        <TextInput
          name="slug"
          label={t('slug')}
          value={slug ?? standard.data?.slug ?? ''}
          onChange={(event) => setSlug(event.target.value)}
          error={order.at('slug')}
        />
        <TextInput
          name="name"
          label={t('boardName')}
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={missing(name.trim() !== '') ?? order.at('name')}
        />
        <TextInput
          name="email"
          type="email"
          label={t('boardEmail')}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          error={missing(email.trim() !== '') ?? order.at('email')}
        />
        <Button type="submit" loading={order.busy}>
          {t('make')}
        </Button>
        {preview.data !== undefined && (
          <Text size="meta" tone="muted">
            {preview.data.attribution[language]}
          </Text>
        )}
      </Stack>
    </form>
  )
}
