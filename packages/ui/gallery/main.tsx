import { StrictMode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Gallery, isScene } from '../src/gallery.tsx'
import { LanguageProvider } from '../src/language-provider.tsx'
import type { Language } from '../src/language.ts'
import { pseudoSentence } from '../src/pseudo-locale.ts'
import { ToastProvider } from '../src/toast.tsx'
import './gallery.css'
import '../src/fonts.css'

/** `?scene=data&app=admin&density=padat&lang=en&size=a%2B&pseudo=1` chooses what is shown, and how. */
const query = new URLSearchParams(location.search)
const scene = query.get('scene')
const shown = isScene(scene) ? scene : 'actions'
const byScene: Partial<Record<typeof shown, string>> = { cadre: 'cadre', question: 'cadre', public: 'public' }
const app = query.get('app') ?? byScene[shown] ?? 'admin'
const densities: Record<string, string> = { cadre: 'kader', public: 'nyaman', admin: 'padat' }
Object.assign(document.documentElement.dataset, {
  app,
  density: query.get('density') ?? densities[app],
  textSize: query.get('size') ?? 'a',
})

function Page() {
  const [language, setLanguage] = useState<Language>(query.get('lang') === 'en' ? 'en' : 'id')
  useEffect(() => {
    document.title = `Benhur: ${shown}`
  }, [])
  return (
    <LanguageProvider
      language={language}
      onChange={setLanguage}
      transform={query.has('pseudo') ? pseudoSentence : undefined}
    >
      <ToastProvider>
        <Gallery scene={shown} />
      </ToastProvider>
    </LanguageProvider>
  )
}

const root = document.getElementById('akar')
if (root)
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  )
