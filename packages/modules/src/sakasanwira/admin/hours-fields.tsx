import { type OpeningHours, weekdays } from '@melati/domain/sakasanwira/hours'
import { Button } from '@melati/ui/button.tsx'
import { FieldGroup } from '@melati/ui/field-group.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { words } from '../admin-words.ts'
import { words as hoursWords } from '../hours-words.ts'

/** Of each weekday from Monday on what was typed, '' for nothing. */
export type TypedWeek = readonly { readonly opens: string; readonly closes: string }[]

const nothing = { opens: '', closes: '' }

export const typedWeekOf = (hours: OpeningHours | null): TypedWeek => weekdays.map((_, n) => hours?.[n] ?? nothing)

/** Undefined while a day is half filled in or closes before it opens; null while nothing is. */
export function weekOf(typed: TypedWeek): OpeningHours | null | undefined {
  const isWhole = typed.every(
    ({ opens, closes }) => (opens === '' && closes === '') || (opens !== '' && opens < closes),
  )
  if (!isWhole) return undefined
  const week = typed.map((day) => (day.opens === '' ? null : { ...day }))
  return week.some((day) => day !== null) ? week : null
}

interface HoursFieldsProps {
  readonly week: TypedWeek
  readonly onChange: (week: TypedWeek) => void
  readonly error: string | undefined
}

/** When it opens and closes on each weekday; a day left empty is a day it is closed. */
export function HoursFields({ week, onChange, error }: HoursFieldsProps) {
  const t = useWords(words)
  const day = useWords(hoursWords)
  const type = (at: number, change: { opens?: string; closes?: string }) =>
    onChange(week.map((one, n) => (n === at ? { ...one, ...change } : one)))
  const first = week[0] ?? nothing
  return (
    <FieldGroup name="hours" label={t('hours')} hint={t('hoursHint')} error={error} optional>
      {() => (
        <div className="flex flex-col gap-3">
          {weekdays.map((name, n) => (
            <div key={name} className="grid grid-cols-2 gap-3">
              {(['opens', 'closes'] as const).map((which) => (
                <TextInput
                  key={which}
                  name={`hours.${name}.${which}`}
                  type="time"
                  label={t(which, { day: day(name) })}
                  value={week[n]?.[which] ?? ''}
                  onChange={(event) => type(n, { [which]: event.target.value })}
                />
              ))}
            </div>
          ))}
          {first.opens !== '' && first.closes !== '' && (
            <div>
              <Button variant="tertiary" onClick={() => onChange(week.map(() => first))}>
                {t('sameEveryDay')}
              </Button>
            </div>
          )}
        </div>
      )}
    </FieldGroup>
  )
}
