import { commonWords } from '@melati/ui/common-words'
import { formatPhone, formatRupiah } from '@melati/ui/format'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { useState } from 'react'
import { useApiClient } from '../../admin-api.ts'
import { rowsChanged, useChange } from '../../admin-change.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { words as adminWords } from '../admin-words.ts'
import { words } from '../words.ts'
import { describedBy, ProductFields, type Typed } from './fields.tsx'
import type { Product } from './product.tsx'

interface Props {
  readonly product: Product
  readonly onClose: () => void
}

export function ChangeProduct({ product, onClose }: Props) {
  const t = useWords(adminWords)
  const base = useWords(words)
  const common = useWords(commonWords)
  const toast = useToast()
  const client = useApiClient()
  const [before] = useState((): Typed => {
    const { name, category, price, saleUnit, description, maker, orderPhone, nib } = product
    return { name, category, price, saleUnit, description, maker, orderPhone, nib: nib ?? '' }
  })
  const [typed, setTyped] = useState({ ...before, orderPhone: formatPhone(before.orderPhone) })
  const order = useChange(client.products.change.mutate)
  const save = async () => {
    const answer = await order.send({ productId: product.productId, ...describedBy(typed) }, describedBy(before))
    if (answer === undefined) return
    toast({ message: t('changed', { name: typed.name.trim() }) })
    onClose()
  }
  const { now } = order
  const terms = [
    ['name', 'name'],
    ['saleUnit', 'sale-unit'],
    ['maker', 'maker'],
    ['orderPhone', 'phone'],
    ['nib', 'nib'],
    ['description', 'description'],
  ] as const
  return (
    <OrderDialog
      wide
      title={t('change-product')}
      action={common('save')}
      order={order}
      meanwhile={
        now &&
        rowsChanged([
          ...terms.map(([field, term]) => ({ term: t(term), was: describedBy(before)[field], is: now[field] })),
          {
            term: t('category'),
            was: before.category,
            is: now.category,
            ...(now.category ? { value: base(`category-${now.category}`) } : {}),
          },
          {
            term: t('price'),
            was: before.price,
            is: now.price,
            ...(now.price ? { value: formatRupiah(now.price) } : {}),
          },
        ])
      }
      onSubmit={save}
      onClose={onClose}
    >
      {product.stage === 'tayang' && <Text tone="muted">{t('change-note')}</Text>}
      <ProductFields typed={typed} onTyped={setTyped} errorAt={order.at} />
    </OrderDialog>
  )
}
