import { useApi } from '@melati/modules/admin-api'
import { useUnitTitle } from '@melati/modules/admin-unit-title'
import type { UnitId } from '@melati/domain/ids'
import type { Period } from '@melati/domain/period'
import { BarChart } from '@melati/ui/bar-chart.tsx'
import { Card } from '@melati/ui/card.tsx'
import { formatMonth, formatRupiahCompact } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { useIsPhone } from '@melati/ui/use-is-phone'
import { useQuery } from '@tanstack/react-query'
import { best } from './best.ts'
import { useBehind } from './use-behind.ts'
import { words } from './words.ts'

/** The units right below that sold most; nothing while none has sold. */
export function SalesChart({ unitId, period }: { unitId: UnitId; period: Period }) {
  const api = useApi()
  const t = useWords(words)
  const { language } = useLanguage()
  const titleOf = useUnitTitle()
  const { up2k } = useBehind(period)
  const found = useQuery(api.up2k.totals.queryOptions({ unitId, period }))
  const children = found.data?.children ?? []
  const bars = best(children, (one) => one.sales_rupiah, useIsPhone() ? 5 : 10)
  const [first] = bars
  if (first === undefined) return null
  const month = formatMonth(period, language)
  return (
    <Card as="section">
      <BarChart
        headline={
          <>
            {t('bestSales')} <span className="inline-block">{titleOf(first)},</span>{' '}
            {formatRupiahCompact(first.sales_rupiah, language)}
          </>
        }
        measure={
          bars.length < children.length
            ? t('salesBestMeasure', { month, n: bars.length, all: children.length })
            : t('salesMeasure', { month })
        }
        format={(value) => formatRupiahCompact(value, language)}
        bars={bars.map((one, at) => {
          const href = up2k(one.unitId, 'sales_rupiah')
          return {
            key: one.unitId,
            label: titleOf(one),
            value: one.sales_rupiah,
            emphasis: at === 0,
            ...(href === undefined ? {} : { href }),
          }
        })}
      />
    </Card>
  )
}
