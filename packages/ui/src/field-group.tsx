import { useId } from 'react'
import type { ReactNode } from 'react'
import { controlWords } from './control-words.ts'
import { cx } from './cx.ts'
import { FieldError } from './field-error.tsx'
import type { FieldBase } from './field.tsx'
import { useWords } from './language-provider.tsx'

export interface FieldGroupProps extends FieldBase {
  /** The question is the page's heading: the legend becomes its h1. */
  asHeading?: boolean
  role?: 'group' | 'radiogroup'
  children: (group: { id: string; errorId: string | undefined }) => ReactNode
}

/** Several controls that answer one question. `#name` points at the group, which takes focus from an ErrorSummary. */
export function FieldGroup(props: FieldGroupProps) {
  const { label, name, id, hint, error, optional, asHeading, role = 'group', children } = props
  const own = useId()
  const t = useWords(controlWords)
  const groupId = id ?? name ?? own
  const hintId = `${groupId}-hint`
  const errorId = `${groupId}-error`
  const question = (
    <>
      {label}
      {optional && <span className="font-normal text-text-muted"> ({t('optional')})</span>}
    </>
  )
  return (
    <fieldset
      id={groupId}
      role={role}
      tabIndex={-1}
      aria-describedby={cx(hint ? hintId : null, error ? errorId : null) || undefined}
      aria-invalid={role === 'radiogroup' && error ? true : undefined}
      className="flex min-w-0 flex-col gap-2"
    >
      <legend className={cx('mb-1 p-0', asHeading ? 'font-heading text-h1' : 'text-label')}>
        {asHeading ? <h1>{question}</h1> : question}
      </legend>
      {hint && (
        <div id={hintId} className="-mt-1 text-meta text-text-muted">
          {hint}
        </div>
      )}
      {error && <FieldError id={errorId}>{error}</FieldError>}
      {children({ id: groupId, errorId: error ? errorId : undefined })}
    </fieldset>
  )
}
