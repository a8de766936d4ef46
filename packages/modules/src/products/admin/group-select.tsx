import type { UnitId } from '@melati/domain/ids'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Select } from '@melati/ui/select.tsx'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../admin-api.ts'
import { words } from '../admin-words.ts'

interface Props {
  readonly unitId: UnitId
  readonly value: string
  readonly onChange: (groupId: string) => void
  readonly error: string | undefined
}

/** The group of the kelurahan that makes it, if one does. */
export function GroupSelect({ unitId, value, onChange, error }: Props) {
  const api = useApi()
  const t = useWords(words)
  const found = useQuery(api.up2k.groups.queryOptions({ unitId, limit: 100 }))
  const groups = found.data?.rows ?? []
  if (groups.length === 0) return null
  return (
    <Select
      name="groupId"
      label={t('group')}
      placeholder={null}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      options={[
        { value: '', label: t('group-none') },
        ...groups.map(({ groupId, name }) => ({ value: groupId, label: name })),
      ]}
      error={error}
    />
  )
}
