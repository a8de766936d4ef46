import { useWords } from '@melati/ui/language-provider.tsx'
import { Menu } from '@melati/ui/menu.tsx'
import CircleX from 'lucide-react/icons/circle-x'
import Ellipsis from 'lucide-react/icons/ellipsis'
import Pencil from 'lucide-react/icons/pencil'
import { useState } from 'react'
import { words } from '../words.ts'
import { CloseAgency } from './close-agency.tsx'
import type { Agency } from './list.tsx'
import { RenameAgency } from './rename-agency.tsx'

/** `others` are the open ones it could be merged into. */
export function AgencyActions({ agency, others }: { readonly agency: Agency; readonly others: readonly Agency[] }) {
  const t = useWords(words)
  const [asking, setAsking] = useState<'rename' | 'close' | null>(null)
  const onClose = () => setAsking(null)
  return (
    <>
      <Menu
        iconOnly
        icon={Ellipsis}
        variant="tertiary"
        label={t('actions-for', { name: agency.name })}
        items={[
          { label: t('rename'), icon: Pencil, onSelect: () => setAsking('rename') },
          { label: t('close'), icon: CircleX, tone: 'danger', onSelect: () => setAsking('close') },
        ]}
      />
      {asking === 'rename' && <RenameAgency agency={agency} onClose={onClose} />}
      {asking === 'close' && <CloseAgency agency={agency} others={others} onClose={onClose} />}
    </>
  )
}
