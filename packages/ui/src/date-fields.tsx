import { Checkbox } from './checkbox.tsx'
import { controlLook } from './control-look.ts'
import { controlWords } from './control-words.ts'
import { noDate } from './date-answer.ts'
import type { DateAnswer } from './date-answer.ts'
import { FieldGroup } from './field-group.tsx'
import type { FieldBase } from './field.tsx'
import { useWords } from './language-provider.tsx'
import { NumberStepper } from './number-stepper.tsx'

export type { DateAnswer } from './date-answer.ts'

export interface DateFieldsProps extends FieldBase {
  name: string
  value: DateAnswer
  onChange: (answer: DateAnswer) => void
  /** Offers "Tanggal lahir tidak tahu" and asks for the age instead. */
  allowAge?: boolean
  asHeading?: boolean
  /** The date of birth of the person herself may be filled in by the phone. */
  birthday?: boolean
}

const parts = [
  { key: 'day', digits: 2, fill: 'bday-day' },
  { key: 'month', digits: 2, fill: 'bday-month' },
  { key: 'year', digits: 4, fill: 'bday-year' },
] as const

/** A date as three numbers, the way it is read from an identity card: dd mm yyyy. */
export function DateFields({
  name,
  value,
  onChange,
  allowAge,
  asHeading = false,
  birthday,
  ...field
}: DateFieldsProps) {
  const t = useWords(controlWords)
  return (
    <FieldGroup {...field} name={name} asHeading={asHeading}>
      {({ errorId }) => (
        <>
          {value.kind === 'date' ? (
            <div className="flex flex-wrap gap-2">
              {parts.map(({ key, digits, fill }) => (
                <div key={key} className="flex flex-col gap-1">
                  <label htmlFor={`${name}-${key}`} className="text-meta">
                    {t(key)}
                  </label>
                  <input
                    id={`${name}-${key}`}
                    inputMode="numeric"
                    autoComplete={birthday ? fill : 'off'}
                    aria-invalid={errorId ? true : undefined}
                    aria-describedby={errorId}
                    style={{ width: digits === 4 ? '6rem' : '4.5rem' }}
                    className={controlLook(Boolean(errorId), 'text-center tabular-nums')}
                    value={value[key]}
                    onChange={(event) =>
                      onChange({ ...value, [key]: event.target.value.replace(/\D/g, '').slice(0, digits) })
                    }
                  />
                </div>
              ))}
            </div>
          ) : (
            <NumberStepper
              name={`${name}-age`}
              label={t('approximateAge')}
              unit={t('ageYears')}
              min={0}
              max={120}
              value={value.years}
              onChange={(years) => onChange({ kind: 'age', years })}
            />
          )}
          {allowAge && (
            <Checkbox
              name={`${name}-unknown`}
              label={t('dateUnknown')}
              checked={value.kind === 'age'}
              onChange={(event) => onChange(event.target.checked ? { kind: 'age', years: null } : noDate)}
            />
          )}
        </>
      )}
    </FieldGroup>
  )
}
