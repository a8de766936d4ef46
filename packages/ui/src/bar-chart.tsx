import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import ChartColumn from 'lucide-react/icons/chart-column'
import Table from 'lucide-react/icons/table'
import { BarColumns } from './bar-columns.tsx'
import { BarRows } from './bar-rows.tsx'
import { Button } from './button.tsx'
import { controlWords } from './control-words.ts'
import { Definition } from './definition.tsx'
import { formatNumber } from './format-number.ts'
import { Heading } from './heading.tsx'
import { useWords } from './language-provider.tsx'

export interface Bar {
  key: string
  label: string
  /** Not negative; bars begin at zero. Null where nothing is known yet. */
  value: number | null
  /** The rows behind it. */
  href?: string
  /** The bar the headline speaks of. */
  emphasis?: boolean
}

export interface BarChartProps {
  /** A sentence that says what it shows: "KK naik 6,2% sejak Juli". */
  headline: ReactNode
  /** What the values are: "Jumlah KK per kelurahan". */
  measure: string
  bars: readonly Bar[]
  /** Places below each other, months beside each other. */
  direction?: 'rows' | 'columns'
  format?: (value: number) => string
  definition?: string
  headingLevel?: 2 | 3
}

/** Values are written at the bars; nothing needs a hover, and the same figures stand in a table. */
export function BarChart(props: BarChartProps) {
  const { headline, measure, bars, direction = 'rows', format = formatNumber, definition, headingLevel = 2 } = props
  const t = useWords(controlWords)
  const id = useId()
  const [asTable, setAsTable] = useState(false)
  const greatest = Math.max(1, ...bars.map((bar) => bar.value ?? 0))
  const drawn = { bars, greatest, format }
  return (
    <figure aria-labelledby={id} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <figcaption id={id} className="flex min-w-0 flex-col">
          <Heading level={headingLevel} look="h2">
            {headline}
          </Heading>
          <span className="text-meta text-text-muted">{measure}</span>
        </figcaption>
        <div className="-mx-(--control-pad)">
          <Button variant="tertiary" icon={asTable ? ChartColumn : Table} onClick={() => setAsTable(!asTable)}>
            {t(asTable ? 'showChart' : 'showTable')}
          </Button>
        </div>
      </div>
      {asTable ? (
        <BarTable {...{ bars, measure, format }} />
      ) : direction === 'rows' ? (
        <BarRows {...drawn} />
      ) : (
        <>
          {/* On a phone the values of standing bars would run into each other. */}
          <div className="sm:hidden">
            <BarRows {...drawn} />
          </div>
          <div className="max-sm:hidden">
            <BarColumns {...drawn} />
          </div>
        </>
      )}
      {definition && <Definition of={measure}>{definition}</Definition>}
    </figure>
  )
}

function BarTable({
  bars,
  measure,
  format,
}: Pick<BarChartProps, 'bars' | 'measure'> & { format: (value: number) => string }) {
  return (
    <table className="w-full text-data">
      <caption className="sr-only">{measure}</caption>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.key}>
            <th scope="row" className="border-b border-border py-2 pr-4 text-left font-normal">
              {bar.label}
            </th>
            <td className="border-b border-border py-2 text-right tabular-nums">
              {bar.value === null ? '—' : format(bar.value)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
