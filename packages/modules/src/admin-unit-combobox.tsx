import type { UnitKind } from '@melati/domain/units'
import { Combobox } from '@melati/ui/combobox.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useCity } from './admin-acting.ts'
import { useApi } from './admin-api.ts'
import { adminWords } from './admin-words.ts'
import { unitTitle } from './hierarchy/rules.ts'

export interface UnitChoice {
  readonly unitId: string
  readonly title: string
}

export interface UnitComboboxProps {
  label: string
  name: string
  value: UnitChoice | null
  onChange: (unit: UnitChoice | null) => void
  /** Only units of these kinds. */
  kinds?: readonly UnitKind[]
  error?: string | undefined
  hint?: string
}

/** Finds a unit of one's area by name or code; each with the path it stands on, since many RW are called 01. */
export function UnitCombobox({ label, name, value, onChange, kinds, error, hint }: UnitComboboxProps) {
  const api = useApi()
  const t = useWords(adminWords)
  const { settings } = useCity()
  const [typed, setTyped] = useState('')
  const query = useDeferredValue(typed.trim())
  const only = kinds?.length === 1 ? kinds[0] : undefined
  const found = useQuery(
    api.hierarchy.search.queryOptions(
      { query, limit: 30, ...(only === undefined ? {} : { kind: only }) },
      { enabled: query !== '', placeholderData: keepPreviousData },
    ),
  )
  const units = (found.data ?? []).filter((unit) => kinds === undefined || kinds.includes(unit.kind))
  const options = units.map((unit) => ({
    value: unit.unitId as string,
    label: unitTitle(settings.labels, unit),
    detail: unit.path
      .slice(1)
      .map((above) => above.name)
      .join(' › '),
  }))
  const known =
    value === null || options.some((option) => option.value === value.unitId)
      ? options
      : [{ value: value.unitId, label: value.title }, ...options]
  return (
    <Combobox
      label={label}
      name={name}
      options={known}
      value={value?.unitId ?? null}
      placeholder={t('unit-search')}
      onSearch={setTyped}
      loading={found.isFetching}
      onChange={(unitId) => {
        const option = known.find((one) => one.value === unitId)
        onChange(option === undefined ? null : { unitId: option.value, title: option.label })
      }}
      {...(error === undefined ? {} : { error })}
      {...(hint === undefined ? {} : { hint })}
    />
  )
}
