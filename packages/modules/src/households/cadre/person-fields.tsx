import { ChoiceCards } from '@melati/ui/choice-cards.tsx'
import { DateFields } from '@melati/ui/date-fields.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { useToday } from '../../cadre-area.ts'
import { partsOf } from '../../cadre-day.ts'
import { words } from '../cadre-words.ts'
import { words as shared } from '../words.ts'
import { NikField } from './nik-field.tsx'
import { type PersonAnswers, withNik } from './person-answers.ts'

export interface PersonFieldsProps {
  readonly person: PersonAnswers
  readonly onChange: (person: PersonAnswers) => void
  readonly errorOf: (field: string) => string | undefined
}

/** Who someone is. The NIK comes before what it already says. */
export function PersonFields({ person, onChange, errorOf }: PersonFieldsProps) {
  const t = useWords(words)
  const say = useWords(shared)
  const today = useToday()
  return (
    <>
      <TextInput
        name="name"
        label={t('name')}
        hint={t('nameHint')}
        autoComplete="off"
        autoCapitalize="words"
        error={errorOf('name')}
        value={person.name}
        onChange={(event) => onChange({ ...person, name: event.target.value })}
      />
      <NikField value={person.nik} error={errorOf('nik')} onChange={(nik) => onChange(withNik(person, nik, today))} />
      <ChoiceCards
        name="sex"
        label={t('sex')}
        error={errorOf('sex')}
        value={person.sex}
        onChange={(sex) => onChange({ ...person, sex })}
        choices={[
          { value: 'L', label: say('sex-L') },
          { value: 'P', label: say('sex-P') },
        ]}
      />
      <DateFields
        name="birthDate"
        label={t('birthDate')}
        hint={t('birthHint')}
        error={errorOf('birthDate')}
        value={person.birth}
        onChange={(birth) => onChange({ ...person, birth: partsOf(birth) })}
      />
    </>
  )
}
