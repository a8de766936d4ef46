import type { InputHTMLAttributes, ReactNode } from 'react'
import { FieldError } from './field-error.tsx'

export interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'className'> {
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
}

/** One yes-or-no that stands by itself, such as a consent. */
export function Checkbox({ name, label, hint, error, ...input }: CheckboxProps) {
  const id = input.id ?? name
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className="flex flex-col gap-1">
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <label htmlFor={id} className="flex min-h-(--target) items-center gap-3">
        <input
          {...input}
          type="checkbox"
          id={id}
          name={name}
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
          className="size-6 shrink-0 rounded-[2px] accent-action padat:size-5"
        />
        <span className="padat:text-data">{label}</span>
      </label>
      {hint && (
        <span id={`${id}-hint`} className="-mt-1 pl-9 text-meta text-text-muted padat:-mt-2 padat:pl-8">
          {hint}
        </span>
      )}
    </div>
  )
}
