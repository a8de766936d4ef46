import { Combobox } from '@melati/ui/combobox.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useApi } from '../../admin-api.ts'
import { words } from '../admin-words.ts'

interface WhoComboboxProps {
  readonly accountId: string | undefined
  /** As the log knows them; undefined while it is asked. */
  readonly name: string | undefined
  readonly onChange: (accountId: string | undefined) => void
}

/** Somebody who holds a role in one's area, or held one. */
export function WhoCombobox({ accountId, name, onChange }: WhoComboboxProps) {
  const api = useApi()
  const t = useWords(words)
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed.trim())
  const found = useQuery(
    api.accounts.listUsers.queryOptions(
      { search, states: ['active', 'ended'], limit: 30 },
      { enabled: search !== '', placeholderData: keepPreviousData },
    ),
  )
  // Who holds two roles is one person here.
  const people = new Map(
    found.data?.users.flatMap((user) => (user.accountId === null ? [] : [[user.accountId, user] as const])),
  )
  const options = [...people].map(([value, user]) => ({ value, label: user.name, detail: user.unitName }))
  const known =
    accountId === undefined || people.has(accountId)
      ? options
      : [{ value: accountId, label: name ?? t('who-chosen') }, ...options]
  return (
    <Combobox
      name="who"
      label={t('who')}
      placeholder={t('who-find')}
      options={known}
      value={accountId ?? null}
      onSearch={setTyped}
      loading={found.isFetching}
      onChange={(value) => onChange(value ?? undefined)}
    />
  )
}
