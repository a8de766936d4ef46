import { GrantId, UnitId } from '@melati/domain/ids'
import { unitKindsOf } from '@melati/domain/roles'
import { Banner } from '@melati/ui/banner.tsx'
import { formatPhone } from '@melati/ui/format'
import { useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { useState } from 'react'
import { type ApiInputs, useApiClient } from '../../admin-api.ts'
import { useOrder } from '../../admin-order.ts'
import { adminWords } from '../../admin-words.ts'
import { type UnitChoice, UnitCombobox } from '../../admin-unit-combobox.tsx'
import { words } from '../words.ts'
import { PersonForm } from './person-form.tsx'

type Input = Omit<ApiInputs['accounts']['appointCadre'], 'grantId'>

/** Makes a phone number that of a cadre and gives her an area. */
export default function AppointCadrePage() {
  const t = useWords(words)
  const shared = useWords(adminWords)
  const client = useApiClient()
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [unit, setUnit] = useState<UnitChoice | null>(null)
  const [asked, setAsked] = useState(false)
  const [made, setMade] = useState<{ name: string; phone: string } | null>(null)
  const order = useOrder((id, input: Input) =>
    client.accounts.appointCadre.mutate({ ...input, grantId: GrantId.parse(id) }),
  )
  const missing = (isThere: boolean) => (asked && !isThere ? shared('fill-in') : undefined)
  const submit = async () => {
    setAsked(true)
    if (name.trim() === '' || phone.trim() === '' || unit === null) return
    if ((await order.send({ name, phone, unitId: UnitId.parse(unit.unitId) })) === undefined) return
    setMade({ name, phone })
    setAsked(false)
    setName('')
    setPhone('')
  }
  return (
    <Stack space="loose">
      <PageHeader title={t('appoint-cadre')} />
      {made !== null && (
        <Banner tone="ok" announce="polite">
          {t('cadre-appointed', { name: made.name, phone: formatPhone(made.phone) })}
        </Banner>
      )}
      <PersonForm
        name={name}
        onName={setName}
        nameError={missing(name.trim() !== '') ?? order.at('name')}
        action={t('appoint-cadre')}
        order={order}
        onSubmit={submit}
      >
        <TextInput
          name="phone"
          type="tel"
          inputMode="tel"
          label={t('phone-label')}
          value={phone}
          onChange={(event) => setPhone(event.target.value)}
          error={missing(phone.trim() !== '') ?? order.at('phone')}
        />
        <UnitCombobox
          name="unitId"
          label={t('area')}
          kinds={unitKindsOf.cadre}
          value={unit}
          onChange={setUnit}
          error={missing(unit !== null) ?? order.at('unitId')}
        />
      </PersonForm>
    </Stack>
  )
}
