import { periodOf } from '@melati/domain/period'
import { defaultSettings } from '@melati/domain/settings'
import { closesOn } from '@melati/domain/statistics/closing'
import { dueOn } from '@melati/domain/statistics/deadlines'
import { Cluster } from '@melati/ui/cluster.tsx'
import { FieldGroup } from '@melati/ui/field-group.tsx'
import { formatDay, formatMonth } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useToday } from '../../admin-acting.ts'
import { words } from '../words.ts'
import type { SettingFieldsProps } from './rule-fields.tsx'
import { Whole } from './whole.tsx'

const { calendar: standard } = defaultSettings

/** Until when a month is reported, and when it closes: days of the month after it. */
export function CalendarFields({ value: { calendar }, onChange, errorAt }: SettingFieldsProps) {
  const t = useWords(words)
  const { language } = useLanguage()
  const month = periodOf(useToday())
  const wrong = calendar.dueDay > calendar.closeDay ? t('calendar-wrong') : undefined
  return (
    <FieldGroup name="calendar" label={t('calendar')} hint={t('calendar-hint')} error={wrong ?? errorAt('calendar')}>
      {() => (
        <Stack>
          <Cluster space="loose">
            <Whole
              name="calendar.dueDay"
              label={t('calendar-due')}
              unit={t('unit-day')}
              bounds={[1, 28]}
              standard={standard.dueDay}
              value={calendar.dueDay}
              onChange={(dueDay) => onChange({ calendar: { ...calendar, dueDay } })}
            />
            <Whole
              name="calendar.closeDay"
              label={t('calendar-close')}
              unit={t('unit-day')}
              bounds={[1, 28]}
              standard={standard.closeDay}
              value={calendar.closeDay}
              onChange={(closeDay) => onChange({ calendar: { ...calendar, closeDay } })}
            />
          </Cluster>
          {wrong === undefined && (
            <Text tone="muted">
              {t('calendar-preview', {
                month: formatMonth(month, language),
                due: formatDay(dueOn(month, calendar), language),
                close: formatDay(closesOn(month, calendar), language),
              })}
            </Text>
          )}
        </Stack>
      )}
    </FieldGroup>
  )
}
