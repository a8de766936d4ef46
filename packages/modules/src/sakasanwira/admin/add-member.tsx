import { CentreMemberId, GroupId } from '@melati/domain/ids'
import { centreMemberKinds, type CentreMemberKind } from '@melati/domain/sakasanwira/centre'
import { ChoiceCards } from '@melati/ui/choice-cards.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Select } from '@melati/ui/select.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useToday } from '../../admin-acting.ts'
import { type ApiInputs, useApi, useApiClient } from '../../admin-api.ts'
import { DayField, useTypedDay } from '../../admin-day-field.tsx'
import { useOrder } from '../../admin-order.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { adminWords as sharedWords } from '../../admin-words.ts'
import { words as adminWords } from '../admin-words.ts'
import { words } from '../words.ts'
import type { Centre } from './centre.tsx'

type Input = ApiInputs['sakasanwira']['addMember']['input']

/** A business, a UP2K group of the kelurahan or a person takes part from a day on. */
export function AddMember({ centre, onClose }: { centre: Centre; onClose: () => void }) {
  const api = useApi()
  const t = useWords(adminWords)
  const base = useWords(words)
  const shared = useWords(sharedWords)
  const toast = useToast()
  const client = useApiClient()
  const [memberId] = useState(() => CentreMemberId.parse(crypto.randomUUID()))
  const [kind, setKind] = useState<CentreMemberKind>('usaha')
  const [typed, setName] = useState('')
  const [group, setGroup] = useState('')
  const [asked, setAsked] = useState(false)
  const since = useTypedDay(useToday())
  const isGroup = kind === 'kelompok-up2k'
  const groups = useQuery(
    api.up2k.groups.queryOptions({ unitId: centre.unit.unitId, limit: 100 }, { enabled: isGroup }),
  )
  const chosen = groups.data?.rows.find(({ groupId }) => groupId === group)
  const name = isGroup ? (chosen?.name ?? '') : typed
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
      ...(isGroup ? { groupId: GroupId.parse(group) } : {}),
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
        <Select
          name="group"
          label={t('group')}
          placeholder={t('groupPick')}
          value={group}
          onChange={(event) => setGroup(event.target.value)}
          options={(groups.data?.rows ?? []).map((one) => ({ value: one.groupId, label: one.name }))}
          error={problem}
        />
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
