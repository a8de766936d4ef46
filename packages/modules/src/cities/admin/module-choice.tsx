import { ChoiceCards } from '@melati/ui/choice-cards.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { words } from '../words.ts'
import { useModuleName } from './module-name.ts'

export interface ModuleChoiceProps {
  /** All that may be switched. */
  readonly modules: readonly string[]
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
  readonly error: string | undefined
}

export function ModuleChoice({ modules, value, onChange, error }: ModuleChoiceProps) {
  const t = useWords(words)
  const nameOf = useModuleName()
  return (
    <ChoiceCards
      multiple
      name="modules"
      label={t('modules')}
      hint={t('modules-hint')}
      choices={modules.map((module) => ({ value: module, label: nameOf(module) }))}
      value={value}
      onChange={onChange}
      error={error}
    />
  )
}
