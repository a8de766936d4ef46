import { BrandMark } from '@melati/ui/brand-mark.tsx'
import { LanguageSwitch } from '@melati/ui/language-switch.tsx'
import { SkipLink } from '@melati/ui/skip-link.tsx'
import type { ReactNode } from 'react'

/** The page around everything before the phone is open. */
export function Centred({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col bg-canvas">
      <SkipLink />
      <header className="mx-auto flex w-full max-w-prose flex-wrap items-center justify-between gap-3 px-gutter py-3">
        <BrandMark name="Melati" detail="Kader" />
        <LanguageSwitch />
      </header>
      <main id="isi" tabIndex={-1} className="mx-auto flex w-full max-w-prose grow flex-col gap-6 px-gutter py-6">
        {children}
      </main>
    </div>
  )
}
