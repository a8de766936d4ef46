import { commonWords } from '@melati/ui/common-words'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Menu } from '@melati/ui/menu.tsx'
import CircleX from 'lucide-react/icons/circle-x'
import TrendingUp from 'lucide-react/icons/trending-up'
import { useState } from 'react'
import { words } from '../admin-words.ts'
import { CloseGroup } from './close-group.tsx'
import type { Group } from './group.tsx'
import { SetLevel } from './set-level.tsx'

/** What an office decides about a group. */
export function ChangeGroup({ group }: { group: Group }) {
  const t = useWords(words)
  const common = useWords(commonWords)
  const [doing, setDoing] = useState<'level' | 'close' | null>(null)
  const done = () => setDoing(null)
  return (
    <>
      <Menu
        label={common('change')}
        items={[
          { label: t('setLevel'), icon: TrendingUp, onSelect: () => setDoing('level') },
          { label: t('close'), icon: CircleX, tone: 'danger', onSelect: () => setDoing('close') },
        ]}
      />
      {doing === 'level' && <SetLevel group={group} onClose={done} />}
      {doing === 'close' && <CloseGroup group={group} onClose={done} />}
    </>
  )
}
