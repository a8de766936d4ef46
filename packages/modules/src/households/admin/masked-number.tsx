import type { FamilyId, PersonId } from '@melati/domain/ids'
import { Button } from '@melati/ui/button.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import { formatNik } from '@melati/ui/format'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Select } from '@melati/ui/select.tsx'
import { Text } from '@melati/ui/text.tsx'
import { VisuallyHidden } from '@melati/ui/visually-hidden.tsx'
import { useState } from 'react'
import { useActing } from '../../admin-acting.ts'
import { useApiClient } from '../../admin-api.ts'
import { useOrder } from '../../admin-order.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { adminWords } from '../../admin-words.ts'
import { words } from '../admin-words.ts'
import { purposes } from '../rules.ts'

export interface MaskedNumberProps {
  /** Null when none is recorded. */
  readonly masked: string | null
  readonly of:
    | { readonly kind: 'nik'; readonly personId: PersonId }
    | { readonly kind: 'kk'; readonly familyId: FamilyId }
  /** Names the dialog and the button. */
  readonly title: string
}

/** An identity number, masked until somebody says what for; in full only while the page is open. */
export function MaskedNumber({ masked, of, title }: MaskedNumberProps) {
  const t = useWords(words)
  const { acting } = useActing()
  const [asking, setAsking] = useState(false)
  const [shown, setShown] = useState<string | null>(null)
  if (masked === null) return <>{t('hidden')}</>
  return (
    <Cluster>
      <span className="tabular-nums">{shown === null ? masked : formatNik(shown)}</span>
      {shown === null && acting.role !== 'neighbourhood-head' && (
        <Button variant="tertiary" onClick={() => setAsking(true)}>
          {t('reveal')}
          <VisuallyHidden>: {title}</VisuallyHidden>
        </Button>
      )}
      {asking && <Reveal of={of} title={title} onShown={setShown} onClose={() => setAsking(false)} />}
    </Cluster>
  )
}

interface RevealProps extends Pick<MaskedNumberProps, 'of' | 'title'> {
  readonly onShown: (number: string) => void
  readonly onClose: () => void
}

function Reveal({ of, title, onShown, onClose }: RevealProps) {
  const t = useWords(words)
  const shared = useWords(adminWords)
  const client = useApiClient()
  const [chosen, setChosen] = useState('')
  const [asked, setAsked] = useState(false)
  const purpose = purposes.find((one) => one === chosen)
  const order = useOrder(async (_id, input: { purpose: (typeof purposes)[number] }) =>
    of.kind === 'nik'
      ? { number: (await client.households.revealNik.mutate({ ...input, personId: of.personId })).nik }
      : { number: (await client.households.revealKk.mutate({ ...input, familyId: of.familyId })).kk },
  )
  const show = async () => {
    setAsked(true)
    if (purpose === undefined) return
    const answer = await order.send({ purpose })
    if (answer === undefined) return
    onShown(answer.number)
    onClose()
  }
  return (
    <OrderDialog title={title} action={t('reveal')} order={order} onSubmit={show} onClose={onClose}>
      <Text>{t('reveal-note')}</Text>
      <Select
        name="purpose"
        label={t('purpose')}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
        options={purposes.map((one) => ({ value: one, label: t(`purpose-${one}`) }))}
        error={asked && purpose === undefined ? shared('fill-in') : undefined}
      />
    </OrderDialog>
  )
}
