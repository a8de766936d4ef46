import { type Relation, relations } from '@melati/domain/households/relation'
import type { Sex } from '@melati/domain/identity/sex'
import { ChoiceCards } from '@melati/ui/choice-cards.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { words } from '../cadre-words.ts'
import { words as shared } from '../words.ts'

export interface RelationChoiceProps {
  readonly value: Relation | null
  readonly headSex: Sex | null
  readonly error: string | undefined
  readonly onChange: (relation: Relation) => void
}

/** A man's spouse is his wife and a woman's her husband, so the other is not offered. */
export function RelationChoice({ value, headSex, error, onChange }: RelationChoiceProps) {
  const t = useWords(words)
  const say = useWords(shared)
  const other = headSex === 'L' ? 'suami' : headSex === 'P' ? 'istri' : null
  const offered = relations.filter((each) => each !== 'kepala-keluarga' && (each !== other || each === value))
  return (
    <ChoiceCards
      name="relation"
      label={t('relation')}
      error={error}
      value={value}
      onChange={onChange}
      choices={offered.map((relation) => ({ value: relation, label: say(`relation-${relation}`) }))}
    />
  )
}
