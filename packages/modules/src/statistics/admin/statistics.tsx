import { Banner } from '@melati/ui/banner.tsx'
import { formatDayWithWeekday, formatMonth } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useState } from 'react'
import { words } from '../admin-words.ts'
import { words as named } from '../words.ts'
import { NoteCorrection } from './note-correction.tsx'
import { Preview } from './preview.tsx'
import { Published } from './published.tsx'
import { useUpcoming } from './use-upcoming.ts'

/** What is told to everyone next, on which day and how much of it; and what is told already. */
export default function StatisticsPage() {
  const t = useWords(words)
  const name = useWords(named)
  const { language } = useLanguage()
  const [noting, setNoting] = useState<string>()
  const { next, late = [] } = useUpcoming().data ?? {}
  return (
    <Stack space="loose">
      <PageHeader title={name('title')} lead={t('lead')} />
      {next === undefined ? null : (
        <Banner
          tone="info"
          title={t('nextTitle', {
            month: formatMonth(next.period, language),
            day: formatDayWithWeekday(next.publishesOn, language),
          })}
        >
          {t('nextText')}
        </Banner>
      )}
      {late.length === 0 ? null : <Banner tone="warn">{t('late', { n: late.length })}</Banner>}
      <Preview />
      <Published onNote={setNoting} />
      <Text tone="muted">{t('off')}</Text>
      {noting === undefined ? null : <NoteCorrection period={noting} onClose={() => setNoting(undefined)} />}
    </Stack>
  )
}
