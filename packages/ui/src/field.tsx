import { useId } from 'react'
import type { ReactNode } from 'react'
import { controlWords } from './control-words.ts'
import { cx } from './cx.ts'
import { FieldError } from './field-error.tsx'
import { useWords } from './language-provider.tsx'

/** What every field of a form shares. `id` is the name unless given, so that an ErrorSummary can link to `#name`. */
export interface FieldBase {
  label: ReactNode
  name?: string | undefined
  id?: string | undefined
  hint?: ReactNode
  /** What is wrong and how to mend it; its presence makes the field invalid. */
  error?: string | undefined
  /** Fields are required unless they say otherwise. */
  optional?: boolean | undefined
}

export interface ControlProps {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

export interface FieldProps extends FieldBase {
  children: (control: ControlProps) => ReactNode
  className?: string
}

/** Label above, hint, error, control; hands the control its id and its descriptions. */
export function Field({ label, name, id, hint, error, optional, className, children }: FieldProps) {
  const own = useId()
  const t = useWords(controlWords)
  const controlId = id ?? name ?? own
  const hintId = `${controlId}-hint`
  const errorId = `${controlId}-error`
  return (
    <div className={cx('flex min-w-0 flex-col gap-1', className)}>
      <label htmlFor={controlId} className="text-label">
        {label}
        {optional && <span className="font-normal text-text-muted"> ({t('optional')})</span>}
      </label>
      {hint && (
        <div id={hintId} className="text-meta text-text-muted">
          {hint}
        </div>
      )}
      {error && <FieldError id={errorId}>{error}</FieldError>}
      {children({
        id: controlId,
        'aria-describedby': cx(hint ? hintId : null, error ? errorId : null) || undefined,
        'aria-invalid': error ? true : undefined,
      })}
    </div>
  )
}
