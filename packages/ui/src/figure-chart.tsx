import { useId } from 'react'
import type { ReactNode } from 'react'
import { BarRows } from './bar-rows.tsx'
import type { Bar } from './bar-chart.tsx'
import { controlWords } from './control-words.ts'
import { formatNumber } from './format-number.ts'
import { Heading } from './heading.tsx'
import { useWords } from './language-provider.tsx'

export interface FigureChartProps {
  /** A sentence that says what it shows. */
  headline: string
  /** What the values are. */
  measure: string
  bars: readonly Bar[]
  format?: (value: number) => string
  /** What stands for a number that is left out: "<5". */
  hidden: string
  /** What is counted, from where, as of when. */
  children?: ReactNode
}

/** A chart of a page without scripts: bars with their values, and the same figures in a table that opens below. */
export function FigureChart({ headline, measure, bars, format = formatNumber, hidden, children }: FigureChartProps) {
  const t = useWords(controlWords)
  const id = useId()
  const greatest = Math.max(1, ...bars.map(({ value }) => value ?? 0))
  return (
    <figure aria-labelledby={id} className="flex min-w-0 flex-col gap-3">
      <figcaption id={id} className="flex min-w-0 flex-col gap-0.5">
        <Heading level={2}>{headline}</Heading>
        <span className="text-meta text-text-muted">{measure}</span>
      </figcaption>
      <BarRows bars={bars} greatest={greatest} format={format} none={hidden} />
      {children}
      <details className="text-data">
        <summary className="inline-flex min-h-(--target) items-center rounded-[2px] text-text-link underline underline-offset-[0.15em]">
          {t('showTable')}
          <span className="sr-only">: {measure}</span>
        </summary>
        <table className="w-full text-data">
          <caption className="sr-only">{measure}</caption>
          <tbody>
            {bars.map(({ key, label, value }) => (
              <tr key={key}>
                <th scope="row" className="border-b border-border py-2 pr-4 text-left font-normal">
                  {label}
                </th>
                <td className="border-b border-border py-2 text-right tabular-nums">
                  {value === null ? hidden : format(value)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
