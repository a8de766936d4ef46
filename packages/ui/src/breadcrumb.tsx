import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { controlWords } from './control-words.ts'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import { useWords } from './language-provider.tsx'
import { Anchor } from './link-provider.tsx'

export interface Crumb {
  label: string
  /** Absent where one may not go. */
  href?: string | undefined
}

/** Kota › Kecamatan › Kelurahan: each level above is a link, the last is where one is. On a phone only the way one level up. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useWords(controlWords)
  const up = Math.max(0, crumbs.length - 2)
  return (
    <nav aria-label={t('breadcrumb')}>
      <ol className="flex flex-wrap items-center gap-x-1 text-data">
        {crumbs.map(({ label, href }, at) => (
          <li
            key={`${at} ${label}`}
            className={cx('flex items-center gap-1', (at !== up || href === undefined) && 'max-sm:hidden')}
          >
            {at === up && <Icon of={ChevronLeft} size="small" className="text-text-muted sm:hidden" />}
            {at > 0 && <Icon of={ChevronRight} size="small" className="text-text-muted max-sm:hidden" />}
            {href === undefined ? (
              <span className="text-text-muted">{label}</span>
            ) : (
              <Anchor
                href={href}
                aria-current={at === crumbs.length - 1 ? 'page' : undefined}
                className="inline-flex min-h-(--target) min-w-6 items-center rounded-[2px] text-text-link underline underline-offset-[0.15em] aria-[current=page]:font-semibold aria-[current=page]:text-text aria-[current=page]:no-underline"
              >
                {label}
              </Anchor>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
