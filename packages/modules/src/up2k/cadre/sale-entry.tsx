import type { OutboxItem } from '@melati/client/outbox/item'
import { Facts } from '@melati/ui/facts.tsx'
import { formatDayShort, formatNumber, formatRupiah } from '@melati/ui/format'
import { useWords } from '@melati/ui/language-provider.tsx'
import { MoneyRow } from '@melati/ui/money-row.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import Undo2 from 'lucide-react/icons/undo-2'
import { useCadreArea } from '../../cadre-area.ts'
import { cadreWords } from '../cadre-words.ts'
import type { SaleRow } from '../rows.ts'
import { saleHref } from './hrefs.ts'
import { RecordPill } from '../../cadre-record-pill.tsx'

/** A sale in the list of its group; how far it got is said only while it has not arrived. */
export function SaleEntry({ sale, item }: { sale: SaleRow; item: OutboxItem | undefined }) {
  const t = useWords(cadreWords)
  const { language } = useCadreArea()
  const { groupId, saleId, product, quantity, price, total, soldOn, reversedOn } = sale
  const times = t('times-price', { quantity: formatNumber(quantity), price: formatRupiah(price) })
  const onWay = item !== undefined && item.state !== 'applied'
  return (
    <MoneyRow
      label={product}
      detail={<Facts of={[formatDayShort(soldOn, language), times]} />}
      amount={total}
      href={saleHref(groupId, saleId)}
      {...(reversedOn === null && !onWay
        ? {}
        : {
            status: (
              <span className="flex flex-wrap gap-2">
                {reversedOn !== null && (
                  <StatusPill tone="warn" icon={Undo2}>
                    {t('taken-back')}
                  </StatusPill>
                )}
                {onWay && <RecordPill state={item.state} />}
              </span>
            ),
          })}
    />
  )
}
