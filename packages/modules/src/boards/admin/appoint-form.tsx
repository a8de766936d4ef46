import { type Pokja, PositionKind } from '@melati/domain/boards/position'
import { PersonId, SeatId, type UnitId } from '@melati/domain/ids'
import { Button } from '@melati/ui/button.tsx'
import { Card } from '@melati/ui/card.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import { commonWords } from '@melati/ui/common-words'
import { Heading } from '@melati/ui/heading.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Select } from '@melati/ui/select.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { type FormEvent, useState } from 'react'
import { type ApiInputs, type ApiOutputs, useApiClient } from '../../admin-api.ts'
import { useOrder } from '../../admin-order.ts'
import { OrderProblem } from '../../admin-problem-banner.tsx'
import { adminWords } from '../../admin-words.ts'
import { words } from '../words.ts'
import { emptyAppointment, readTerms } from './appointment.ts'
import { Officer } from './officer.tsx'
import { SeatTermsFields } from './seat-terms.tsx'

type Input = ApiInputs['boards']['appoint']['input']

export interface AppointFormProps {
  readonly unitId: UnitId
  readonly positions: ApiOutputs['boards']['board']['positions']
  readonly onClose: () => void
}

const pokjas = [1, 2, 3, 4] as const satisfies readonly Pokja[]

/** Puts somebody into a position, with decree and term. */
export function AppointForm({ unitId, positions, onClose }: AppointFormProps) {
  const t = useWords(words)
  const common = useWords(commonWords)
  const shared = useWords(adminWords)
  const toast = useToast()
  const client = useApiClient()
  const [form, setForm] = useState(emptyAppointment)
  const [asked, setAsked] = useState(false)
  const [ids] = useState(() => ({ seatId: crypto.randomUUID(), personId: crypto.randomUUID() }))
  const order = useOrder((id, input: Input) => client.boards.appoint.mutate({ id, input }))
  const set = (values: Partial<typeof form>) => setForm({ ...form, ...values })
  const rule = positions.find((position) => position.kind === form.kind)
  const kind = PositionKind.safeParse(form.kind)
  const missing = (isThere: boolean) => (asked && !isThere ? shared('fill-in') : undefined)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    const terms = readTerms(form)
    if (!kind.success || terms === undefined) return
    const pokja = pokjas.find((one) => String(one) === form.pokja)
    const input: Input = {
      seatId: SeatId.parse(ids.seatId),
      unitId,
      personId: form.person?.personId ?? PersonId.parse(ids.personId),
      personName: form.person?.name ?? form.name,
      kind: kind.data,
      title: form.title === '' ? t(`kind-${kind.data}`) : form.title,
      ...terms,
      ...(form.person === null && form.sex !== '' ? { sex: form.sex } : {}),
      ...(pokja === undefined ? {} : { pokja }),
    }
    if ((await order.send(input)) === undefined) return
    toast({ message: t('appointed', { name: input.personName, title: input.title }) })
    onClose()
  }
  return (
    <Card as="section">
      <form noValidate onSubmit={(event) => void submit(event)} className="flex max-w-form flex-col gap-4">
        <Heading level={2}>{t('appoint')}</Heading>
        <OrderProblem problem={order.problem} />
        <Officer form={form} set={set} errorAt={order.at} />
        <Select
          name="kind"
          label={t('position')}
          value={form.kind}
          onChange={(event) => set({ kind: event.target.value })}
          options={positions.map((position) => ({ value: position.kind, label: t(`kind-${position.kind}`) }))}
          error={missing(kind.success) ?? order.at('kind')}
        />
        {rule !== undefined && rule.pokja !== 'none' && (
          <Select
            name="pokja"
            label={t('pokja')}
            optional={rule.pokja === 'may'}
            value={form.pokja}
            onChange={(event) => set({ pokja: event.target.value })}
            options={pokjas.map((one) => ({ value: String(one), label: t(`pokja-${one}`) }))}
            error={order.at('pokja')}
          />
        )}
        <SeatTermsFields form={form} set={set} asked={asked} errorAt={order.at} />
        <Cluster>
          <Button type="submit" loading={order.busy}>
            {t('appoint')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {common('cancel')}
          </Button>
        </Cluster>
      </form>
    </Card>
  )
}
