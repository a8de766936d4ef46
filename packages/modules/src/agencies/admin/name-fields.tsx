import { useWords } from '@melati/ui/language-provider.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { words } from '../words.ts'

export interface Names {
  readonly name: string
  readonly shortName: string
}

export interface NameFieldsProps {
  readonly names: Names
  readonly onNames: (names: Names) => void
  readonly errorAt: (field: string) => string | undefined
  readonly hint?: string
}

export function NameFields({ names, onNames, errorAt, hint }: NameFieldsProps) {
  const t = useWords(words)
  return (
    <>
      <TextInput
        name="name"
        label={t('name')}
        {...(hint === undefined ? {} : { hint })}
        value={names.name}
        onChange={(event) => onNames({ ...names, name: event.target.value })}
        error={errorAt('name')}
      />
      <TextInput
        name="shortName"
        label={t('short-name')}
        hint={t('short-name-hint')}
        value={names.shortName}
        onChange={(event) => onNames({ ...names, shortName: event.target.value })}
        error={errorAt('shortName')}
      />
    </>
  )
}
