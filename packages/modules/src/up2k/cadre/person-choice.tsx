import type { PersonId } from '@melati/domain/ids'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { ChoiceCards } from '@melati/ui/choice-cards.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { Facts } from '@melati/ui/facts.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { SearchBox } from '@melati/ui/search-box.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import Users from 'lucide-react/icons/users'
import { useState } from 'react'
import { cadreWords } from '../cadre-words.ts'
import { matching, type Resident } from './residents.ts'

const mostShown = 40

type Chosen =
  | { readonly multiple: true; readonly value: readonly PersonId[]; readonly onChange: (value: PersonId[]) => void }
  | { readonly multiple?: false; readonly value: PersonId | null; readonly onChange: (value: PersonId) => void }

export type PersonChoiceProps = Chosen & {
  readonly name: string
  readonly label: string
  readonly residents: readonly Resident[]
  readonly error: string | undefined
}

/** Residents as rows to tap, found by name or address. */
export function PersonChoice({ residents, ...choice }: PersonChoiceProps) {
  const t = useWords(cadreWords)
  const [typed, setTyped] = useState('')
  if (residents.length === 0) return <NoResidents />
  const found = matching(residents, typed)
  const choices = found.slice(0, mostShown).map(({ personId, name, age, address }) => ({
    value: personId,
    label: name,
    hint: <Facts of={[t('years', { age }), address]} />,
  }))
  return (
    <Stack>
      <SearchBox label={t('find-resident')} value={typed} onChange={setTyped} />
      <ChoiceCards {...choice} choices={choices} />
      <div role="status">
        {found.length === 0 && <Text tone="muted">{t('nobody-found')}</Text>}
        {found.length > mostShown && <Text tone="muted">{t('more-residents', { n: found.length - mostShown })}</Text>}
      </div>
    </Stack>
  )
}

export function NoResidents() {
  const t = useWords(cadreWords)
  return (
    <EmptyState
      kind="none"
      icon={Users}
      title={t('no-residents')}
      action={
        <ButtonLink variant="secondary" href="/warga">
          {t('to-households')}
        </ButtonLink>
      }
    >
      {t('no-residents-lead')}
    </EmptyState>
  )
}
