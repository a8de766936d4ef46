import { LEAST } from '@melati/domain/statistics/suppress'
import { Card } from '@melati/ui/card.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { SummaryList } from '@melati/ui/summary-list.tsx'
import { Text } from '@melati/ui/text.tsx'
import { words } from '../words.ts'

/** What no city changes, because a law or Melati itself says so: nobody should look for it among the settings. */
export function FixedRows() {
  const t = useWords(words)
  return (
    <Card as="section" tone="sunken">
      <Heading level={2}>{t('fixed')}</Heading>
      <Text tone="muted">{t('fixed-lead')}</Text>
      <SummaryList
        rows={[
          { term: t('fixed-nik'), value: t('fixed-nik-is') },
          { term: t('fixed-small'), value: t('fixed-small-is', { least: String(LEAST) }) },
          { term: t('fixed-forms'), value: t('fixed-forms-is') },
          { term: t('fixed-months'), value: t('fixed-months-is') },
          { term: t('log'), value: t('fixed-log-is') },
          { term: t('fixed-invitation'), value: t('fixed-invitation-is') },
        ]}
      />
    </Card>
  )
}
