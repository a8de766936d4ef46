import type { AgencyId } from '@melati/domain/ids'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Select } from '@melati/ui/select.tsx'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../admin-api.ts'
import { words } from '../words.ts'

export interface AgencySelectProps {
  readonly value: AgencyId | null
  readonly onChange: (agencyId: AgencyId | null) => void
  readonly error: string | undefined
}

/** One of the open dinas of the city; where there is none yet, says so. */
export function AgencySelect({ value, onChange, error }: AgencySelectProps) {
  const api = useApi()
  const t = useWords(words)
  const found = useQuery(api.agencies.list.queryOptions())
  const open = found.data?.agencies.filter(({ closedOn }) => closedOn === null)
  return (
    <Select
      name="agencyId"
      label={t('agency')}
      value={value ?? ''}
      onChange={(event) => onChange(open?.find(({ agencyId }) => agencyId === event.target.value)?.agencyId ?? null)}
      options={(open ?? []).map(({ agencyId, name }) => ({ value: agencyId, label: name }))}
      {...(open?.length === 0 ? { hint: t('agency-none') } : {})}
      error={error}
    />
  )
}
