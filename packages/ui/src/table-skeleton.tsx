import { controlWords } from './control-words.ts'
import { cx } from './cx.ts'
import { useWords } from './language-provider.tsx'

/** A table before its first rows: as high as a page of it, drawn after 300 ms. */
export function TableSkeleton({ columns, rows = 8 }: { columns: number; rows?: number }) {
  const t = useWords(controlWords)
  return (
    <div role="status" className="animate-late overflow-clip rounded-card border border-border bg-surface">
      <span className="sr-only">{t('loading')}</span>
      <div aria-hidden className="h-10 border-b border-border bg-surface-sunken max-sm:hidden" />
      {Array.from({ length: rows }, (_, row) => (
        <div
          key={row}
          aria-hidden
          className="flex h-row items-center gap-6 border-b border-border px-3 last:border-b-0"
        >
          {Array.from({ length: columns }, (_column, at) => (
            <span
              key={at}
              className={cx('h-3 rounded-pill bg-track', at === 0 ? 'flex-[2]' : 'flex-1', at > 2 && 'max-sm:hidden')}
            />
          ))}
        </div>
      ))}
    </div>
  )
}
