import { RecordPill } from '@melati/modules/cadre-record-pill.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import { words } from '../words.ts'
import type { Need } from './needs.ts'

export function NeedPill({ kind }: Pick<Need, 'kind'>) {
  const t = useWords(words)
  return kind === 'returned' ? <RecordPill state="refused" /> : <StatusPill tone="warn">{t('unfinished')}</StatusPill>
}
