import { BrandMark } from '@melati/ui/brand-mark.tsx'
import { Card } from '@melati/ui/card.tsx'
import { LanguageSwitch } from '@melati/ui/language-switch.tsx'
import { SkipLink } from '@melati/ui/skip-link.tsx'
import type { ReactNode } from 'react'

/** The page around everything before one is inside. */
export function EntryPage({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col bg-canvas" data-density="nyaman">
      <SkipLink />
      <header className="mx-auto flex w-full max-w-prose flex-wrap items-center justify-between gap-3 px-gutter py-4">
        <BrandMark name="Melati" detail="TP PKK" />
        <LanguageSwitch />
      </header>
      <main id="isi" tabIndex={-1} className="mx-auto w-full max-w-form grow px-gutter py-6">
        <Card space="loose">{children}</Card>
      </main>
    </div>
  )
}
