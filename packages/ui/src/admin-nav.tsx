import { controlWords } from './control-words.ts'
import { cx } from './cx.ts'
import { formatNumber } from './format-number.ts'
import { Icon } from './icon.tsx'
import { useWords } from './language-provider.tsx'
import { Anchor } from './link-provider.tsx'
import type { NavItem } from './nav-item.ts'

export interface NavSection {
  label?: string
  items: readonly NavItem[]
}

export interface AdminNavProps {
  sections: readonly NavSection[]
  collapsed?: boolean
  label?: string
}

/** The petrol menu of the admin app: a thin gold line marks where one is. */
export function AdminNav({ sections, collapsed, label }: AdminNavProps) {
  const t = useWords(controlWords)
  return (
    <nav aria-label={label ?? t('mainMenu')} className="flex flex-col gap-4">
      {sections.map((section, at) => (
        <div key={section.label ?? at} className="flex flex-col gap-1">
          {section.label && (
            <p className={cx('px-3 text-meta font-semibold text-nav-muted', collapsed && 'sr-only')}>{section.label}</p>
          )}
          <ul className="flex flex-col gap-0.5">
            {section.items.map((item) => (
              <li key={item.href}>
                <NavEntry item={item} collapsed={collapsed ?? false} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

function NavEntry({ item: { href, label, icon, count, current }, collapsed }: { item: NavItem; collapsed: boolean }) {
  return (
    <Anchor
      href={href}
      title={collapsed ? label : undefined}
      aria-current={current ? 'page' : undefined}
      className={cx(
        'focus-inside relative flex min-h-10 items-center gap-3 rounded-control px-3 py-1 text-data no-underline transition-colors coarse:min-h-12',
        'before:absolute before:inset-y-1 before:left-0 before:w-[3px] before:rounded-full',
        current
          ? 'bg-nav-raised font-semibold text-text-on-brand before:bg-accent'
          : 'text-nav-text before:bg-transparent hover:bg-nav-raised',
        collapsed && 'justify-center px-0',
      )}
    >
      <Icon of={icon} className={current ? '' : 'text-nav-muted'} />
      <span className={cx('min-w-0 grow', collapsed && 'sr-only')}>{label}</span>
      {count ? (
        <span
          className={cx(
            'rounded-full bg-accent px-2 text-meta font-semibold text-accent-text tabular-nums',
            collapsed && 'absolute top-0 right-0 px-1',
          )}
        >
          {formatNumber(count)}
        </span>
      ) : null}
    </Anchor>
  )
}
