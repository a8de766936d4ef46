import { unknownHouse } from '@melati/domain/households/house'
import { Card } from '@melati/ui/card.tsx'
import { formatDay } from '@melati/ui/format'
import { Heading } from '@melati/ui/heading.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { SummaryList } from '@melati/ui/summary-list.tsx'
import { Text } from '@melati/ui/text.tsx'
import { words } from '../cadre-words.ts'
import type { HouseholdRow } from '../rows.ts'
import { houseInWords } from '../say-house.ts'
import { words as shared } from '../words.ts'
import { topicOf } from './house-topics.ts'

/** How the household is housed, each fact leading to the page that asks it. */
export function HouseCard({ house, here }: { house: HouseholdRow['house']; here: string }) {
  const t = useWords(words)
  const say = useWords(shared)
  const { language } = useLanguage()
  return (
    <Stack as="section" space="gap">
      <div>
        <Heading level={2}>{t('houseState')}</Heading>
        <Text size="meta" tone="muted">
          {house ? t('houseSince', { day: formatDay(house.since, language) }) : t('houseNone')}
        </Text>
      </div>
      <Card>
        <SummaryList
          rows={houseInWords(house?.facts ?? unknownHouse, say).map(({ field, term, value }) => ({
            term,
            value,
            changeHref: `${here}/rumah/${topicOf(field)}`,
          }))}
        />
      </Card>
    </Stack>
  )
}
