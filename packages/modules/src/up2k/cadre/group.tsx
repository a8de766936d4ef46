import { useOutbox, useRows } from '@melati/client/hooks'
import { periodOf } from '@melati/domain/period'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { Card } from '@melati/ui/card.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import { formatDay, formatMonth, formatRupiah } from '@melati/ui/format'
import { Heading } from '@melati/ui/heading.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Stat } from '@melati/ui/stat.tsx'
import { SummaryList } from '@melati/ui/summary-list.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useMemo } from 'react'
import { useCadreArea, useToday, useUnits } from '../../cadre-area.ts'
import { CadrePage } from '../../cadre-page.tsx'
import { cadreWords } from '../cadre-words.ts'
import type { GroupRow, SaleRow } from '../rows.ts'
import { words } from '../words.ts'
import { GroupMissing } from './group-missing.tsx'
import { sellHref } from './hrefs.ts'
import { LevelPill } from './level-pill.tsx'
import { MemberList } from './member-list.tsx'
import { monthSales, salesOf } from './month-sales.ts'
import { RecordBanner } from './record-banner.tsx'
import { SaleEntry } from './sale-entry.tsx'
import { isOnPhoneOnly, lastAbout } from './unsent.ts'
import { useGroup } from './use-group.ts'
import { placeOf } from './use-groups.ts'

const shownSales = 10

export default function Group() {
  const { group, reading } = useGroup()
  return group === undefined ? <GroupMissing reading={reading} /> : <GroupPage group={group} />
}

/** What a group sold and holds, who is in it, and what can be recorded of it. */
function GroupPage({ group }: { group: GroupRow }) {
  const t = useWords(cadreWords)
  const named = useWords(words)
  const { language } = useCadreArea()
  const period = periodOf(useToday())
  const units = useUnits()
  const outbox = useOutbox()
  const rows = useRows<SaleRow>('sale')
  const { groupId, name, kind, level, cash, unitId, startedOn, members } = group
  const sales = useMemo(() => (rows ?? []).map(({ row }) => row), [rows])
  const latest = useMemo(() => salesOf(sales, groupId).slice(0, shownSales), [sales, groupId])
  const started = outbox?.find((item) => item.path === 'up2k.startGroup' && lastAbout([item], 'groupId', groupId))
  return (
    <CadrePage
      backHref="/up2k"
      action={
        <ButtonLink block href={sellHref(groupId)}>
          {t('record-sale')}
        </ButtonLink>
      }
    >
      <Stack space="section">
        <Stack space="gap">
          <Stack space="tight">
            <Heading level={1}>{name}</Heading>
            <Cluster>
              <LevelPill level={level} />
              <Text as="span" size="meta" tone="muted">
                {named(`kind-${kind}`)}
              </Text>
            </Cluster>
          </Stack>
          {started !== undefined && isOnPhoneOnly(started) && <RecordBanner item={started} />}
          <Stat
            label={t('sales-in', { month: formatMonth(period, language) })}
            value={formatRupiah(monthSales(sales, period).get(groupId) ?? 0)}
          />
          <Card>
            <SummaryList
              rows={[
                { term: named('cash'), value: <span className="tabular-nums">{formatRupiah(cash)}</span> },
                { term: named('members'), value: t('members-n', { n: members.length }) },
                { term: t('place'), value: placeOf(units, unitId) ?? '—' },
                { term: t('started'), value: formatDay(startedOn, language) },
              ]}
            />
          </Card>
        </Stack>
        <section aria-labelledby="penjualan">
          <Stack space="snug">
            <Heading level={2} id="penjualan">
              {t('last-sales')}
            </Heading>
            {latest.length === 0 ? (
              <Text tone="muted">{t('no-sales')}</Text>
            ) : (
              <Card space="none">
                {latest.map((sale) => (
                  <SaleEntry key={sale.saleId} sale={sale} item={lastAbout(outbox, 'saleId', sale.saleId)} />
                ))}
              </Card>
            )}
          </Stack>
        </section>
        <MemberList group={group} />
      </Stack>
    </CadrePage>
  )
}
