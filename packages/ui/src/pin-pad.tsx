import { useId } from 'react'
import Delete from 'lucide-react/icons/delete'
import { controlWords } from './control-words.ts'
import { cx } from './cx.ts'
import { FieldError } from './field-error.tsx'
import { Heading } from './heading.tsx'
import { Icon } from './icon.tsx'
import { useWords } from './language-provider.tsx'

export interface PinPadProps {
  label: string
  /** 1 where the pad is the page. */
  headingLevel?: 1 | 2
  hint?: string
  value: string
  onChange: (digits: string) => void
  /** Called with the last digit. */
  onComplete?: (digits: string) => void
  length?: number
  error?: string | undefined
  /** While the PIN is being checked: takes no digits, stays as it is. */
  busy?: boolean
}

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '', '0', 'delete'] as const

/** Own number pad, so that the phone's keyboard never learns the PIN; the keyboard's digits work as well. */
export function PinPad({
  label,
  headingLevel = 2,
  hint,
  value,
  onChange,
  onComplete,
  length = 6,
  error,
  busy,
}: PinPadProps) {
  const t = useWords(controlWords)
  const id = useId()
  const press = (key: string) => {
    if (busy) return
    if (key === 'delete') return onChange(value.slice(0, -1))
    if (value.length >= length) return
    const next = value + key
    onChange(next)
    if (next.length === length) onComplete?.(next)
  }
  return (
    <div
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={cx(hint && `${id}-hint`, error && `${id}-error`) || undefined}
      aria-busy={busy || undefined}
      className="mx-auto flex w-full max-w-[20rem] flex-col items-center gap-4"
      onKeyDown={(event) => {
        if (/^\d$/.test(event.key)) press(event.key)
        else if (event.key === 'Backspace') press('delete')
        else return
        event.preventDefault()
      }}
    >
      <div className="flex flex-col items-center gap-1 text-center">
        <Heading level={headingLevel} look="h2" id={`${id}-label`}>
          {label}
        </Heading>
        {hint && (
          <span id={`${id}-hint`} className="text-meta text-text-muted">
            {hint}
          </span>
        )}
      </div>
      <div role="status" className="flex gap-4">
        <span className="sr-only">{t('pinDigits', { count: value.length, length })}</span>
        {Array.from({ length }, (_, at) => (
          <span
            key={at}
            aria-hidden
            className={cx(
              'size-4 rounded-full border-2',
              at < value.length ? 'border-action bg-action' : 'border-border-control bg-surface',
              error && 'border-danger',
            )}
          />
        ))}
      </div>
      {error && (
        <div role="alert">
          <FieldError id={`${id}-error`}>{error}</FieldError>
        </div>
      )}
      <div className="grid w-full grid-cols-3 gap-2">
        {keys.map((key) =>
          key === '' ? (
            <span key="gap" />
          ) : (
            <button
              key={key}
              type="button"
              aria-label={key === 'delete' ? t('deleteDigit') : undefined}
              className="inline-flex min-h-14 items-center justify-center rounded-control border-[1.5px] border-border-control bg-surface text-h1 tabular-nums hover:bg-surface-sunken active:bg-action-subtle"
              onClick={() => press(key)}
            >
              {key === 'delete' ? <Icon of={Delete} /> : key}
            </button>
          ),
        )}
      </div>
    </div>
  )
}
