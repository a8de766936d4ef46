import type { Ref, SelectHTMLAttributes } from 'react'
import ChevronDown from 'lucide-react/icons/chevron-down'
import { controlLook } from './control-look.ts'
import { controlWords } from './control-words.ts'
import { Field } from './field.tsx'
import type { FieldBase } from './field.tsx'
import { Icon } from './icon.tsx'
import { useWords } from './language-provider.tsx'

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
        <div className="relative flex items-center">
          <select
            {...select}
            {...control}
            ref={ref}
            name={name}
            className={controlLook(Boolean(error), 'appearance-none pr-10 text-ellipsis')}
          >
            {placeholder !== null && <option value="">{placeholder ?? t('choose')}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon of={ChevronDown} className="pointer-events-none absolute right-3 text-text-muted" />
        </div>
      )}
    </Field>
  )
}
