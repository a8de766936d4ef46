import type { Day } from '@melati/domain/day'
import { formatDay } from '@melati/ui/format'
import type { Language } from '@melati/ui/language'
import { useWords } from '@melati/ui/language-provider.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import { words } from '../admin-words.ts'

export function ClosedPill({ on, language }: { on: Day; language: Language }) {
  const t = useWords(words)
  return <StatusPill tone="neutral">{t('closedOn', { day: formatDay(on, language) })}</StatusPill>
}
