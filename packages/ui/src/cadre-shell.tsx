import type { ReactNode } from 'react'
import ArrowLeft from 'lucide-react/icons/arrow-left'
import { BottomBar } from './bottom-bar.tsx'
import { controlWords } from './control-words.ts'
import { Icon } from './icon.tsx'
import { useWords } from './language-provider.tsx'
import { Anchor } from './link-provider.tsx'
import type { NavItem } from './nav-item.ts'
import { SkipLink } from './skip-link.tsx'

export interface CadreShellProps {
  /** Where she works: "Dasawisma Melati 3". */
  place: string
  /** "RW 05 · Kel. Teladan Timur". */
  detail?: string
  /** A SyncChip; always there. */
  sync: ReactNode
  /** Where the back arrow leads; absent only on the four tabs. */
  backHref?: string | undefined
  /** The four tabs. Left out while a form is filled in, so that there is one way on and one way back. */
  tabs?: readonly NavItem[] | undefined
  /** The one primary button of the screen, full width, anchored above the tabs. */
  action?: ReactNode
  children: ReactNode
}

export function CadreShell({ place, detail, sync, backHref, tabs, action, children }: CadreShellProps) {
  const t = useWords(controlWords)
  return (
    <div className="flex min-h-dvh flex-col bg-canvas">
      <SkipLink />
      <header className="sticky top-0 z-20 border-b border-border bg-surface pt-[env(safe-area-inset-top)] [@media(height<30em)]:static">
        <div className="mx-auto flex min-h-14 max-w-prose flex-wrap items-center gap-x-2 gap-y-1 px-gutter py-1">
          {backHref && (
            <Anchor
              href={backHref}
              className="-ml-3 inline-flex min-h-(--target) min-w-(--target) shrink-0 items-center justify-center rounded-control"
              aria-label={t('back')}
            >
              <Icon of={ArrowLeft} />
            </Anchor>
          )}
          <div className="min-w-[4.5rem] flex-1">
            <p className="text-label leading-tight">{place}</p>
            {detail && <p className="text-meta leading-tight text-text-muted">{detail}</p>}
          </div>
          <div className="ml-auto flex max-w-[max(55%,10rem)] justify-end">{sync}</div>
        </div>
      </header>
      <main id="isi" tabIndex={-1} className="mx-auto w-full max-w-prose grow px-gutter py-4">
        {children}
      </main>
      {(action || tabs) && (
        <div className="sticky bottom-0 z-20">
          {action && (
            <section aria-label={t('nextStep')} className="border-t border-border bg-surface">
              <div className="mx-auto flex max-w-prose flex-col gap-2 px-gutter py-2">{action}</div>
            </section>
          )}
          {tabs && <BottomBar items={tabs} />}
        </div>
      )}
    </div>
  )
}
