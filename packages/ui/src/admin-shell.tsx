import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import Menu from 'lucide-react/icons/menu'
import PanelLeftClose from 'lucide-react/icons/panel-left-close'
import PanelLeftOpen from 'lucide-react/icons/panel-left-open'
import X from 'lucide-react/icons/x'
import { AdminNav } from './admin-nav.tsx'
import type { NavSection } from './admin-nav.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { BrandMark } from './brand-mark.tsx'
import type { BrandMarkProps } from './brand-mark.tsx'
import { controlWords } from './control-words.ts'
import { cx } from './cx.ts'
import { IconButton } from './icon-button.tsx'
import { useWords } from './language-provider.tsx'
import type { NavItem } from './nav-item.ts'
import { SkipLink } from './skip-link.tsx'

export interface AdminShellProps {
  brand: Pick<BrandMarkProps, 'name' | 'detail' | 'logo'>
  sections: readonly NavSection[]
  /** "Bantuan" and the like, at the foot of the menu on every page. */
  foot?: readonly NavItem[]
  /** The phone's bottom bar, four entries; none where the menu has nothing to choose from. */
  phoneTabs: readonly NavItem[]
  /** Slots of the top bar, left to right. */
  scope?: ReactNode
  period?: ReactNode
  search?: ReactNode
  profile?: ReactNode
  /** A LanguageSwitch: in the top bar, on a phone in the drawer. */
  language?: ReactNode
  /** Across the page below the top bar: offline, maintenance, signed in as somebody else. */
  notice?: ReactNode
  startCollapsed?: boolean
  onCollapse?: (collapsed: boolean) => void
  children: ReactNode
}

/** Menu left (a drawer and a bottom bar on a phone), context on top, the page in the middle. */
export function AdminShell(props: AdminShellProps) {
  const { brand, sections, foot = [], phoneTabs, scope, period, search, profile, language, notice, children } = props
  const t = useWords(controlWords)
  const [collapsed, setCollapsed] = useState(props.startCollapsed ?? false)
  const drawer = useRef<HTMLDialogElement>(null)
  const footSection = foot.length > 0 ? [{ items: foot }] : []
  const collapse = () => {
    setCollapsed(!collapsed)
    props.onCollapse?.(!collapsed)
  }
  return (
    <div className="flex min-h-dvh bg-canvas md:[--top-inset:3.5625rem] max-md:[--bottom-inset:calc(4.0625rem+env(safe-area-inset-bottom))]">
      <SkipLink />
      <aside
        aria-label={brand.name}
        className={cx(
          'sticky top-0 flex h-dvh shrink-0 flex-col gap-4 overflow-y-auto bg-nav p-2 text-nav-text transition-[width] max-md:hidden',
          collapsed ? 'w-[4rem]' : 'w-[13.5rem]',
        )}
      >
        <div className="px-1 pt-2">
          <BrandMark {...brand} onDark compact={collapsed} />
        </div>
        <div className="grow">
          <AdminNav sections={sections} collapsed={collapsed} />
        </div>
        <AdminFoot sections={footSection} collapsed={collapsed} />
        <div className={cx('flex', collapsed ? 'justify-center' : 'justify-end')}>
          <IconButton
            icon={collapsed ? PanelLeftOpen : PanelLeftClose}
            label={t(collapsed ? 'expandMenu' : 'collapseMenu')}
            aria-expanded={!collapsed}
            look="on-dark"
            onClick={collapse}
          />
        </div>
      </aside>
      <div className="flex min-w-0 grow flex-col">
        <header className="top-0 z-20 border-b border-border bg-surface md:sticky">
          <div className="flex min-h-14 flex-wrap items-center gap-2 px-gutter py-2">
            <span className="md:hidden">
              <IconButton icon={Menu} label={t('openMenu')} onClick={() => drawer.current?.showModal()} />
            </span>
            <div className="flex min-w-0 items-center gap-2 max-md:min-w-min max-md:flex-1 max-md:flex-col max-md:items-start max-md:gap-0">
              <span className="font-heading text-label leading-tight font-bold md:hidden">{brand.name}</span>
              {scope}
            </div>
            {period && <div className="max-md:order-2 max-md:basis-full">{period}</div>}
            {search && <div className="min-w-[12rem] flex-1 max-md:order-3 max-md:basis-full">{search}</div>}
            <div className="ml-auto flex items-center gap-2">
              {language && <span className="max-md:hidden">{language}</span>}
              {profile}
            </div>
          </div>
          {notice}
        </header>
        <main id="isi" tabIndex={-1} className="mx-auto w-full max-w-wide grow px-gutter py-6">
          {children}
        </main>
        {phoneTabs.length > 0 && <BottomBar items={phoneTabs} className="sticky bottom-0 z-20 md:hidden" />}
      </div>
      <dialog
        ref={drawer}
        aria-label={t('mainMenu')}
        className="m-0 h-dvh max-h-none w-[18rem] max-w-[85vw] animate-appear overflow-y-auto bg-nav p-3 text-nav-text"
        onClick={(event) => {
          // A tap beside the drawer, or on one of its links, closes it.
          if (event.target instanceof Element && (event.target === drawer.current || event.target.closest('a')))
            drawer.current?.close()
        }}
      >
        <div className="flex min-h-full flex-col gap-4">
          <div className="flex items-center justify-between gap-2">
            <BrandMark {...brand} onDark />
            <IconButton icon={X} label={t('close')} look="on-dark" onClick={() => drawer.current?.close()} />
          </div>
          <div className="grow">
            <AdminNav sections={sections} />
          </div>
          {language && <div>{language}</div>}
          <AdminFoot sections={footSection} collapsed={false} />
        </div>
      </dialog>
    </div>
  )
}

function AdminFoot({ sections, collapsed }: { sections: readonly NavSection[]; collapsed: boolean }) {
  const t = useWords(controlWords)
  if (sections.length === 0) return null
  return (
    <div className="border-t border-nav-raised pt-2">
      <AdminNav sections={sections} collapsed={collapsed} label={t('help')} />
    </div>
  )
}
