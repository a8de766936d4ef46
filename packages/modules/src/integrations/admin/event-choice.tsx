import { eventTypes, events, type EventType } from '@melati/domain/events'
import { isModuleOn } from '@melati/domain/module-on'
import { ChoiceCards } from '@melati/ui/choice-cards.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { words } from '../words.ts'

export interface EventChoiceProps {
  /** Modules that the city uses. */
  readonly modules: readonly string[]
  readonly value: readonly EventType[]
  readonly onChange: (value: EventType[]) => void
  readonly error: string | undefined
}

/** What a receiver is told of, out of what can happen in this city. */
export function EventChoice({ modules, value, onChange, error }: EventChoiceProps) {
  const t = useWords(words)
  const { language } = useLanguage()
  return (
    <ChoiceCards
      multiple
      name="types"
      label={t('types')}
      choices={eventTypes
        .filter((type) => isModuleOn({ modules }, events[type].module))
        .map((type) => ({ value: type, label: events[type].title[language], hint: type }))}
      value={value}
      onChange={onChange}
      error={error}
    />
  )
}
