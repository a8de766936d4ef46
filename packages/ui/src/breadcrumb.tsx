import ChevronRight from 'lucide-react/icons/chevron-right'
import { controlWords } from './control-words.ts'
import { Icon } from './icon.tsx'
import { useWords } from './language-provider.tsx'
import { Anchor } from './link-provider.tsx'

export interface Crumb {
  label: string
  href: string
}

/** Kota › Kecamatan › Kelurahan: each level above is a link, the last is where one is. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useWords(controlWords)
  return (
    <nav aria-label={t('breadcrumb')}>
      <ol className="flex flex-wrap items-center gap-x-1 text-data">
        {crumbs.map(({ label, href }, at) => (
          <li key={href} className="flex items-center gap-1">
            {at > 0 && <Icon of={ChevronRight} size="small" className="text-text-muted" />}
            <Anchor
              href={href}
              aria-current={at === crumbs.length - 1 ? 'page' : undefined}
              className="inline-flex min-h-(--target) min-w-6 items-center rounded-[2px] text-text-link underline underline-offset-[0.15em] aria-[current=page]:font-semibold aria-[current=page]:text-text aria-[current=page]:no-underline"
            >
              {label}
            </Anchor>
          </li>
        ))}
      </ol>
    </nav>
  )
}
