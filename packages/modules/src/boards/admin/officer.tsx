import { Sex } from '@melati/domain/identity/sex'
import { ChoiceCards } from '@melati/ui/choice-cards.tsx'
import { Combobox } from '@melati/ui/combobox.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useApi } from '../../admin-api.ts'
import { adminWords } from '../../admin-words.ts'
import { words } from '../words.ts'
import type { Appointment } from './appointment.ts'

export interface OfficerProps {
  readonly form: Appointment
  readonly set: (values: Partial<Appointment>) => void
  readonly errorAt: (field: string) => string | undefined
}

/** Somebody who sat on a board before, or a new person with name and sex. */
export function Officer({ form, set, errorAt }: OfficerProps) {
  const t = useWords(words)
  const shared = useWords(adminWords)
  const api = useApi()
  const [typed, setTyped] = useState('')
  const query = useDeferredValue(typed.trim())
  const found = useQuery(api.boards.findPeople.queryOptions({ query }, { enabled: query.length >= 2 }))
  const people = found.data ?? []
  const options = [
    ...people.map((person) => ({ value: person.personId as string, label: person.name })),
    ...(form.person === null || people.some((one) => one.personId === form.person?.personId)
      ? []
      : [{ value: form.person.personId as string, label: form.person.name }]),
  ]
  return (
    <>
      <Combobox
        name="person"
        label={t('person-search')}
        optional
        options={options}
        value={form.person?.personId ?? null}
        loading={found.isFetching}
        onSearch={setTyped}
        onChange={(personId) => set({ person: people.find((one) => one.personId === personId) ?? null })}
      />
      {form.person === null && (
        <>
          <TextInput
            name="personName"
            label={t('person')}
            value={form.name}
            onChange={(event) => set({ name: event.target.value })}
            error={errorAt('personName')}
          />
          <ChoiceCards
            name="sex"
            label={t('sex')}
            columns={2}
            choices={Sex.options.map((sex) => ({ value: sex, label: shared(sex === 'P' ? 'female' : 'male') }))}
            value={form.sex === '' ? null : form.sex}
            onChange={(sex) => set({ sex })}
            error={errorAt('sex')}
          />
        </>
      )}
    </>
  )
}
