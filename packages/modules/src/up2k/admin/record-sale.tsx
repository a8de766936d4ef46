import { type GroupId, SaleId } from '@melati/domain/ids'
import { Rupiah } from '@melati/domain/rupiah'
import { productMax } from '@melati/domain/up2k/sale'
import { formatRupiah } from '@melati/ui/format'
import { useWords } from '@melati/ui/language-provider.tsx'
import { MoneyInput } from '@melati/ui/money-input.tsx'
import { NumberStepper } from '@melati/ui/number-stepper.tsx'
import { Text } from '@melati/ui/text.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { useState } from 'react'
import { useToday } from '../../admin-acting.ts'
import { type ApiInputs, useApiClient } from '../../admin-api.ts'
import { DayField, useTypedDay } from '../../admin-day-field.tsx'
import { useOrder } from '../../admin-order.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { adminWords } from '../../admin-words.ts'
import { words } from '../admin-words.ts'

type Input = ApiInputs['up2k']['recordSale']['input']

/** What was sold, how many and for how much; the server computes the total anew. */
export function RecordSale({ groupId, onClose }: { groupId: GroupId; onClose: () => void }) {
  const t = useWords(words)
  const shared = useWords(adminWords)
  const toast = useToast()
  const client = useApiClient()
  const [product, setProduct] = useState('')
  const [quantity, setQuantity] = useState<number | null>(1)
  const [price, setPrice] = useState<number | null>(null)
  const on = useTypedDay(useToday())
  const [asked, setAsked] = useState(false)
  const [saleId] = useState(() => SaleId.parse(crypto.randomUUID()))
  const order = useOrder((id, input: Input) => client.up2k.recordSale.mutate({ id, input }))
  const rupiah = Rupiah.safeParse(price)
  const missing = (isThere: boolean) => (asked && !isThere ? shared('fill-in') : undefined)
  const sell = async () => {
    setAsked(true)
    if (product.trim() === '' || quantity === null || !rupiah.success || on.day === undefined) return
    const input = { saleId, groupId, product, quantity, price: rupiah.data, soldOn: on.day }
    const answer = await order.send(input)
    if (answer === undefined) return
    toast({ message: t('sold', { rupiah: formatRupiah(answer.result?.total ?? quantity * rupiah.data) }) })
    onClose()
  }
  return (
    <OrderDialog title={t('sell')} action={t('sell')} order={order} onSubmit={sell} onClose={onClose}>
      <TextInput
        name="product"
        label={t('product')}
        maxLength={productMax}
        value={product}
        onChange={(event) => setProduct(event.target.value)}
        error={missing(product.trim() !== '') ?? order.at('product')}
      />
      <NumberStepper
        name="quantity"
        label={t('quantity')}
        min={1}
        value={quantity}
        onChange={setQuantity}
        error={missing(quantity !== null) ?? order.at('quantity')}
      />
      <MoneyInput
        name="price"
        label={t('price')}
        value={price}
        onChange={setPrice}
        error={missing(rupiah.success) ?? order.at('price')}
      />
      <DayField name="soldOn" label={t('soldOn')} of={on} error={order.at('soldOn')} />
      {quantity !== null && rupiah.success && (
        <Text size="label">{t('sellTotal', { rupiah: formatRupiah(quantity * rupiah.data) })}</Text>
      )}
    </OrderDialog>
  )
}
