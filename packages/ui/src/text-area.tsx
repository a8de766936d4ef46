import type { Ref, TextareaHTMLAttributes } from 'react'
import { controlLook } from './control-look.ts'
import { Field } from './field.tsx'
import type { FieldBase } from './field.tsx'

export interface TextAreaProps
  extends FieldBase, Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'name' | 'className'> {
  ref?: Ref<HTMLTextAreaElement>
}

/** A few sentences; grows with them where the browser can. */
export function TextArea({ label, name, id, hint, error, optional, ref, rows = 3, ...area }: TextAreaProps) {
  return (
    <Field {...{ label, name, id, hint, error, optional }}>
      {(control) => (
        <textarea
          {...area}
          {...control}
          ref={ref}
          name={name}
          rows={rows}
          className={controlLook(Boolean(error), 'field-sizing-content min-h-[calc(3lh+1rem)]! py-2')}
        />
      )}
    </Field>
  )
}
