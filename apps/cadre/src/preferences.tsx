import { usePreference } from '@melati/client/hooks'
import { language } from '@melati/client/language'
import { textSize } from '@melati/client/text-size'
import { LanguageProvider } from '@melati/ui/language-provider.tsx'
import { LinkProvider } from '@melati/ui/link-provider.tsx'
import { type ReactNode, useEffect } from 'react'
import { Router } from 'wouter'
import { Anchor } from './anchor.tsx'

/** Language, text size and links, as she chose them on this phone. */
export function Preferences({ children }: { children: ReactNode }) {
  const [chosen, choose] = usePreference(language)
  const [size] = usePreference(textSize)
  useEffect(() => {
    document.documentElement.dataset.textSize = size
  }, [size])
  return (
    <LanguageProvider language={chosen} onChange={choose}>
      <Router base="/cadre">
        <LinkProvider anchor={Anchor}>{children}</LinkProvider>
      </Router>
    </LanguageProvider>
  )
}
