import { useWords } from '@melati/ui/language-provider.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { words } from '../cadre-words.ts'

export interface NumberFieldProps {
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (value: string) => void
}

/** Sixteen digits; grouped however they are typed, since the rules read past blanks and dots. */
export function NikField({ value, error, onChange }: NumberFieldProps) {
  const t = useWords(words)
  return (
    <TextInput
      name="nik"
      label={t('nik')}
      hint={t('nikHint')}
      optional
      inputMode="numeric"
      autoComplete="off"
      error={error}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

/** The number of the family card, read the same way. */
export function KkField({ value, error, onChange }: NumberFieldProps) {
  const t = useWords(words)
  return (
    <TextInput
      name="kk"
      label={t('kk')}
      hint={t('kkHint')}
      optional
      inputMode="numeric"
      autoComplete="off"
      error={error}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
