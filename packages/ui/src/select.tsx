import type { Ref, SelectHTMLAttributes } from 'react'
import { controlWords } from './control-words.ts'
import { Field } from './field.tsx'
import type { FieldBase } from './field.tsx'
import { useWords } from './language-provider.tsx'
import { SelectControl } from './select-control.tsx'

export interface SelectOption {
  value: string
  label: string
}

export interface SelectProps
  extends FieldBase, Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'name' | 'className' | 'children'> {
  options: readonly SelectOption[]
  /** The first, empty choice; "Pilih" unless given. Null leaves it out. */
  placeholder?: string | null
  ref?: Ref<HTMLSelectElement>
}

/** The browser's own list, which every phone draws large. */
export function Select(props: SelectProps) {
  const { label, name, id, hint, error, optional, options, placeholder, ref, ...select } = props
  const t = useWords(controlWords)
  return (
    <Field {...{ label, name, id, hint, error, optional }}>
      {(control) => (
        <SelectControl {...select} {...control} ref={ref} name={name} invalid={Boolean(error)}>
          {placeholder !== null && <option value="">{placeholder ?? t('choose')}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </SelectControl>
      )}
    </Field>
  )
}
