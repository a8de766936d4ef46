import { ProductId } from '@melati/domain/ids'
import { Checkbox } from '@melati/ui/checkbox.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Link } from '@melati/ui/link.tsx'
import { Select } from '@melati/ui/select.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type ApiInputs, useApi, useApiClient } from '../../admin-api.ts'
import { useOrder } from '../../admin-order.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { LoadProblem } from '../../admin-problem-banner.tsx'
import { adminWords as sharedWords } from '../../admin-words.ts'
import { words } from '../admin-words.ts'
import type { Centre } from './centre.tsx'

type Input = ApiInputs['sakasanwira']['addProduct']['input']

/** One of the kelurahan's products is offered by the centre; the first of them as its signature, unless said otherwise. */
export function AddProduct({ centre, onClose }: { centre: Centre; onClose: () => void }) {
  const api = useApi()
  const t = useWords(words)
  const shared = useWords(sharedWords)
  const toast = useToast()
  const client = useApiClient()
  const [chosen, setChosen] = useState('')
  const [signature, setSignature] = useState(!centre.products.some((one) => one.signature))
  const [asked, setAsked] = useState(false)
  const found = useQuery(api.products.list.queryOptions({ unitId: centre.unit.unitId, limit: 100 }))
  const offered = (found.data?.rows ?? []).filter(
    ({ productId, stage }) => stage !== 'ditarik' && !centre.products.some((one) => one.productId === productId),
  )
  const order = useOrder((id, input: Input) => client.sakasanwira.addProduct.mutate({ id, input }))
  const save = async () => {
    setAsked(true)
    const product = offered.find(({ productId }) => productId === chosen)
    if (product === undefined) return
    const input = { centreId: centre.centreId, productId: ProductId.parse(chosen), signature }
    if ((await order.send(input)) === undefined) return
    toast({ message: t('productAdded', { name: product.name }) })
    onClose()
  }
  return (
    <OrderDialog title={t('addProduct')} action={t('addProduct')} order={order} onSubmit={save} onClose={onClose}>
      {found.isPending ? (
        <Skeleton lines={3} />
      ) : found.isError ? (
        <LoadProblem error={found.error} onRetry={() => void found.refetch()} />
      ) : offered.length === 0 ? (
        <EmptyState
          kind="none"
          headingLevel={3}
          title={t('productsNone')}
          action={
            <Link href="/produk" standalone>
              {t('toProducts')}
            </Link>
          }
        >
          {t('productsNoneLead')}
        </EmptyState>
      ) : (
        <>
          <Select
            name="product"
            label={t('productPick')}
            placeholder={t('productPick')}
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
            options={offered.map(({ productId, name, maker }) => ({ value: productId, label: `${name}, ${maker}` }))}
            error={asked && chosen === '' ? shared('fill-in') : order.at('productId')}
          />
          <Checkbox
            name="signature"
            label={t('asSignature')}
            checked={signature}
            onChange={(event) => setSignature(event.target.checked)}
          />
        </>
      )}
    </OrderDialog>
  )
}
