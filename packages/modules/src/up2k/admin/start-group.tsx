import { GroupId, MembershipId, UnitId } from '@melati/domain/ids'
import { type GroupKind, type GroupLevel, groupKinds, groupLevels, groupUnitKinds } from '@melati/domain/up2k/group'
import { Button } from '@melati/ui/button.tsx'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { ChoiceCards } from '@melati/ui/choice-cards.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import { commonWords } from '@melati/ui/common-words'
import { useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Select } from '@melati/ui/select.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useToday } from '../../admin-acting.ts'
import { useAddress } from '../../admin-address.ts'
import { type ApiInputs, useApi, useApiClient } from '../../admin-api.ts'
import { DayField, useTypedDay } from '../../admin-day-field.tsx'
import { useOrder } from '../../admin-order.ts'
import { OrderProblem } from '../../admin-problem-banner.tsx'
import { type UnitChoice, UnitCombobox } from '../../admin-unit-combobox.tsx'
import { adminWords as sharedWords } from '../../admin-words.ts'
import { words as adminWords } from '../admin-words.ts'
import { words } from '../words.ts'
import { type FirstMember, FirstMembers } from './first-members.tsx'

type Input = ApiInputs['up2k']['startGroup']['input']

/** A group with the residents who begin it. */
export default function StartGroupPage() {
  const api = useApi()
  const t = useWords(adminWords)
  const base = useWords(words)
  const common = useWords(commonWords)
  const shared = useWords(sharedWords)
  const toast = useToast()
  const client = useApiClient()
  const { go } = useAddress()
  const scope = useQuery(api.hierarchy.scope.queryOptions())
  const [groupId] = useState(() => GroupId.parse(crypto.randomUUID()))
  const [kind, setKind] = useState<GroupKind>('poklak')
  const [unit, setUnit] = useState<UnitChoice | null>(null)
  const [name, setName] = useState('')
  const [level, setLevel] = useState<GroupLevel>('pemula')
  const since = useTypedDay(useToday())
  const [members, setMembers] = useState<FirstMember[]>([])
  const [asked, setAsked] = useState(false)
  const order = useOrder((id, input: Input) => client.up2k.startGroup.mutate({ id, input }))
  const missing = (isThere: boolean) => (asked && !isThere ? shared('fill-in') : undefined)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (unit === null || name.trim() === '' || since.day === undefined) return
    const input: Input = {
      groupId,
      kind,
      unitId: UnitId.parse(unit.unitId),
      name,
      level,
      since: since.day,
      members: members.map(({ membershipId, personId, office }) => ({
        membershipId: MembershipId.parse(membershipId),
        personId,
        office,
      })),
    }
    if ((await order.send(input)) === undefined) return
    toast({ message: t('started', { name: name.trim() }) })
    go(`/up2k/${groupId}`)
  }
  const scopeUnit = scope.data?.unit?.unitId
  return (
    <Stack space="loose">
      <PageHeader title={t('start')} lead={t('startLead')} />
      <form noValidate onSubmit={(event) => void submit(event)} className="flex max-w-form flex-col gap-4">
        <OrderProblem problem={order.problem} />
        <ChoiceCards
          name="kind"
          label={t('kind')}
          hint={t('kindHint')}
          columns={2}
          choices={groupKinds.map((one) => ({ value: one, label: base(`kind-${one}`) }))}
          value={kind}
          onChange={(next) => {
            setKind(next)
            setUnit(null)
          }}
        />
        <UnitCombobox
          key={kind}
          name="unitId"
          label={t('area')}
          kinds={groupUnitKinds[kind]}
          value={unit}
          onChange={setUnit}
          error={missing(unit !== null) ?? order.at('unitId')}
        />
        <TextInput
          name="name"
          label={t('name')}
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={missing(name.trim() !== '') ?? order.at('name')}
        />
        <Select
          name="level"
          label={t('level')}
          placeholder={null}
          value={level}
          onChange={(event) => setLevel(groupLevels.find((one) => one === event.target.value) ?? level)}
          options={groupLevels.map((one) => ({ value: one, label: base(`level-${one}`) }))}
          error={order.at('level')}
        />
        <DayField name="since" label={t('since')} of={since} error={order.at('since')} />
        {scopeUnit !== undefined && (
          <FirstMembers unitId={scopeUnit} members={members} onChange={setMembers} error={order.at('members')} />
        )}
        <Cluster>
          <Button type="submit" loading={order.busy}>
            {t('start')}
          </Button>
          <ButtonLink href="/up2k" variant="tertiary">
            {common('back')}
          </ButtonLink>
        </Cluster>
      </form>
    </Stack>
  )
}
