import { Button } from '@melati/ui/button.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import { DataTable } from '@melati/ui/data-table.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import { VisuallyHidden } from '@melati/ui/visually-hidden.tsx'
import { useState } from 'react'
import { words } from '../admin-words.ts'
import { AddProduct } from './add-product.tsx'
import type { Centre } from './centre.tsx'
import { type ProductAct, ProductDialog } from './product-dialog.tsx'

type Product = Centre['products'][number]

/** What the centre offers; one of it is its signature. */
export function Products({ centre }: { centre: Centre }) {
  const t = useWords(words)
  const [adding, setAdding] = useState(false)
  const [open, setOpen] = useState<{ product: Product; act: ProductAct } | null>(null)
  const add = centre.next.includes('addProduct') && (
    <Button variant="secondary" onClick={() => setAdding(true)}>
      {t('addProduct')}
    </Button>
  )
  // Whoever only reads has no column for it.
  const mayChange = centre.next.includes('changeSignature') || centre.next.includes('endProduct')
  const actsOf = ({ signature }: Product) =>
    (['changeSignature', 'endProduct'] as const).filter(
      (act) => centre.next.includes(act) && !(act === 'changeSignature' && signature),
    )
  return (
    <Stack as="section" space="gap">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Heading level={2}>{t('products')}</Heading>
        {centre.products.length > 0 && add}
      </div>
      <DataTable
        label={t('products')}
        rows={centre.products}
        rowKey={(product) => product.productId}
        rowName={(product) => product.name}
        empty={<EmptyState kind="none" title={t('productsNone')} action={add} />}
        columns={[
          {
            key: 'name',
            header: t('memberName'),
            minWidth: '11rem',
            cell: (product) => (
              <Cluster space="tight">
                {product.name}
                {product.signature && <StatusPill tone="special">{t('signature')}</StatusPill>}
              </Cluster>
            ),
          },
          { key: 'nib', header: t('withNib'), cell: (product) => (product.hasNib ? t('there') : '–') },
          ...(mayChange
            ? [
                {
                  key: 'acts',
                  header: t('more'),
                  actions: true,
                  cell: (product: Product) => (
                    <Cluster space="tight">
                      {actsOf(product).map((act) => (
                        <Button key={act} variant="tertiary" onClick={() => setOpen({ product, act })}>
                          {t(act)}
                          <VisuallyHidden>: {product.name}</VisuallyHidden>
                        </Button>
                      ))}
                    </Cluster>
                  ),
                },
              ]
            : []),
        ]}
      />
      {adding && <AddProduct centre={centre} onClose={() => setAdding(false)} />}
      {open !== null && <ProductDialog centre={centre} {...open} onClose={() => setOpen(null)} />}
    </Stack>
  )
}
