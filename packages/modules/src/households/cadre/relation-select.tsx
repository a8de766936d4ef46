import { Relation } from '@melati/domain/households/relation'
import type { Sex } from '@melati/domain/identity/sex'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Select } from '@melati/ui/select.tsx'
import { words } from '../cadre-words.ts'
import { words as shared } from '../words.ts'
import { relationsBeside } from './relations-beside.ts'

export interface RelationSelectProps {
  readonly value: Relation | null
  readonly headSex: Sex | null
  readonly error: string | undefined
  readonly onChange: (relation: Relation | null) => void
}

/** The same question as RelationChoice, where it is one of several on a page. */
export function RelationSelect({ value, headSex, error, onChange }: RelationSelectProps) {
  const t = useWords(words)
  const say = useWords(shared)
  return (
    <Select
      name="relation"
      label={t('relation')}
      error={error}
      value={value ?? ''}
      onChange={(event) => {
        const chosen = Relation.safeParse(event.target.value)
        onChange(chosen.success ? chosen.data : null)
      }}
      options={relationsBeside(headSex, value).map((relation) => ({
        value: relation,
        label: say(`relation-${relation}`),
      }))}
    />
  )
}
