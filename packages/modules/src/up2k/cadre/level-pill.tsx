import type { GroupLevel } from '@melati/domain/up2k/group'
import { useWords } from '@melati/ui/language-provider.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import type { Tone } from '@melati/ui/tone'
import type { LucideIcon } from 'lucide-react'
import Award from 'lucide-react/icons/award'
import Landmark from 'lucide-react/icons/landmark'
import Sprout from 'lucide-react/icons/sprout'
import Star from 'lucide-react/icons/star'
import TrendingUp from 'lucide-react/icons/trending-up'
import { words } from '../words.ts'

const looks: Readonly<Record<GroupLevel, { tone: Tone; icon: LucideIcon }>> = {
  pemula: { tone: 'neutral', icon: Sprout },
  madya: { tone: 'info', icon: TrendingUp },
  utama: { tone: 'special', icon: Award },
  mandiri: { tone: 'ok', icon: Star },
  koperasi: { tone: 'locked', icon: Landmark },
}

export function LevelPill({ level }: { level: GroupLevel }) {
  const t = useWords(words)
  return <StatusPill {...looks[level]}>{t(`level-${level}`)}</StatusPill>
}
