import { useWords } from '@melati/ui/language-provider.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { type ApiInputs, useApiClient } from '../../admin-api.ts'
import { useOrder } from '../../admin-order.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { words } from '../admin-words.ts'
import type { Product } from './product.tsx'

type Input = ApiInputs['products']['publish']['input']

interface Props {
  readonly product: Product
  readonly onClose: () => void
}

export function PublishProduct({ product: { productId, name }, onClose }: Props) {
  const t = useWords(words)
  const toast = useToast()
  const client = useApiClient()
  const order = useOrder((id, input: Input) => client.products.publish.mutate({ id, input }))
  const publish = async () => {
    if ((await order.send({ productId })) === undefined) return
    toast({ message: t('published', { name }) })
    onClose()
  }
  return (
    <OrderDialog
      title={`${t('publish')}: ${name}`}
      action={t('publish')}
      order={order}
      onSubmit={publish}
      onClose={onClose}
    >
      <Text>{t('publish-ask')}</Text>
    </OrderDialog>
  )
}

export function WithdrawProduct({ product: { productId, name }, onClose }: Props) {
  const t = useWords(words)
  const toast = useToast()
  const client = useApiClient()
  const order = useOrder((id, input: Input) => client.products.withdraw.mutate({ id, input }))
  const withdraw = async () => {
    if ((await order.send({ productId })) === undefined) return
    toast({ message: t('withdrawn', { name }) })
    onClose()
  }
  return (
    <OrderDialog
      danger
      title={`${t('withdraw')}: ${name}`}
      action={t('withdraw')}
      order={order}
      onSubmit={withdraw}
      onClose={onClose}
    >
      <Text>{t('withdraw-ask')}</Text>
    </OrderDialog>
  )
}
