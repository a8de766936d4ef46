import type { ReactNode } from 'react'
import { controlWords } from './control-words.ts'
import { useWords } from './language-provider.tsx'
import { Anchor } from './link-provider.tsx'

export interface SummaryRow {
  term: string
  /** An em dash when there is nothing; say "Tidak tahu" when that was the answer. */
  value: ReactNode
  /** Where this one answer is changed. */
  changeHref?: string | undefined
  onChange?: (() => void) | undefined
  changeLabel?: string
}

/** Facts and, beside each, where it is changed: check pages and detail pages. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  const t = useWords(controlWords)
  return (
    <dl className="@container flex flex-col">
      {rows.map(({ term, value, changeHref, onChange, changeLabel }) => (
        <div
          key={term}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 gap-y-0.5 border-b border-border py-2 last:border-b-0 @[26rem]:grid-cols-[minmax(8rem,2fr)_minmax(0,4fr)_4.5rem]"
        >
          <dt className="col-start-1 text-label text-text-muted">{term}</dt>
          <dd className="col-start-1 padat:text-data @[26rem]:col-start-2">{value}</dd>
          {(changeHref ?? onChange) && (
            <dd className="col-start-2 row-span-2 row-start-1 @[26rem]:col-start-3 @[26rem]:row-span-1">
              <ChangeControl href={changeHref} onClick={onChange} label={changeLabel ?? t('change')} term={term} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

interface ChangeControlProps {
  href: string | undefined
  onClick: (() => void) | undefined
  label: string
  term: string
}

function ChangeControl({ href, onClick, label, term }: ChangeControlProps) {
  const look =
    'inline-flex min-h-(--target) min-w-(--target) items-center justify-end rounded-control text-label text-text-link underline underline-offset-[0.15em]'
  const words = (
    <>
      {label}
      <span className="sr-only">: {term}</span>
    </>
  )
  return href ? (
    <Anchor href={href} className={look}>
      {words}
    </Anchor>
  ) : (
    <button type="button" className={look} onClick={onClick}>
      {words}
    </button>
  )
}
