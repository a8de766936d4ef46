import { useRows } from '@melati/client/hooks'
import { RecordSale } from '@melati/domain/up2k/sale'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { CadrePage } from '../../cadre-page.tsx'
import { useCadrePlace } from '../../cadre-place.ts'
import { useReturned } from '../../cadre-returned.tsx'
import { cadreWords } from '../cadre-words.ts'
import type { GroupRow } from '../rows.ts'
import { GroupMissing } from './group-missing.tsx'
import { SellForm } from './sell-form.tsx'

/** A sale that came back, filled in again. */
export default function FixSale() {
  const t = useWords(cadreWords)
  const item = useReturned(useCadrePlace().params.commandId ?? '')
  const groups = useRows<GroupRow>('group')
  const order = RecordSale.safeParse(item?.input).data
  if (item === null || (item && order === undefined))
    return (
      <CadrePage backHref="/kirim">
        <EmptyState kind="not-found" headingLevel={1} title={t('no-record')} />
      </CadrePage>
    )
  const group = groups?.find(({ id }) => id === order?.groupId)?.row
  if (!item || order === undefined || group === undefined)
    return <GroupMissing reading={!item || groups === undefined} />
  return <SellForm key={item.id} group={group} returned={{ item, order }} />
}
