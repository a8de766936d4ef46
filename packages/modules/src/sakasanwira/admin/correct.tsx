import { hoursSpans } from '@melati/domain/sakasanwira/hours'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { useApiClient } from '../../admin-api.ts'
import { rowsChanged, useChange } from '../../admin-change.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { words } from '../admin-words.ts'
import { sayHours } from '../hours-words.ts'
import type { Centre } from './centre.tsx'
import { DescribeFields, useDescription } from './describe-fields.tsx'
import { useState } from 'react'

/** What is said of a centre, put right; one that was sent back goes to the kecamatan again with it. */
export function CorrectCentre({ centre, onClose }: { centre: Centre; onClose: () => void }) {
  const t = useWords(words)
  const { language } = useLanguage()
  const toast = useToast()
  const client = useApiClient()
  const [before] = useState({
    name: centre.name,
    address: centre.address,
    coordinates: centre.coordinates,
    responsible: centre.responsible,
    hours: centre.hours,
    contactPhone: centre.contactPhone,
  })
  const description = useDescription(before)
  const order = useChange(client.sakasanwira.correct.mutate)
  const save = async () => {
    const described = description.ask()
    if (described === undefined) return
    if ((await order.send({ centreId: centre.centreId, ...described }, before)) === undefined) return
    toast({ message: t('corrected', { name: described.name.trim() }) })
    onClose()
  }
  const { now } = order
  const sayWeek = (hours: typeof before.hours | undefined) =>
    hours
      ? hoursSpans(hours)
          .map((span) => sayHours(span, language))
          .map((said) => `${said.days} ${said.hours}`)
          .join('; ')
      : '–'
  return (
    <OrderDialog
      wide
      title={`${t(centre.returned ? 'resubmit' : 'correct')}: ${centre.name}`}
      action={t(centre.returned ? 'resubmit' : 'correct')}
      order={order}
      meanwhile={
        now &&
        rowsChanged([
          { term: t('name'), was: before.name, is: now.name },
          { term: t('address'), was: before.address, is: now.address },
          { term: t('responsible'), was: before.responsible?.name, is: now.responsible?.name },
          { term: t('contactPhone'), was: before.contactPhone, is: now.contactPhone },
          { term: t('hours'), was: before.hours, is: now.hours, value: sayWeek(now.hours) },
        ])
      }
      onSubmit={save}
      onClose={onClose}
    >
      <DescribeFields of={description} at={order.at} />
    </OrderDialog>
  )
}
