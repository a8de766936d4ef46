import { useOutbox, useRows } from '@melati/client/hooks'
import { RecordSale } from '@melati/domain/up2k/sale'
import { Button } from '@melati/ui/button.tsx'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { Card } from '@melati/ui/card.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { formatDay, formatNumber, formatRupiah } from '@melati/ui/format'
import { Heading } from '@melati/ui/heading.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import { SummaryList } from '@melati/ui/summary-list.tsx'
import { Text } from '@melati/ui/text.tsx'
import Undo2 from 'lucide-react/icons/undo-2'
import { useState } from 'react'
import { useCadreArea } from '../../cadre-area.ts'
import { CadrePage } from '../../cadre-page.tsx'
import { useCadrePlace } from '../../cadre-place.ts'
import { cadreWords } from '../cadre-words.ts'
import type { GroupRow, SaleRow } from '../rows.ts'
import { groupHref, sellHref } from './hrefs.ts'
import { RecordBanner } from './record-banner.tsx'
import { TakeBack } from './take-back.tsx'
import { lastAbout } from './unsent.ts'

type Shown = Omit<SaleRow, 'reversedOn'> & Partial<Pick<SaleRow, 'reversedOn'>>

/** One sale and its receipt: what was recorded and how far it got. */
export default function Sale() {
  const t = useWords(cadreWords)
  const { groupId = '', saleId = '' } = useCadrePlace().params
  const sales = useRows<SaleRow>('sale')
  const group = useRows<GroupRow>('group')?.find(({ id }) => id === groupId)?.row
  const item = lastAbout(useOutbox(), 'saleId', saleId)
  const [taking, setTaking] = useState(false)
  const row = sales?.find(({ id }) => id === saleId)?.row
  // One that the server refused lies in no row, but she may still read what she wrote.
  const sale = row ?? orderOf(item?.path === 'up2k.recordSale' ? item.input : undefined)
  return (
    <CadrePage
      backHref={groupHref(groupId)}
      {...(group === undefined
        ? {}
        : {
            action: (
              <ButtonLink block href={sellHref(groupId)}>
                {t('record-again')}
              </ButtonLink>
            ),
          })}
    >
      <Stack space="gap">
        <Heading level={1}>{t('sale')}</Heading>
        {item !== undefined && <RecordBanner item={item} />}
        {sale === undefined && sales === undefined && <Skeleton lines={5} />}
        {sale === undefined && sales !== undefined && (
          <EmptyState
            kind="not-found"
            title={t('no-sale')}
            action={
              <ButtonLink variant="secondary" href={groupHref(groupId)}>
                {t('see-group')}
              </ButtonLink>
            }
          />
        )}
        {sale !== undefined && <SaleCard sale={sale} groupName={group?.name} />}
        {group !== undefined && (
          <ButtonLink variant="secondary" block href={groupHref(groupId)}>
            {t('see-group')}
          </ButtonLink>
        )}
        {row !== undefined && row.reversedOn === null && (
          <Button variant="tertiary" block icon={Undo2} onClick={() => setTaking(true)}>
            {t('take-back')}
          </Button>
        )}
        {taking && row !== undefined && <TakeBack sale={row} onClose={() => setTaking(false)} />}
      </Stack>
    </CadrePage>
  )
}

function SaleCard({ sale, groupName }: { sale: Shown; groupName: string | undefined }) {
  const t = useWords(cadreWords)
  const { language } = useCadreArea()
  const { product, quantity, price, total, soldOn, reversedOn } = sale
  return (
    <Card space="normal">
      <Stack space="hair" className="@container">
        <Text size="label">{product}</Text>
        <p className="font-heading text-body font-bold tabular-nums @[11rem]:text-display">{formatRupiah(total)}</p>
        {reversedOn != null && (
          <div>
            <StatusPill tone="warn" icon={Undo2}>
              {t('taken-back-on', { day: formatDay(reversedOn, language) })}
            </StatusPill>
          </div>
        )}
      </Stack>
      <SummaryList
        rows={[
          { term: t('quantity'), value: formatNumber(quantity) },
          { term: t('price'), value: formatRupiah(price) },
          { term: t('sold-on'), value: formatDay(soldOn, language) },
          ...(groupName === undefined ? [] : [{ term: t('group'), value: groupName }]),
        ]}
      />
    </Card>
  )
}

function orderOf(input: unknown): Shown | undefined {
  const order = RecordSale.safeParse(input)
  return order.success ? { ...order.data, total: order.data.quantity * order.data.price } : undefined
}
