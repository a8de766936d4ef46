import { createContext, use, useEffect, useMemo } from 'react'
import type { ReactNode } from 'react'
import type { Language } from './language.ts'
import { createTranslator } from './words.ts'
import type { Translate, Words } from './words.ts'

interface LanguageSetting {
  readonly language: Language
  readonly onChange: (language: Language) => void
  readonly transform?: ((sentence: string) => string) | undefined
}

const LanguageContext = createContext<LanguageSetting>({ language: 'id', onChange: () => {} })

export interface LanguageProviderProps {
  language: Language
  /** Called by a language switch below; the app keeps the choice and passes it back as `language`. */
  onChange: (language: Language) => void
  /** Rewrites every sentence; `pseudoSentence` in layout tests. */
  transform?: ((sentence: string) => string) | undefined
  children: ReactNode
}

/** Gives the language to everything below and writes it on `<html lang>`, which screen readers pronounce by. */
export function LanguageProvider({ language, onChange, transform, children }: LanguageProviderProps) {
  const setting = useMemo(() => ({ language, onChange, transform }), [language, onChange, transform])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return <LanguageContext value={setting}>{children}</LanguageContext>
}

export function useLanguage(): LanguageSetting {
  return use(LanguageContext)
}

/** The translator of one dictionary in the current language. */
export function useWords<W extends Words>(words: W): Translate<W> {
  const { language, transform } = useLanguage()
  return useMemo(() => createTranslator(words, language, transform), [words, language, transform])
}
