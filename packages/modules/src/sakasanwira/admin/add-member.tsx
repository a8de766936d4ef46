import { CentreMemberId } from '@melati/domain/ids'
import { centreMemberKinds, type CentreMemberKind } from '@melati/domain/sakasanwira/centre'
import { ChoiceCards } from '@melati/ui/choice-cards.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
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
import type { Centre } from './centre.tsx'
import { type ChosenGroup, GroupChoice } from './group-choice.tsx'

type Input = ApiInputs['sakasanwira']['addMember']['input']

/** A business, a UP2K group of the kelurahan or a person takes part from a day on. */
export function AddMember({ centre, onClose }: { centre: Centre; onClose: () => void }) {
  const t = useWords(adminWords)
  const base = useWords(words)
  const shared = useWords(sharedWords)
  const toast = useToast()
  const client = useApiClient()
  const [memberId] = useState(() => CentreMemberId.parse(crypto.randomUUID()))
  const [kind, setKind] = useState<CentreMemberKind>('usaha')
  const [typed, setName] = useState('')
  const [group, setGroup] = useState<ChosenGroup | null>(null)
  const [asked, setAsked] = useState(false)
  const since = useTypedDay(useToday())
  const isGroup = kind === 'kelompok-up2k'
  const name = isGroup ? (group?.name ?? '') : typed
  const order = useOrder((id, input: Input) => client.sakasanwira.addMember.mutate({ id, input }))
  const save = async () => {
    setAsked(true)
    if (name.trim() === '' || since.day === undefined) return
    const input = {
      centreId: centre.centreId,
      memberId,
      kind,
      name,
      since: since.day,
      ...(isGroup && group !== null ? { groupId: group.groupId } : {}),
    }
    if ((await order.send(input)) === undefined) return
    toast({ message: t('memberAdded', { name: name.trim() }) })
    onClose()
  }
  const problem = asked && name.trim() === '' ? shared('fill-in') : (order.at('name') ?? order.at('groupId'))
  return (
    <OrderDialog title={t('addMember')} action={t('addMember')} order={order} onSubmit={save} onClose={onClose}>
      <ChoiceCards
        name="kind"
        label={t('memberKind')}
        choices={centreMemberKinds.map((one) => ({ value: one, label: base(`member-${one}`) }))}
        value={kind}
        onChange={setKind}
      />
      {isGroup ? (
        <GroupChoice centre={centre} value={group} onChange={setGroup} error={problem} />
      ) : (
        <TextInput
          name="name"
          label={t('memberName')}
          value={typed}
          onChange={(event) => setName(event.target.value)}
          error={problem}
        />
      )}
      <DayField name="since" label={t('since')} of={since} error={order.at('since')} />
    </OrderDialog>
  )
}
