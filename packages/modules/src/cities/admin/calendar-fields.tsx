import { Cluster } from '@melati/ui/cluster.tsx'
import { FieldGroup } from '@melati/ui/field-group.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { words } from '../words.ts'
import type { SettingFieldsProps } from './rule-fields.tsx'
import { Whole } from './whole.tsx'

/** Until when a month is reported, and when it closes: days of the month after it. */
export function CalendarFields({ value: { calendar }, onChange, errorAt }: SettingFieldsProps) {
  const t = useWords(words)
  const wrong = calendar.dueDay > calendar.closeDay ? t('calendar-wrong') : undefined
  return (
    <FieldGroup name="calendar" label={t('calendar')} hint={t('calendar-hint')} error={wrong ?? errorAt('calendar')}>
      {() => (
        <Cluster space="loose">
          <Whole
            name="calendar.dueDay"
            label={t('calendar-due')}
            unit={t('unit-day')}
            bounds={[1, 28]}
            value={calendar.dueDay}
            onChange={(dueDay) => onChange({ calendar: { ...calendar, dueDay } })}
          />
          <Whole
            name="calendar.closeDay"
            label={t('calendar-close')}
            unit={t('unit-day')}
            bounds={[1, 28]}
            value={calendar.closeDay}
            onChange={(closeDay) => onChange({ calendar: { ...calendar, closeDay } })}
          />
        </Cluster>
      )}
    </FieldGroup>
  )
}
