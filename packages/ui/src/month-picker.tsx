import { controlWords } from './control-words.ts'
import { FieldGroup } from './field-group.tsx'
import type { FieldBase } from './field.tsx'
import { monthNames } from './format-date.ts'
import { useLanguage, useWords } from './language-provider.tsx'
import { SelectControl } from './select-control.tsx'

export interface MonthPickerProps extends FieldBase {
  /** 'YYYY-MM', or null. */
  value: string | null
  onChange: (period: string) => void
  /** First and last month that may be chosen, 'YYYY-MM'. */
  min: string
  max: string
}

/** A period is a month and a year, never a day of a calendar. */
export function MonthPicker({ value, onChange, min, max, ...field }: MonthPickerProps) {
  const { language } = useLanguage()
  const t = useWords(controlWords)
  const [lastYear, firstYear] = [Number(max.slice(0, 4)), Number(min.slice(0, 4))]
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, at) => String(lastYear - at))
  const year = value?.slice(0, 4) ?? String(lastYear)
  const month = value?.slice(5) ?? ''
  const choose = (nextYear: string, nextMonth: string) => {
    const period = `${nextYear}-${nextMonth || max.slice(5)}`
    onChange(period < min ? min : period > max ? max : period)
  }
  return (
    <FieldGroup {...field}>
      {({ id }) => (
        <div className="grid max-w-[22rem] grid-cols-[2fr_1fr] gap-2">
          <SelectControl
            aria-label={t('month')}
            id={`${id}-month`}
            invalid={Boolean(field.error)}
            value={month}
            onChange={(event) => choose(year, event.target.value)}
          >
            {!month && <option value="">{t('month')}</option>}
            {monthNames(language).map((name, at) => {
              const number = String(at + 1).padStart(2, '0')
              const period = `${year}-${number}`
              return (
                <option key={number} value={number} disabled={period < min || period > max}>
                  {name}
                </option>
              )
            })}
          </SelectControl>
          <SelectControl
            aria-label={t('year')}
            invalid={Boolean(field.error)}
            value={year}
            onChange={(event) => choose(event.target.value, month)}
          >
            {years.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </SelectControl>
        </div>
      )}
    </FieldGroup>
  )
}
