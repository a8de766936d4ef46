import type { Day } from '@melati/domain/day'
import type { TenantSettings } from '@melati/domain/settings'
import { type Deadline, deadlinesOn } from '@melati/domain/statistics/deadlines'
import { Card } from '@melati/ui/card.tsx'
import { formatDayWithWeekday, formatMonth } from '@melati/ui/format'
import { Heading } from '@melati/ui/heading.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import { Text } from '@melati/ui/text.tsx'
import { homeWords } from './home-words.ts'

const soon = 3

/** By when the open months are due and when they close, on the city's calendar. */
export function Deadlines({ today, calendar }: { today: Day; calendar: TenantSettings['calendar'] }) {
  const t = useWords(homeWords)
  const { language } = useLanguage()
  const left = ({ daysLeft, what }: Deadline) => {
    if (daysLeft < 0) return <StatusPill tone="bad">{t('late', { n: -daysLeft })}</StatusPill>
    const words = daysLeft === 0 ? t('dueToday') : t('daysLeft', { n: daysLeft })
    return <StatusPill tone={daysLeft <= soon && what === 'due' ? 'warn' : 'neutral'}>{words}</StatusPill>
  }
  return (
    <Card as="section">
      <Heading level={2}>{t('deadlines')}</Heading>
      <ul className="flex flex-col">
        {deadlinesOn(today, calendar).map((one) => (
          <li
            key={`${one.period} ${one.what}`}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-border py-2 last:border-b-0"
          >
            <div>
              <Text size="label">{t(one.what, { month: formatMonth(one.period, language) })}</Text>
              <Text size="meta" tone="muted">
                {formatDayWithWeekday(one.on, language)}
              </Text>
            </div>
            {left(one)}
          </li>
        ))}
      </ul>
    </Card>
  )
}
