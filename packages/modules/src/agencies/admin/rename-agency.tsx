import { commonWords } from '@melati/ui/common-words'
import { useWords } from '@melati/ui/language-provider.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { useState } from 'react'
import { useToday } from '../../admin-acting.ts'
import { useApiClient } from '../../admin-api.ts'
import { useChange } from '../../admin-change.ts'
import { DayField, useTypedDay } from '../../admin-day-field.tsx'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { words } from '../words.ts'
import type { Agency } from './list.tsx'
import { NameFields } from './name-fields.tsx'

export function RenameAgency({ agency, onClose }: { readonly agency: Agency; readonly onClose: () => void }) {
  const t = useWords(words)
  const common = useWords(commonWords)
  const toast = useToast()
  const client = useApiClient()
  const [before] = useState({ name: agency.name, shortName: agency.shortName ?? '' })
  const [names, setNames] = useState(before)
  const since = useTypedDay(useToday())
  const order = useChange(client.agencies.rename.mutate)
  const save = async () => {
    if (since.day === undefined) return
    const answer = await order.send({ agencyId: agency.agencyId, ...names, since: since.day }, before)
    if (answer === undefined) return
    toast({ message: t('renamed', { name: names.name }) })
    onClose()
  }
  return (
    <OrderDialog
      title={t('rename')}
      action={common('save')}
      order={order}
      meanwhile={
        order.now && [
          { term: t('name'), value: order.now.name },
          { term: t('short-name'), value: order.now.shortName },
        ]
      }
      onSubmit={save}
      onClose={onClose}
    >
      <NameFields names={names} onNames={setNames} errorAt={order.at} hint={t('rename-note')} />
      <DayField name="since" label={t('rename-since')} of={since} error={order.at('since')} />
    </OrderDialog>
  )
}
