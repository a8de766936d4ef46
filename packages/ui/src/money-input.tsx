import { useLayoutEffect, useRef } from 'react'
import { controlLook } from './control-look.ts'
import { controlWords } from './control-words.ts'
import { Field } from './field.tsx'
import type { FieldBase } from './field.tsx'
import { useLanguage, useWords } from './language-provider.tsx'
import { caretAfterGrouping, moneyText, readDigits } from './money-digits.ts'
import { spellNumber } from './spell-number.ts'
import { useWholeOnly } from './use-whole-only.ts'

export interface MoneyInputProps extends FieldBase {
  /** Whole rupiah, or null while empty. */
  value: number | null
  onChange: (value: number | null) => void
  onBlur?: () => void
  autoFocus?: boolean
}

/** An amount in rupiah: digits are grouped while typing, and the amount is said in words below. */
export function MoneyInput({ value, onChange, onBlur, autoFocus, ...field }: MoneyInputProps) {
  const { language } = useLanguage()
  const t = useWords(controlWords)
  const input = useRef<HTMLInputElement>(null)
  const caret = useRef<number | null>(null)
  const error = useWholeOnly(input, 'rupiah').said ?? field.error
  const text = moneyText(value)
  useLayoutEffect(() => {
    if (caret.current !== null) input.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  }, [text])
  const words = value ? spellNumber(value, language) : ''
  return (
    <Field {...field} error={error}>
      {(control) => (
        <>
          <div className="relative flex max-w-[16rem] items-center">
            <span aria-hidden className="pointer-events-none absolute left-3 font-semibold text-text-muted">
              Rp
            </span>
            <input
              {...control}
              ref={input}
              autoFocus={autoFocus}
              autoComplete="off"
              inputMode="numeric"
              className={controlLook(Boolean(error), 'pl-10 text-right font-semibold tabular-nums')}
              value={text}
              onBlur={onBlur}
              onChange={(event) => {
                const typed = event.target.value
                const digits = readDigits(typed)
                const next = digits === '' ? null : Number(digits)
                caret.current = caretAfterGrouping(typed, event.target.selectionStart ?? typed.length, moneyText(next))
                onChange(next)
              }}
            />
          </div>
          {field.name && <input type="hidden" name={field.name} value={value ?? ''} />}
          <output htmlFor={control.id} className="text-meta text-text-muted empty:hidden">
            {words ? t('amountInWords', { words }) : null}
          </output>
        </>
      )}
    </Field>
  )
}
