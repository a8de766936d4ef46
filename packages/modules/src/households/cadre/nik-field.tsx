import { useWords } from '@melati/ui/language-provider.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { words } from '../cadre-words.ts'

export interface NumberFieldProps {
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (value: string) => void
}

/** Sixteen digits; grouped however they are typed, since the rules read past blanks and dots. */
function NumberField({ name, value, error, onChange }: NumberFieldProps & { readonly name: 'nik' | 'kk' }) {
  const t = useWords(words)
  return (
    <TextInput
      name={name}
      label={t(name)}
      hint={t(`${name}Hint`)}
      optional
      inputMode="numeric"
      autoComplete="off"
      error={error}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

export const NikField = (props: NumberFieldProps) => <NumberField name="nik" {...props} />

/** The number of the family card. */
export const KkField = (props: NumberFieldProps) => <NumberField name="kk" {...props} />
