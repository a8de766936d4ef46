import type { UnitId } from '@melati/domain/ids'
import type { UnitKind } from '@melati/domain/units'
import { Menu } from '@melati/ui/menu.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { commonWords } from '@melati/ui/common-words'
import ArrowRightLeft from 'lucide-react/icons/arrow-right-left'
import CircleX from 'lucide-react/icons/circle-x'
import Pencil from 'lucide-react/icons/pencil'
import { useState } from 'react'
import { words } from '../words.ts'
import { CloseUnit } from './close-unit.tsx'
import { MoveUnit } from './move-unit.tsx'
import { RenameUnit } from './rename-unit.tsx'

export interface ChangedUnit {
  readonly unitId: UnitId
  readonly kind: UnitKind
  readonly name: string
  readonly title: string
  readonly parentId: UnitId | null
}

/** What may happen to a unit below the city. */
export function ChangeUnit({ unit }: { unit: ChangedUnit }) {
  const t = useWords(words)
  const common = useWords(commonWords)
  const [doing, setDoing] = useState<'rename' | 'move' | 'close' | null>(null)
  const done = () => setDoing(null)
  return (
    <>
      <Menu
        label={common('change')}
        items={[
          { label: t('rename'), icon: Pencil, onSelect: () => setDoing('rename') },
          { label: t('move'), icon: ArrowRightLeft, onSelect: () => setDoing('move') },
          { label: t('close'), icon: CircleX, tone: 'danger', onSelect: () => setDoing('close') },
        ]}
      />
      {doing === 'rename' && <RenameUnit unit={unit} onClose={done} />}
      {doing === 'move' && <MoveUnit unit={unit} onClose={done} />}
      {doing === 'close' && <CloseUnit unit={unit} onClose={done} />}
    </>
  )
}
