import { ChoiceCards } from '@melati/ui/choice-cards.tsx'
import { DateFields } from '@melati/ui/date-fields.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { partsOf } from '../../cadre-day.ts'
import { words } from '../cadre-words.ts'
import { words as shared } from '../words.ts'
import { NikField } from './nik-field.tsx'
import type { PersonAnswers } from './person-answers.ts'

export interface PersonFieldsProps {
  readonly person: PersonAnswers
  readonly onChange: (person: PersonAnswers) => void
  readonly errorOf: (field: string) => string | undefined
  readonly withNik?: boolean
}

/** Who someone is: name, sex, date of birth, and the NIK where it is not asked elsewhere. */
export function PersonFields({ person, onChange, errorOf, withNik }: PersonFieldsProps) {
  const t = useWords(words)
  const say = useWords(shared)
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
      <ChoiceCards
        name="sex"
        label={t('sex')}
        columns={2}
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
      {withNik && (
        <NikField value={person.nik} error={errorOf('nik')} onChange={(nik) => onChange({ ...person, nik })} />
      )}
    </>
  )
}
