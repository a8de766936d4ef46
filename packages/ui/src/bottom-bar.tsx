import { controlWords } from './control-words.ts'
import { cx } from './cx.ts'
import { formatNumber } from './format-number.ts'
import { Icon } from './icon.tsx'
import { useWords } from './language-provider.tsx'
import { Anchor } from './link-provider.tsx'
import type { NavItem } from './nav-item.ts'

/** The phone's menu: icon and word, never an icon alone. With text too large for one row two rows of words, whole ones. */
export function BottomBar({ items, className }: { items: readonly NavItem[]; className?: string }) {
  const t = useWords(controlWords)
  return (
    <nav
      aria-label={t('mainMenu')}
      className={cx('@container border-t border-border bg-surface pb-[env(safe-area-inset-bottom)]', className)}
    >
      <ul className="mx-auto flex max-w-prose @max-[16rem]:grid @max-[16rem]:grid-cols-2">
        {items.map(({ href, label, icon, count, current }) => (
          <li key={href} className="min-w-0 flex-auto">
            <Anchor
              href={href}
              aria-current={current ? 'page' : undefined}
              className={cx(
                'focus-inside flex min-h-16 flex-col items-center justify-center gap-0.5 border-t-[3px] px-1 pt-1 pb-2 text-center text-meta leading-tight no-underline @max-[16rem]:min-h-[48px] @max-[16rem]:flex-row @max-[16rem]:gap-2',
                current ? 'border-action font-semibold text-action-hover' : 'border-transparent text-text-muted',
              )}
            >
              <span className="relative @max-[16rem]:order-last">
                <span className="contents @max-[16rem]:hidden">
                  <Icon of={icon} />
                </span>
                {count ? (
                  <span className="absolute -top-2 left-5 min-w-5 rounded-full bg-danger px-1 text-center text-meta font-semibold text-text-on-brand tabular-nums @max-[16rem]:static">
                    {formatNumber(count)}
                  </span>
                ) : null}
              </span>
              <span className="max-w-full [overflow-wrap:anywhere]">{label}</span>
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  )
}
