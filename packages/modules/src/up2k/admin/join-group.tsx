import { MembershipId } from '@melati/domain/ids'
import { type GroupOffice, groupOffices } from '@melati/domain/up2k/group'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Select } from '@melati/ui/select.tsx'
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
import type { Group } from './group.tsx'
import { type PersonChoice, PersonCombobox } from './person-combobox.tsx'

type Input = ApiInputs['up2k']['joinGroup']['input']

/** Takes in a resident of one's area. */
export function JoinGroup({ group, onClose }: { group: Group; onClose: () => void }) {
  const api = useApi()
  const t = useWords(adminWords)
  const base = useWords(words)
  const shared = useWords(sharedWords)
  const toast = useToast()
  const client = useApiClient()
  const scope = useQuery(api.hierarchy.scope.queryOptions())
  const [person, setPerson] = useState<PersonChoice | null>(null)
  const [office, setOffice] = useState<GroupOffice>('anggota')
  const since = useTypedDay(useToday())
  const [asked, setAsked] = useState(false)
  const [membershipId] = useState(() => MembershipId.parse(crypto.randomUUID()))
  const order = useOrder((id, input: Input) => client.up2k.joinGroup.mutate({ id, input }))
  const join = async () => {
    setAsked(true)
    if (person === null || since.day === undefined) return
    const { groupId } = group
    const input = { groupId, membershipId, personId: person.personId, office, since: since.day }
    if ((await order.send(input)) === undefined) return
    toast({ message: t('joined', { name: person.name }) })
    onClose()
  }
  return (
    <OrderDialog wide title={t('join')} action={t('join')} order={order} onSubmit={join} onClose={onClose}>
      <PersonCombobox
        unitId={scope.data?.unit?.unitId ?? group.unit.unitId}
        value={person}
        onChange={setPerson}
        error={asked && person === null ? shared('fill-in') : order.at('personId')}
      />
      <Select
        name="office"
        label={t('office')}
        placeholder={null}
        value={office}
        onChange={(event) => setOffice(groupOffices.find((one) => one === event.target.value) ?? 'anggota')}
        options={groupOffices.map((one) => ({ value: one, label: base(`office-${one}`) }))}
        error={order.at('office')}
      />
      <DayField name="since" label={t('from')} of={since} error={order.at('since')} />
    </OrderDialog>
  )
}
