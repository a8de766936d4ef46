import { ChoiceCards } from '@melati/ui/choice-cards.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { words as shared } from '../words.ts'

export interface YesNoProps {
  readonly name: string
  readonly label: string
  readonly value: boolean | null
  readonly onChange: (value: boolean | null) => void
}

const answers = { yes: true, no: false, unknown: null } as const

/** One question whose answer may also be that she does not know. */
export function YesNo({ name, label, value, onChange }: YesNoProps) {
  const say = useWords(shared)
  const chosen = value === null ? 'unknown' : value ? 'yes' : 'no'
  return (
    <ChoiceCards
      {...{ name, label }}
      value={chosen}
      onChange={(answer) => onChange(answers[answer])}
      choices={(['yes', 'no', 'unknown'] as const).map((answer) => ({ value: answer, label: say(`answer-${answer}`) }))}
    />
  )
}
