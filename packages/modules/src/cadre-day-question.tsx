import { ChoiceCards } from '@melati/ui/choice-cards.tsx'
import { DateFields } from '@melati/ui/date-fields.tsx'
import { formatDay } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import type { ReactNode } from 'react'
import { useToday } from './cadre-area.ts'
import { type DayAnswer, partsOf } from './cadre-day.ts'
import { cadreWords } from './cadre-words.ts'

export interface DayQuestionProps {
  /** The field of the order; both the choice and the date below it carry its error. */
  readonly name: string
  readonly label: string
  readonly hint?: ReactNode
  readonly value: DayAnswer
  readonly onChange: (value: DayAnswer) => void
  readonly error?: string | undefined
}

/** When something happened: mostly today, which costs no tap. */
export function DayQuestion({ name, label, hint, value, onChange, error }: DayQuestionProps) {
  const t = useWords(cadreWords)
  const { language } = useLanguage()
  const today = useToday()
  const isOther = value.when === 'other'
  return (
    <Stack space="normal">
      <ChoiceCards
        name={isOther ? `${name}-when` : name}
        label={label}
        hint={hint}
        error={isOther ? undefined : error}
        value={value.when}
        onChange={(when) => onChange({ ...value, when })}
        choices={[
          { value: 'today', label: t('today'), hint: formatDay(today, language) },
          { value: 'other', label: t('otherDay') },
        ]}
      />
      {isOther && (
        <DateFields
          name={name}
          label={t('whichDay')}
          hint={t('dayHint')}
          error={error}
          value={value.date}
          onChange={(answer) => onChange({ ...value, date: partsOf(answer) })}
        />
      )}
    </Stack>
  )
}
