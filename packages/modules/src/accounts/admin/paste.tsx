import { GrantId, InvitationId, UnitId } from '@melati/domain/ids'
import { filledLines } from '@melati/domain/identity/invitee-lines'
import { unitKindsOf } from '@melati/domain/roles'
import { Breadcrumb } from '@melati/ui/breadcrumb.tsx'
import { Button } from '@melati/ui/button.tsx'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Select } from '@melati/ui/select.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { TextArea } from '@melati/ui/text-area.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { useState } from 'react'
import { useActing } from '../../admin-acting.ts'
import { useAddress } from '../../admin-address.ts'
import { type ApiOutputs, useApiClient } from '../../admin-api.ts'
import { useOrder } from '../../admin-order.ts'
import { OrderProblem } from '../../admin-problem-banner.tsx'
import { type UnitChoice, UnitCombobox } from '../../admin-unit-combobox.tsx'
import { adminWords } from '../../admin-words.ts'
import { boardRoles, gives } from '../rules.ts'
import { words } from '../words.ts'
import { PastedLines } from './pasted-lines.tsx'

const pastable = ['cadre', ...boardRoles] as const

export interface Pasted {
  readonly line: number
  readonly text: string
  /** Of the grant or invitation it becomes: kept from the look to the order, so that a repeat is harmless. */
  readonly id: string
}

interface Input {
  readonly role: (typeof pastable)[number]
  readonly unitId: string
  readonly people: readonly Pasted[]
  readonly dry: boolean
}

/** A list from a spreadsheet or a chat, looked at line by line, then taken whole or not at all. */
export default function PastePage() {
  const t = useWords(words)
  const shared = useWords(adminWords)
  const toast = useToast()
  const client = useApiClient()
  const { go } = useAddress()
  const { acting } = useActing()
  const [roleName, setRole] = useState<string>('cadre')
  const [unit, setUnit] = useState<UnitChoice | null>(null)
  const [text, setText] = useState('')
  const [asked, setAsked] = useState(false)
  const [looked, setLooked] = useState<{ people: Pasted[]; answer: ApiOutputs['accounts']['appointCadres'] } | null>(
    null,
  )
  const order = useOrder((_id, { role, unitId, people, dry }: Input) => {
    const place = { unitId: UnitId.parse(unitId), dry }
    return role === 'cadre'
      ? client.accounts.appointCadres.mutate({
          ...place,
          people: people.map((one) => ({ grantId: GrantId.parse(one.id), text: one.text })),
        })
      : client.accounts.inviteBoards.mutate({
          ...place,
          role,
          people: people.map((one) => ({ invitationId: InvitationId.parse(one.id), text: one.text })),
        })
  })
  const role = pastable.find((one) => one === roleName) ?? 'cadre'
  const lines = filledLines(text)
  const missing = (isThere: boolean) => (asked && !isThere ? shared('fill-in') : undefined)
  const send = async (people: Pasted[], dry: boolean) => {
    if (unit === null) return
    const answer = await order.send({ role, unitId: unit.unitId, people, dry })
    if (answer === undefined) return
    setLooked({ people, answer })
    if (!answer.written) return
    toast({ message: t(role === 'cadre' ? 'pasted-appointed' : 'pasted-invited', { count: people.length }) })
    go(role === 'cadre' ? '/pengguna' : '/pengguna?status=diundang')
  }
  const look = async () => {
    setAsked(true)
    if (unit === null || lines.length === 0 || lines.length > 100) return
    await send(
      lines.map((one) => ({ ...one, id: crypto.randomUUID() })),
      true,
    )
  }
  const changed = () => {
    setLooked(null)
    order.clear()
  }
  const ready = looked !== null && looked.answer.lines.every(({ ok }) => ok)
  return (
    <Stack space="loose">
      <PageHeader
        title={t('paste')}
        lead={t('paste-lead')}
        above={
          <Breadcrumb
            crumbs={[
              { label: t('users'), href: '/pengguna' },
              { label: t('paste'), href: '' },
            ]}
          />
        }
      />
      <form
        noValidate
        className="flex max-w-form flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          void (ready ? send(looked.people, false) : look())
        }}
      >
        <OrderProblem problem={order.problem} />
        <Select
          name="role"
          label={t('role')}
          placeholder={null}
          value={role}
          onChange={(event) => {
            setRole(event.target.value)
            setUnit(null)
            changed()
          }}
          options={pastable
            .filter((one) => gives(acting.role, one))
            .map((one) => ({ value: one, label: t(`role-${one}`) }))}
        />
        <UnitCombobox
          key={role}
          name="unitId"
          label={t('area')}
          hint={t('paste-area-hint')}
          kinds={unitKindsOf[role]}
          value={unit}
          onChange={(next) => {
            setUnit(next)
            changed()
          }}
          error={missing(unit !== null) ?? order.at('unitId')}
        />
        <TextArea
          name="people"
          rows={8}
          label={t(role === 'cadre' ? 'paste-phones' : 'paste-emails')}
          hint={t(role === 'cadre' ? 'paste-phones-hint' : 'paste-emails-hint')}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            changed()
          }}
          error={missing(lines.length > 0) ?? (lines.length > 100 ? t('paste-too-many') : undefined)}
        />
        {looked !== null && (
          <PastedLines by={role === 'cadre' ? 'phone' : 'email'} people={looked.people} lines={looked.answer.lines} />
        )}
        <Cluster>
          <Button type="submit" loading={order.busy}>
            {ready
              ? t(role === 'cadre' ? 'paste-appoint' : 'paste-invite', { count: looked.people.length })
              : t('paste-look')}
          </Button>
          <ButtonLink href="/pengguna" variant="tertiary">
            {t('paste-leave')}
          </ButtonLink>
        </Cluster>
      </form>
    </Stack>
  )
}
