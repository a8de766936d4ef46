import { InvitationId, UnitId } from '@melati/domain/ids'
import { unitKindsOf } from '@melati/domain/roles'
import { Button } from '@melati/ui/button.tsx'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import { commonWords } from '@melati/ui/common-words'
import { useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Select } from '@melati/ui/select.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { type FormEvent, useState } from 'react'
import { useActing } from '../../admin-acting.ts'
import { type ApiInputs, type ApiOutputs, useApiClient } from '../../admin-api.ts'
import { useOrder } from '../../admin-order.ts'
import { OrderProblem } from '../../admin-problem-banner.tsx'
import { adminWords } from '../../admin-words.ts'
import { type UnitChoice, UnitCombobox } from '../../admin-unit-combobox.tsx'
import { boardRoles, gives } from '../rules.ts'
import { words } from '../words.ts'
import { InviteSent } from './invite-sent.tsx'

type Input = Omit<ApiInputs['accounts']['inviteBoard'], 'invitationId'>
type Sent = ApiOutputs['accounts']['inviteBoard'] & { readonly to: string }

/** Invites by email into a role on a unit; the link is shown once, to be sent by other ways too. */
export default function InviteBoardPage() {
  const t = useWords(words)
  const common = useWords(commonWords)
  const shared = useWords(adminWords)
  const { acting } = useActing()
  const client = useApiClient()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [roleName, setRole] = useState('')
  const [unit, setUnit] = useState<UnitChoice | null>(null)
  const [asked, setAsked] = useState(false)
  const [sent, setSent] = useState<Sent | null>(null)
  const order = useOrder((id, input: Input) =>
    client.accounts.inviteBoard.mutate({ ...input, invitationId: InvitationId.parse(id) }),
  )
  const role = boardRoles.find((one) => one === roleName)
  const missing = (isThere: boolean) => (asked && !isThere ? shared('fill-in') : undefined)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (name.trim() === '' || email.trim() === '' || role === undefined || unit === null) return
    const answer = await order.send({ name, email, role, unitId: UnitId.parse(unit.unitId) })
    if (answer !== undefined) setSent({ ...answer, to: email })
  }
  if (sent !== null) return <InviteSent sent={sent} />
  return (
    <Stack space="loose">
      <PageHeader title={t('invite-board')} />
      <form noValidate onSubmit={(event) => void submit(event)} className="flex max-w-form flex-col gap-4">
        <OrderProblem problem={order.problem} />
        <TextInput
          name="name"
          label={t('name')}
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={missing(name.trim() !== '') ?? order.at('name')}
        />
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
          options={boardRoles
            .filter((one) => gives(acting.role, one))
            .map((one) => ({ value: one, label: t(`role-${one}`) }))}
          error={missing(role !== undefined) ?? order.at('role')}
        />
        {role !== undefined && (
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
        <Cluster>
          <Button type="submit" loading={order.busy}>
            {t('invite')}
          </Button>
          <ButtonLink href="/pengguna" variant="tertiary">
            {common('back')}
          </ButtonLink>
        </Cluster>
      </form>
    </Stack>
  )
}
