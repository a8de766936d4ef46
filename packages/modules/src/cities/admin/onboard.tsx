import { Banner } from '@melati/ui/banner.tsx'
import { Button } from '@melati/ui/button.tsx'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { Combobox } from '@melati/ui/combobox.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type FormEvent, useDeferredValue, useState } from 'react'
import { useApi, useApiClient } from '../../admin-api.ts'
import { useOrder } from '../../admin-order.ts'
import { OrderProblem } from '../../admin-problem-banner.tsx'
import { words } from './words.ts'

interface Wish {
  readonly code: string
  readonly slug: string | undefined
  readonly board: { readonly name: string; readonly email: string }
}

/** One region out of 514 and its first board member; everything else has a default that fits. */
export default function OnboardPage() {
  const t = useWords(words)
  const { language } = useLanguage()
  const api = useApi()
  const client = useApiClient()
  const [typed, setTyped] = useState('')
  const [code, setCode] = useState<string | null>(null)
  const [slug, setSlug] = useState<string>()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [made, setMade] = useState<{ name: string; link: string | undefined }>()
  const query = useDeferredValue(typed.trim())
  const regions = useQuery(
    api.cities.findRegions.queryOptions({ query }, { enabled: query.length > 1, placeholderData: keepPreviousData }),
  )
  const preview = useQuery(api.cities.previewRegion.queryOptions({ code: code ?? '' }, { enabled: code !== null }))
  const standard = useQuery(api.cities.suggest.queryOptions({ code: code ?? '' }, { enabled: code !== null }))
  const order = useOrder((id, wish: Wish) => client.cities.onboard.mutate({ id, ...wish } as never))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await order.send({ code: code ?? '', slug, board: { name, email } })
    if (answer?.result) setMade({ name: answer.result.name, link: answer.result.invitation?.link })
  }
  if (made !== undefined) {
    return (
      <Stack space="loose">
        <PageHeader title={t('done', { name: made.name })} />
        {made.link !== undefined && (
          <Banner tone="ok" title={t('link')}>
            <code>{made.link}</code>
          </Banner>
        )}
        <ButtonLink href="/kota">{t('toList')}</ButtonLink>
      </Stack>
    )
  }
  const counts = preview.data?.counts
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack space="loose" className="max-w-form">
        <PageHeader title={t('onboard')} />
        <OrderProblem problem={order.problem} />
        <Combobox
          name="code"
          label={t('region')}
          hint={t('regionHint')}
          options={(regions.data?.regions ?? []).map((one) => ({ value: one.code, label: one.name, detail: `${one.code} · ${one.province}` }))}
          value={code}
          onChange={setCode}
          onSearch={setTyped}
          loading={regions.isFetching}
        />
        {counts !== undefined && (
          <Text>{t('willMake', { kecamatan: counts.kecamatan, wards: counts.kelurahan + counts.desa })}</Text>
        )}
        <TextInput
          name="slug"
          label={t('slug')}
          value={slug ?? standard.data?.slug ?? ''}
          onChange={(event) => setSlug(event.target.value)}
        />
        <TextInput name="name" label={t('boardName')} value={name} onChange={(event) => setName(event.target.value)} />
        <TextInput
          name="email"
          type="email"
          label={t('boardEmail')}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
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
