import { type AgencyId, InvitationId, UnitId } from '@melati/domain/ids'
import { unitKindsOf } from '@melati/domain/roles'
import { useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Select } from '@melati/ui/select.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { useState } from 'react'
import { useActing } from '../../admin-acting.ts'
import { type ApiInputs, type ApiOutputs, useApiClient } from '../../admin-api.ts'
import { useOrder } from '../../admin-order.ts'
import { adminWords } from '../../admin-words.ts'
import { type UnitChoice, UnitCombobox } from '../../admin-unit-combobox.tsx'
import { boardRoles, gives } from '../rules.ts'
import { words } from '../words.ts'
import { AgencySelect } from './agency-select.tsx'
import { InviteSent } from './invite-sent.tsx'
import { PersonForm } from './person-form.tsx'

type Input =
  | Omit<ApiInputs['accounts']['inviteBoard'], 'invitationId'>
  | Omit<ApiInputs['accounts']['inviteDinasOfficer'], 'invitationId'>
type Sent = ApiOutputs['accounts']['inviteBoard']

const invited = [...boardRoles, 'dinas-officer'] as const

/** Invites by email into a role on a unit or a dinas; the link is shown once, to be sent by other ways too. */
export default function InviteBoardPage() {
  const t = useWords(words)
  const shared = useWords(adminWords)
  const { acting } = useActing()
  const client = useApiClient()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [roleName, setRole] = useState('')
  const [unit, setUnit] = useState<UnitChoice | null>(null)
  const [agencyId, setAgency] = useState<AgencyId | null>(null)
  const [asked, setAsked] = useState(false)
  const [sent, setSent] = useState<Sent | null>(null)
  const order = useOrder((id, input: Input) => {
    const invitationId = InvitationId.parse(id)
    return 'agencyId' in input
      ? client.accounts.inviteDinasOfficer.mutate({ ...input, invitationId })
      : client.accounts.inviteBoard.mutate({ ...input, invitationId })
  })
  const role = invited.find((one) => one === roleName)
  const missing = (isThere: boolean) => (asked && !isThere ? shared('fill-in') : undefined)
  const submit = async () => {
    setAsked(true)
    if (name.trim() === '' || email.trim() === '' || role === undefined) return
    const place =
      role === 'dinas-officer' ? agencyId && { agencyId } : unit && { role, unitId: UnitId.parse(unit.unitId) }
    if (place === null) return
    const answer = await order.send({ name, email, ...place })
    if (answer !== undefined) setSent(answer)
  }
  if (sent !== null) return <InviteSent sent={sent} to={email} />
  return (
    <Stack space="loose">
      <PageHeader title={t('invite-board')} />
      <PersonForm
        name={name}
        onName={setName}
        nameError={missing(name.trim() !== '') ?? order.at('name')}
        action={t('invite')}
        order={order}
        onSubmit={submit}
      >
        <TextInput
          name="email"
          type="email"
          label={t('email')}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          error={missing(email.trim() !== '') ?? order.at('email')}
        />
        <Select
          name="role"
          label={t('role')}
          value={roleName}
          onChange={(event) => {
            setRole(event.target.value)
            setUnit(null)
          }}
          options={invited
            .filter((one) => gives(acting.role, one) && (one !== 'dinas-officer' || acting.unit?.kind === 'kota'))
            .map((one) => ({ value: one, label: t(`role-${one}`) }))}
          error={missing(role !== undefined) ?? order.at('role')}
        />
        {role === 'dinas-officer' && (
          <AgencySelect
            value={agencyId}
            onChange={setAgency}
            error={missing(agencyId !== null) ?? order.at('agencyId')}
          />
        )}
        {role !== undefined && role !== 'dinas-officer' && (
          <UnitCombobox
            key={role}
            name="unitId"
            label={t('area')}
            kinds={unitKindsOf[role]}
            value={unit}
            onChange={setUnit}
            error={missing(unit !== null) ?? order.at('unitId')}
          />
        )}
      </PersonForm>
    </Stack>
  )
}
