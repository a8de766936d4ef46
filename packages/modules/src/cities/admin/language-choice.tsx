import type { Language } from '@melati/domain/settings'
import { ChoiceCards } from '@melati/ui/choice-cards.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { words } from '../words.ts'

export interface LanguageChoiceProps {
  readonly value: readonly Language[]
  readonly onChange: (value: Language[]) => void
  readonly error: string | undefined
}

/** Indonesian comes first wherever both are used. */
export function LanguageChoice({ value, onChange, error }: LanguageChoiceProps) {
  const t = useWords(words)
  return (
    <ChoiceCards
      multiple
      name="languages"
      label={t('languages')}
      columns={2}
      choices={[
        { value: 'id', label: t('language-id') },
        { value: 'en', label: t('language-en') },
      ]}
      value={value}
      onChange={(chosen) => onChange((['id', 'en'] as const).filter((one) => chosen.includes(one)))}
      error={error ?? (value.length === 0 ? t('one-language') : undefined)}
    />
  )
}
