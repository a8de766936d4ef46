import { cx } from './cx.ts'

export interface BrandMarkProps {
  name: string
  /** Second line: "Pokja II · Sekretariat". */
  detail?: string | undefined
  /** The city's own logo, unaltered; without it, the first letter on the brand blue. */
  logo?: string | undefined
  onDark?: boolean
  compact?: boolean
}

export function BrandMark({ name, detail, logo, onDark, compact }: BrandMarkProps) {
  return (
    <span className="flex min-w-0 items-center gap-3">
      {logo ? (
        <img src={logo} alt="" width={36} height={36} className="size-9 shrink-0 object-contain" />
      ) : (
        <span
          aria-hidden
          className="inline-flex size-9 shrink-0 items-center justify-center rounded-control bg-action font-heading text-h2 font-bold text-text-on-brand"
        >
          {name.replace(/^(?:(?:TP PKK|Pasar PKK|PKK|Kota|Kabupaten)\s+)+/i, '').charAt(0)}
        </span>
      )}
      <span className={cx('flex min-w-0 flex-col', compact && 'sr-only')}>
        <span className="font-heading text-label leading-tight font-bold">{name}</span>
        {detail && (
          <span className={cx('text-meta leading-tight', onDark ? 'text-nav-muted' : 'text-text-muted')}>{detail}</span>
        )}
      </span>
    </span>
  )
}
