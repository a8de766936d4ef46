import type { Relation } from '@melati/domain/households/relation'
import type { Sex } from '@melati/domain/identity/sex'
import { ChoiceCards } from '@melati/ui/choice-cards.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { words } from '../cadre-words.ts'
import { words as shared } from '../words.ts'
import { relationsBeside } from './relations-beside.ts'

export interface RelationChoiceProps {
  readonly value: Relation | null
  readonly headSex: Sex | null
  readonly error: string | undefined
  readonly onChange: (relation: Relation) => void
}

/** What someone is to the head, each answer a row. */
export function RelationChoice({ value, headSex, error, onChange }: RelationChoiceProps) {
  const t = useWords(words)
  const say = useWords(shared)
  return (
    <ChoiceCards
      name="relation"
      label={t('relation')}
      error={error}
      value={value}
      onChange={onChange}
      choices={relationsBeside(headSex, value).map((relation) => ({
        value: relation,
        label: say(`relation-${relation}`),
      }))}
    />
  )
}
