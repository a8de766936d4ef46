import { formatMonth, formatRupiah } from '@melati/ui/format'
import { Card } from '@melati/ui/card.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import { Facts } from '@melati/ui/facts.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Anchor } from '@melati/ui/link-provider.tsx'
import { Text } from '@melati/ui/text.tsx'
import type { Period } from '@melati/domain/period'
import { useCadreArea } from '../../cadre-area.ts'
import { cadreWords } from '../cadre-words.ts'
import type { GroupRow } from '../rows.ts'
import { LevelPill } from './level-pill.tsx'
import { RecordPill } from '../../cadre-record-pill.tsx'

export interface GroupCardProps {
  group: GroupRow
  href: string
  place: string | undefined
  period: Period
  /** Rupiah sold in the period. */
  sold: number
  /** Something about it has still to be sent. */
  unsent: boolean
}

/** A group in a list; the whole card is its link. */
export function GroupCard({ group, href, place, period, sold, unsent }: GroupCardProps) {
  const t = useWords(cadreWords)
  const { language } = useCadreArea()
  const members = t('members-n', { n: group.members.length })
  return (
    <Card as="li" className="relative">
      <Cluster justify="between">
        <Anchor
          href={href}
          className="inline-flex min-h-6 items-center rounded-[2px] text-label text-text no-underline after:absolute after:inset-0 after:rounded-card"
        >
          {group.name}
        </Anchor>
        <LevelPill level={group.level} />
      </Cluster>
      <Text size="meta" tone="muted">
        <Facts of={place === undefined ? [members] : [members, place]} />
      </Text>
      <Cluster justify="between" align="baseline">
        <Text size="meta" tone="muted">
          {t('sales-in', { month: formatMonth(period, language) })}
        </Text>
        <Text size="label" numeric className="ml-auto">
          {formatRupiah(sold)}
        </Text>
      </Cluster>
      {unsent && (
        <div>
          <RecordPill state="waiting" />
        </div>
      )}
    </Card>
  )
}
