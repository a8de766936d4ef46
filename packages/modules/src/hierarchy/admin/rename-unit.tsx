import { commonWords } from '@melati/ui/common-words'
import { useWords } from '@melati/ui/language-provider.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { useState } from 'react'
import { useApiClient } from '../../admin-api.ts'
import { useChange } from '../../admin-change.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { words } from '../words.ts'
import type { ChangedUnit } from './change-unit.tsx'

export function RenameUnit({ unit, onClose }: { unit: ChangedUnit; onClose: () => void }) {
  const t = useWords(words)
  const common = useWords(commonWords)
  const toast = useToast()
  const client = useApiClient()
  const [before] = useState(unit.name)
  const [name, setName] = useState(before)
  const order = useChange(client.hierarchy.renameUnit.mutate)
  const save = async () => {
    if ((await order.send({ unitId: unit.unitId, name }, { name: before })) === undefined) return
    toast({ message: t('renamed', { name }) })
    onClose()
  }
  return (
    <OrderDialog
      title={`${t('rename')}: ${unit.title}`}
      action={common('save')}
      order={order}
      meanwhile={order.now && [{ term: t('name'), value: order.now.name }]}
      onSubmit={save}
      onClose={onClose}
    >
      <TextInput
        name="name"
        label={t('name')}
        hint={t('rename-note')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={order.at('name')}
      />
    </OrderDialog>
  )
}
