import { controlWords } from './control-words.ts'
import { cx } from './cx.ts'
import { useLanguage, useWords } from './language-provider.tsx'
import { languages } from './language.ts'

const names = { id: 'indonesian', en: 'english' } as const

/** ID · EN. With `hrefs` the two are links (server-rendered pages); without, they change the app's language at once. */
export function LanguageSwitch({ hrefs }: { hrefs?: Readonly<Record<'id' | 'en', string>> }) {
  const { language, onChange } = useLanguage()
  const t = useWords(controlWords)
  return (
    <div
      role="group"
      aria-label={t('language')}
      className="inline-flex shrink-0 rounded-control bg-status-info-bg p-0.5"
    >
      {languages.map((one) => {
        const look = cx(
          'inline-flex min-h-(--target) min-w-(--target) items-center justify-center rounded-control px-2 text-label no-underline',
          one === language ? 'bg-surface text-text shadow-card' : 'text-status-info-fg hover:underline',
        )
        const shared = { lang: one, className: look }
        const words = (
          <>
            {one.toUpperCase()}
            <span className="sr-only"> {t(names[one])}</span>
          </>
        )
        return hrefs ? (
          <a key={one} {...shared} href={hrefs[one]} hrefLang={one} aria-current={one === language || undefined}>
            {words}
          </a>
        ) : (
          <button key={one} {...shared} type="button" aria-pressed={one === language} onClick={() => onChange(one)}>
            {words}
          </button>
        )
      })}
    </div>
  )
}
