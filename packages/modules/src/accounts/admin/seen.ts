import { formatRelative } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { useCity } from '../../admin-acting.ts'
import { words } from '../words.ts'

const hour = 3_600_000

/** When somebody was last seen, no finer than it is known: the server says the hour alone, so minutes would be made up. */
export function useSeen(): (hourOf: string | null) => string {
  const t = useWords(words)
  const { language } = useLanguage()
  const { timeZone } = useCity()
  return (hourOf) => {
    if (hourOf === null) return t('never-seen')
    const at = new Date(hourOf)
    const now = new Date()
    const hours = Math.floor((now.getTime() - at.getTime()) / hour)
    if (hours < 1) return t('seen-this-hour')
    return hours < 12 ? t('seen-hours', { hours }) : formatRelative(at, now, timeZone, language)
  }
}
