import { cx } from './cx.ts'
import { formatNumber } from './format-number.ts'
import { Anchor } from './link-provider.tsx'

export interface FilterTab<K extends string> {
  key: K
  label: string
  count?: number
  /** A link keeps the choice in the address, so that it can be shared and gone back from. */
  href?: string
}

export interface FilterTabsProps<K extends string> {
  /** What they choose between, for a screen reader: "Saring menurut status". */
  label: string
  tabs: readonly FilterTab<K>[]
  current: K
  onChange?: (key: K) => void
  /** On a phone in one row that is pushed aside, so that the list begins higher. */
  inOneRow?: boolean
}

/** One choice among a few views of a list, with its count. */
export function FilterTabs<K extends string>({ label, tabs, current, onChange, inOneRow }: FilterTabsProps<K>) {
  return (
    <div
      role="group"
      aria-label={label}
      className={cx(
        'flex flex-wrap gap-2',
        inOneRow && 'max-sm:-m-2 max-sm:flex-nowrap max-sm:overflow-x-auto max-sm:p-2',
      )}
    >
      {tabs.map(({ key, label: name, count, href }) => {
        const on = key === current
        const look = cx(
          'inline-flex min-h-(--target) items-center gap-2 rounded-control border-[1.5px] px-3 text-label no-underline transition-colors',
          inOneRow && 'shrink-0 whitespace-nowrap',
          on
            ? 'border-action bg-action-subtle text-action-subtle-text'
            : 'border-border-control bg-surface text-text hover:bg-surface-sunken',
        )
        const words = (
          <>
            {name}
            {count !== undefined && <span className="tabular-nums">{formatNumber(count)}</span>}
          </>
        )
        return href ? (
          <Anchor key={key} href={href} className={look} aria-current={on ? 'true' : undefined}>
            {words}
          </Anchor>
        ) : (
          <button key={key} type="button" className={look} aria-pressed={on} onClick={() => onChange?.(key)}>
            {words}
          </button>
        )
      })}
    </div>
  )
}
