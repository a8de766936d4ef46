import { useWords } from '@melati/ui/language-provider.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { type ApiInputs, useApiClient } from '../../admin-api.ts'
import { useOrder } from '../../admin-order.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { words } from '../admin-words.ts'
import type { Centre } from './centre.tsx'

export type ProductAct = 'endProduct' | 'changeSignature'

interface ProductDialogProps {
  readonly centre: Centre
  readonly product: Centre['products'][number]
  readonly act: ProductAct
  readonly onClose: () => void
}

/** Takes a product out of a centre, or makes it its signature. */
export function ProductDialog({ centre: { centreId }, product, act, onClose }: ProductDialogProps) {
  const t = useWords(words)
  const toast = useToast()
  const { sakasanwira } = useApiClient()
  const { productId, name } = product
  const order = useOrder((id, input: ApiInputs['sakasanwira'][ProductAct]['input']) =>
    sakasanwira[act].mutate({ id, input }),
  )
  const save = async () => {
    if ((await order.send({ centreId, productId })) === undefined) return
    toast({ message: t(act === 'endProduct' ? 'productEnded' : 'signatureChanged', { name }) })
    onClose()
  }
  return (
    <OrderDialog
      danger={act === 'endProduct'}
      title={`${t(act)}: ${name}`}
      action={t(act)}
      order={order}
      onSubmit={save}
      onClose={onClose}
    >
      <Text>{t(act === 'endProduct' ? 'endProductLead' : 'changeSignatureLead', { name })}</Text>
    </OrderDialog>
  )
}
