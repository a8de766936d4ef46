import { PersonId, type UnitId } from '@melati/domain/ids'
import { Combobox } from '@melati/ui/combobox.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useApi } from '../../admin-api.ts'
import { words } from '../admin-words.ts'

export interface PersonChoice {
  readonly personId: PersonId
  readonly name: string
}

export interface PersonComboboxProps {
  /** Residents of this unit are searched. */
  readonly unitId: UnitId
  readonly value: PersonChoice | null
  readonly onChange: (person: PersonChoice | null) => void
  readonly error?: string | undefined
}

/** Finds a resident by name; each with her address, since many are called Siti Aminah. */
export function PersonCombobox({ unitId, value, onChange, error }: PersonComboboxProps) {
  const api = useApi()
  const t = useWords(words)
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed.trim())
  const found = useQuery(
    api.households.list.queryOptions(
      { unitId, search, limit: 20 },
      { enabled: search.length >= 2, placeholderData: keepPreviousData },
    ),
  )
  const people = (found.data?.rows ?? []).flatMap(({ match, address, unitName }) =>
    match === null ? [] : [{ value: match.personId as string, label: match.name, detail: `${address}, ${unitName}` }],
  )
  const options =
    value === null || people.some((one) => one.value === value.personId)
      ? people
      : [{ value: value.personId as string, label: value.name }, ...people]
  return (
    <Combobox
      name="personId"
      label={t('person')}
      hint={t('personHint')}
      options={options}
      value={value?.personId ?? null}
      loading={found.isFetching}
      onSearch={setTyped}
      onChange={(personId) => {
        const option = options.find((one) => one.value === personId)
        onChange(option === undefined ? null : { personId: PersonId.parse(option.value), name: option.label })
      }}
      {...(error === undefined ? {} : { error })}
    />
  )
}
