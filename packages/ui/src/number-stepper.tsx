import { useRef } from 'react'
import Minus from 'lucide-react/icons/minus'
import Plus from 'lucide-react/icons/plus'
import { controlLook } from './control-look.ts'
import { controlWords } from './control-words.ts'
import { Field } from './field.tsx'
import type { FieldBase } from './field.tsx'
import { IconButton } from './icon-button.tsx'
import { useWords } from './language-provider.tsx'
import { useWholeOnly } from './use-whole-only.ts'

export interface NumberStepperProps extends FieldBase {
  value: number | null
  onChange: (value: number | null) => void
  min?: number
  max?: number
  /** What is counted, shown behind the number: "orang", "kg". */
  unit?: string
}

/** A small whole number: typed, or one more and one less with the thumb. */
export function NumberStepper({ value, onChange, min = 0, max = 999, unit, ...field }: NumberStepperProps) {
  const t = useWords(controlWords)
  const input = useRef<HTMLInputElement>(null)
  const { said, forget } = useWholeOnly(input, 'number')
  const error = said ?? field.error
  const step = (by: number) => {
    forget()
    onChange(Math.min(max, Math.max(min, (value ?? min - by) + by)))
  }
  const atLeast = value !== null && value <= min
  const atMost = value !== null && value >= max
  return (
    <Field {...field} error={error}>
      {(control) => (
        <div className="flex items-center gap-2">
          <IconButton icon={Minus} label={t('less')} look="bordered" disabled={atLeast} onClick={() => step(-1)} />
          <input
            {...control}
            ref={input}
            name={field.name}
            inputMode="numeric"
            autoComplete="off"
            role="spinbutton"
            aria-valuenow={value ?? undefined}
            aria-valuemin={min}
            aria-valuemax={max}
            aria-valuetext={value === null ? undefined : `${value}${unit ? ` ${unit}` : ''}`}
            className={controlLook(Boolean(error), 'max-w-[5rem] text-center font-semibold tabular-nums')}
            value={value ?? ''}
            onChange={(event) => {
              const digits = event.target.value.replace(/\D/g, '').slice(0, String(max).length)
              onChange(digits === '' ? null : Math.min(max, Number(digits)))
            }}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
              event.preventDefault()
              step(event.key === 'ArrowUp' ? 1 : -1)
            }}
          />
          <IconButton icon={Plus} label={t('more')} look="bordered" disabled={atMost} onClick={() => step(1)} />
          {unit && <span className="text-text-muted">{unit}</span>}
        </div>
      )}
    </Field>
  )
}
