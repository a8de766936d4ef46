import type { CentreStage } from '@melati/domain/sakasanwira/stage'
import { useWords } from '@melati/ui/language-provider.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import { words as adminWords } from '../admin-words.ts'
import { words } from '../words.ts'
import { stageTones } from './stage-look.ts'

/** The stage of a centre; one that was sent back says so instead. */
export function StagePill({ stage, returned }: { stage: CentreStage; returned: boolean }) {
  const base = useWords(words)
  const t = useWords(adminWords)
  if (returned && stage !== 'ditutup') return <StatusPill tone="bad">{t('returned')}</StatusPill>
  return <StatusPill tone={stageTones[stage]}>{base(`stage-${stage}`)}</StatusPill>
}
