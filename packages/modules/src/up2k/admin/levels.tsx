import { Card } from '@melati/ui/card.tsx'
import { formatDay } from '@melati/ui/format'
import { Heading } from '@melati/ui/heading.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Timeline } from '@melati/ui/timeline.tsx'
import { words as adminWords } from '../admin-words.ts'
import { words } from '../words.ts'
import type { Group } from './group.tsx'

/** Every level the group has had, the latest first. */
export function Levels({ levels }: Pick<Group, 'levels'>) {
  const t = useWords(adminWords)
  const base = useWords(words)
  const { language } = useLanguage()
  return (
    <Card as="section">
      <Heading level={2}>{t('levels')}</Heading>
      <Timeline
        label={t('levels')}
        entries={levels.toReversed().map(({ level, since, until, reason }) => ({
          id: since,
          title: base(`level-${level}`),
          when: `${formatDay(since, language)} – ${until === null ? t('now') : formatDay(until, language)}`,
          ...(reason === null ? {} : { detail: reason }),
        }))}
      />
    </Card>
  )
}
