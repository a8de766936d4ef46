import { controlWords } from './control-words.ts'
import { useWords } from './language-provider.tsx'

/** First thing a keyboard meets on each page; jumps to `#isi`, the shells' main element. */
export function SkipLink() {
  const t = useWords(controlWords)
  return (
    <a
      href="#isi"
      className="absolute top-2 left-2 z-50 -translate-y-18 rounded-control bg-surface px-4 py-3 text-label text-text-link underline focus:translate-y-0"
    >
      {t('skipToContent')}
    </a>
  )
}
