import { controlLook } from './control-look.ts'
import { controlWords } from './control-words.ts'
import { Field } from './field.tsx'
import type { FieldBase } from './field.tsx'
import { useWords } from './language-provider.tsx'

export interface CodeInputProps extends Omit<FieldBase, 'label'> {
  /** "Kode 6 angka" unless given. */
  label?: string
  value: string
  onChange: (digits: string) => void
  /** Called once the last digit is in, typed, pasted or filled in by the phone. */
  onComplete?: (digits: string) => void
  length?: number
  autoFocus?: boolean
}

/** A one-time code in one field, so that pasting and the phone's own suggestion work. */
export function CodeInput({ label, value, onChange, onComplete, length = 6, autoFocus, ...field }: CodeInputProps) {
  const t = useWords(controlWords)
  return (
    <Field {...field} label={label ?? t('code', { length })}>
      {(control) => (
        <input
          {...control}
          name={field.name}
          autoFocus={autoFocus}
          autoComplete="one-time-code"
          inputMode="numeric"
          pattern="[0-9]*"
          style={{ maxWidth: `${length * 1.6 + 2}rem` }}
          className={controlLook(Boolean(field.error), 'text-h1 tracking-[0.5em] tabular-nums')}
          value={value}
          onChange={(event) => {
            const digits = event.target.value.replace(/\D/g, '').slice(0, length)
            onChange(digits)
            if (digits.length === length && digits !== value) onComplete?.(digits)
          }}
        />
      )}
    </Field>
  )
}
