import { ChoiceCards } from '@melati/ui/choice-cards.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import type { ApiOutputs } from '../../admin-api.ts'
import { words } from '../words.ts'

/** What the modules are called that may be switched, by their names. */
export type ModuleTitles = ApiOutputs['cities']['settings']['titles']

export interface ModuleChoiceProps {
  readonly titles: ModuleTitles
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
  readonly error: string | undefined
}

export function ModuleChoice({ titles, value, onChange, error }: ModuleChoiceProps) {
  const t = useWords(words)
  const { language } = useLanguage()
  return (
    <ChoiceCards
      multiple
      name="modules"
      label={t('modules')}
      hint={t('modules-hint')}
      choices={Object.entries(titles).map(([module, title]) => ({ value: module, label: title[language] }))}
      value={value}
      onChange={onChange}
      error={error}
    />
  )
}
