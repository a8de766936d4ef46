import { parentKind } from '@melati/domain/hierarchy/levels'
import { UnitId } from '@melati/domain/ids'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { useState } from 'react'
import { useCity, useToday } from '../../admin-acting.ts'
import { useApiClient } from '../../admin-api.ts'
import { DayField, useTypedDay } from '../../admin-day-field.tsx'
import { useChange } from '../../admin-change.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { type UnitChoice, UnitCombobox } from '../../admin-unit-combobox.tsx'
import { adminWords } from '../../admin-words.ts'
import { words } from '../words.ts'
import type { ChangedUnit } from './change-unit.tsx'

/** From a day on it stands elsewhere, with all that is in it. */
export function MoveUnit({ unit, onClose }: { unit: ChangedUnit; onClose: () => void }) {
  const t = useWords(words)
  const shared = useWords(adminWords)
  const toast = useToast()
  const client = useApiClient()
  const above = parentKind(useCity().settings.levels, unit.kind)
  const [parent, setParent] = useState<UnitChoice | null>(null)
  const since = useTypedDay(useToday())
  const [asked, setAsked] = useState(false)
  const [before] = useState(unit.parentId)
  const order = useChange(client.hierarchy.moveUnit.mutate)
  const save = async () => {
    setAsked(true)
    if (parent === null || since.day === undefined) return
    const input = { unitId: unit.unitId, parentId: UnitId.parse(parent.unitId), since: since.day }
    if ((await order.send(input, { parentId: before })) === undefined) return
    toast({ message: t('moved', { unit: unit.title, parent: parent.title }) })
    onClose()
  }
  const missing = asked && parent === null ? shared('fill-in') : undefined
  return (
    <OrderDialog
      wide
      title={`${t('move')}: ${unit.title}`}
      action={t('move')}
      order={order}
      onSubmit={save}
      onClose={onClose}
    >
      <Text tone="muted">{t('move-note')}</Text>
      <UnitCombobox
        name="parentId"
        label={t('move-to')}
        value={parent}
        onChange={setParent}
        error={missing ?? order.at('parentId')}
        {...(above === undefined ? {} : { kinds: [above] })}
      />
      <DayField name="since" label={t('move-since')} of={since} error={order.at('since')} />
    </OrderDialog>
  )
}
