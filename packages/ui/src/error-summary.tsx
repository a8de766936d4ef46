import { useEffect, useId, useRef } from 'react'
import { controlWords } from './control-words.ts'
import { useWords } from './language-provider.tsx'

export interface FieldProblem {
  /** The field's id, which is its name unless given. Empty for what no single field can mend. */
  field: string
  message: string
}

/**
 * On top of a form that was refused: takes the focus when it appears and again at each new refusal, and leads to each
 * field. Put the errors of one attempt in one array, kept while they stand.
 */
export function ErrorSummary({ problems, title }: { problems: readonly FieldProblem[]; title?: string }) {
  const t = useWords(controlWords)
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => {
    if (problems.length > 0) box.current?.focus()
  }, [problems])
  if (problems.length === 0) return null
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      aria-labelledby={id}
      className="flex flex-col gap-2 rounded-card border-2 border-danger bg-surface px-4 py-3"
    >
      <h2 id={id} className="font-heading text-h2">
        {title ?? t('problems', { count: problems.length })}
      </h2>
      <ul className="flex flex-col gap-1">
        {problems.map(({ field, message }) => (
          <li key={field + message}>
            {field ? (
              <a
                href={`#${field}`}
                className="inline-flex min-h-6 items-center font-semibold text-danger underline underline-offset-[0.15em] coarse:min-h-12"
                onClick={(event) => {
                  event.preventDefault()
                  focusField(field)
                }}
              >
                {message}
              </a>
            ) : (
              <span className="font-semibold text-danger">{message}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A group's first control takes the focus, since a fieldset says nothing to the keyboard. */
function focusField(id: string) {
  const target = document.getElementById(id)
  const control = target?.matches('fieldset, [role="group"]')
    ? target.querySelector<HTMLElement>('input, select, textarea, button')
    : target
  target?.scrollIntoView({ block: 'center' })
  control?.focus({ preventScroll: true })
}
