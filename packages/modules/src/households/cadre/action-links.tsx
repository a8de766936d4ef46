import { Icon } from '@melati/ui/icon.tsx'
import { Anchor } from '@melati/ui/link-provider.tsx'
import ChevronRight from 'lucide-react/icons/chevron-right'

/** What can be done, each a row as tall as a thumb. */
export function ActionLinks({ links }: { links: readonly { readonly href: string; readonly label: string }[] }) {
  return (
    <ul className="flex flex-col rounded-card border border-border bg-surface">
      {links.map(({ href, label }) => (
        <li key={href} className="border-b border-border last:border-b-0">
          <Anchor
            href={href}
            className="flex min-h-row items-center justify-between gap-3 px-4 py-2 text-label text-text no-underline active:bg-surface-brand"
          >
            {label}
            <Icon of={ChevronRight} className="text-text-muted" />
          </Anchor>
        </li>
      ))}
    </ul>
  )
}
