import { type GroupLevel, groupLevels } from '@melati/domain/up2k/group'
import { ChoiceCards } from '@melati/ui/choice-cards.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Text } from '@melati/ui/text.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { useState } from 'react'
import { useToday } from '../../admin-acting.ts'
import { type ApiInputs, useApiClient } from '../../admin-api.ts'
import { DayField, useTypedDay } from '../../admin-day-field.tsx'
import { useOrder } from '../../admin-order.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { adminWords as sharedWords } from '../../admin-words.ts'
import { words as adminWords } from '../admin-words.ts'
import { words } from '../words.ts'
import type { Group } from './group.tsx'

type Input = ApiInputs['up2k']['setLevel']['input']

/** One level up, or one down with its reason. */
export function SetLevel({ group, onClose }: { group: Group; onClose: () => void }) {
  const t = useWords(adminWords)
  const base = useWords(words)
  const shared = useWords(sharedWords)
  const toast = useToast()
  const client = useApiClient()
  const at = groupLevels.indexOf(group.level)
  const nearest = groupLevels.filter((_, index) => Math.abs(index - at) === 1)
  const [level, setLevel] = useState<GroupLevel | null>(null)
  const [reason, setReason] = useState('')
  const on = useTypedDay(useToday())
  const [asked, setAsked] = useState(false)
  const order = useOrder((id, input: Input) => client.up2k.setLevel.mutate({ id, input }))
  const isDown = level !== null && groupLevels.indexOf(level) < at
  const save = async () => {
    setAsked(true)
    if (level === null || on.day === undefined) return
    const input = { groupId: group.groupId, level, decidedOn: on.day, ...(reason === '' ? {} : { reason }) }
    if ((await order.send(input)) === undefined) return
    toast({ message: t('levelSet', { name: group.name, level: base(`level-${level}`) }) })
    onClose()
  }
  return (
    <OrderDialog
      title={`${t('setLevel')}: ${group.name}`}
      action={t('setLevel')}
      order={order}
      onSubmit={save}
      onClose={onClose}
    >
      <Text tone="muted">{t('levelNow', { level: base(`level-${group.level}`) })}</Text>
      <ChoiceCards
        name="level"
        label={t('level')}
        choices={nearest.map((one) => ({ value: one, label: base(`level-${one}`) }))}
        value={level}
        onChange={setLevel}
        error={asked && level === null ? shared('fill-in') : order.at('level')}
      />
      <DayField name="decidedOn" label={t('decidedOn')} of={on} error={order.at('decidedOn')} />
      <TextInput
        name="reason"
        label={t('reason')}
        hint={t('reasonDown')}
        optional={!isDown}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={order.at('reason')}
      />
    </OrderDialog>
  )
}
