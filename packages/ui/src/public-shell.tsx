import type { ReactNode } from 'react'
import { BrandMark } from './brand-mark.tsx'
import type { BrandMarkProps } from './brand-mark.tsx'
import { controlWords } from './control-words.ts'
import { cx } from './cx.ts'
import { useWords } from './language-provider.tsx'
import { Anchor } from './link-provider.tsx'
import { SkipLink } from './skip-link.tsx'

export interface PublicShellProps {
  brand: Pick<BrandMarkProps, 'name' | 'detail' | 'logo'>
  homeHref: string
  /** City switcher, search and language: slots of the header. */
  city?: ReactNode
  search?: ReactNode
  language?: ReactNode
  /** The parts of a city, below the header. */
  nav?: { label: string; links: readonly { href: string; label: string; current: boolean }[] } | undefined
  /** The one thing to do here, stuck to the bottom of a phone: "Pesan lewat WhatsApp". */
  action?: ReactNode
  /** About, data notes, contact, accessibility; "Bantuan" stays in the same place on each page. */
  footLinks: readonly { href: string; label: string }[]
  footNote?: ReactNode
  children: ReactNode
}

/** Renders on the server without scripts. */
export function PublicShell(props: PublicShellProps) {
  const { brand, homeHref, city, search, language, nav, action, footLinks, footNote, children } = props
  const t = useWords(controlWords)
  return (
    <div className="flex min-h-dvh flex-col bg-canvas">
      <SkipLink />
      <header className="border-t-4 border-t-(--city-accent,var(--color-accent)) border-b border-b-border bg-surface">
        <div className="mx-auto flex min-h-14 max-w-page flex-wrap items-center gap-x-4 gap-y-2 px-gutter py-2">
          <Anchor href={homeHref} className="flex min-h-(--target) min-w-0 items-center rounded-control no-underline">
            <BrandMark {...brand} />
          </Anchor>
          {city}
          {search && <div className="min-w-[12rem] flex-1 max-sm:order-last max-sm:basis-full">{search}</div>}
          <div className="ml-auto">{language}</div>
        </div>
        {nav && nav.links.length > 0 && (
          <nav aria-label={nav.label} className="mx-auto max-w-page px-gutter">
            <ul className="-mx-3 flex flex-wrap">
              {nav.links.map(({ href, label, current }) => (
                <li key={href}>
                  <Anchor
                    href={href}
                    aria-current={current ? 'page' : undefined}
                    className={cx(
                      'inline-flex min-h-(--target) items-center border-b-[3px] px-3 text-label no-underline',
                      current
                        ? 'border-action text-text-link'
                        : 'border-transparent text-text hover:border-border-control',
                    )}
                  >
                    {label}
                  </Anchor>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </header>
      <main id="isi" tabIndex={-1} className="mx-auto w-full max-w-page grow px-gutter py-6">
        {children}
      </main>
      {action && (
        <section
          aria-label={t('nextStep')}
          className="sticky bottom-0 z-20 border-t border-border bg-surface px-gutter py-2 sm:hidden"
        >
          {action}
        </section>
      )}
      <footer className="border-t border-border bg-surface">
        <div className="mx-auto flex max-w-page flex-col gap-4 px-gutter py-6">
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {footLinks.map(({ href, label }) => (
              <li key={href}>
                <Anchor
                  href={href}
                  className="inline-flex min-h-(--target) min-w-6 items-center text-text-link underline underline-offset-[0.15em]"
                >
                  {label}
                </Anchor>
              </li>
            ))}
          </ul>
          {footNote && <div className="text-meta text-text-muted">{footNote}</div>}
        </div>
      </footer>
    </div>
  )
}
