import { Phone, groupPhone } from '@melati/domain/identity/phone'
import { ProductId } from '@melati/domain/ids'
import { Breadcrumb } from '@melati/ui/breadcrumb.tsx'
import { Button } from '@melati/ui/button.tsx'
import { formatDay, formatRupiah } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Link } from '@melati/ui/link.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { SummaryList } from '@melati/ui/summary-list.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useActing } from '../../admin-acting.ts'
import { usePathValue } from '../../admin-address.ts'
import { type ApiOutputs, useApi } from '../../admin-api.ts'
import { CopyLink } from '../../admin-copy-link.tsx'
import { NotHere } from '../../admin-not-here.tsx'
import { PageProblem } from '../../admin-page-problem.tsx'
import { words as adminWords } from '../admin-words.ts'
import { words } from '../words.ts'
import { ChangeProduct } from './change-product.tsx'
import { mayKeep } from './may.ts'
import { PublishProduct, WithdrawProduct } from './show-product.tsx'
import { StagePill } from './stage-pill.tsx'

export type Product = ApiOutputs['products']['product']

/** A product as its board keeps it, and where the public sees it. */
export default function ProductPage() {
  const id = ProductId.safeParse(usePathValue('productId'))
  return id.success ? <LoadProduct productId={id.data} /> : <NotHere />
}

function LoadProduct({ productId }: { readonly productId: ProductId }) {
  const api = useApi()
  const found = useQuery(api.products.product.queryOptions({ productId }))
  if (found.isPending) return <Skeleton lines={10} />
  if (found.isError) return <PageProblem error={found.error} onRetry={() => void found.refetch()} />
  return <ProductDetail product={found.data} />
}

function ProductDetail({ product }: { readonly product: Product }) {
  const t = useWords(adminWords)
  const base = useWords(words)
  const { language } = useLanguage()
  const { role } = useActing().acting
  const [doing, setDoing] = useState<'change' | 'publish' | 'withdraw' | null>(null)
  const done = () => setDoing(null)
  const { name, stage, unit, group, slug, code } = product
  const phone = Phone.safeParse(product.orderPhone)
  return (
    <Stack space="section">
      <PageHeader
        title={name}
        lead={<StagePill stage={stage} />}
        above={
          <Breadcrumb
            crumbs={[
              { label: t('title'), href: '/produk' },
              { label: unit.name, href: `/produk?unit=${unit.unitId}` },
              { label: name, href: '' },
            ]}
          />
        }
        actions={
          mayKeep(role) && (
            <>
              {stage !== 'tayang' && <Button onClick={() => setDoing('publish')}>{t('publish')}</Button>}
              <Button variant="secondary" onClick={() => setDoing('change')}>
                {t('change-product')}
              </Button>
              {stage !== 'ditarik' && (
                <Button variant="secondary" onClick={() => setDoing('withdraw')}>
                  {t('withdraw')}
                </Button>
              )}
            </>
          )
        }
      />
      <SummaryList
        rows={[
          {
            term: t('status'),
            value: t('since', { stage: base(`stage-${stage}`), day: formatDay(product.stageSince, language) }),
          },
          { term: t('category'), value: base(`category-${product.category}`) },
          { term: t('price'), value: `${formatRupiah(product.price)} / ${product.saleUnit}` },
          { term: t('maker'), value: product.maker },
          {
            term: t('group'),
            value:
              group === null ? (
                '–'
              ) : (
                <Link inCell href={`/up2k/${group.groupId}`}>
                  {group.name}
                </Link>
              ),
          },
          { term: t('phone'), value: phone.success ? groupPhone(phone.data) : product.orderPhone },
          { term: t('nib'), value: product.nib ?? '–' },
          { term: t('description'), value: product.description === '' ? '–' : product.description },
          ...(stage === 'tayang'
            ? [{ term: t('public-page'), value: <CopyLink link={`${location.origin}/${slug}/produk/${code}`} /> }]
            : []),
        ]}
      />
      {doing === 'change' && <ChangeProduct product={product} onClose={done} />}
      {doing === 'publish' && <PublishProduct product={product} onClose={done} />}
      {doing === 'withdraw' && <WithdrawProduct product={product} onClose={done} />}
    </Stack>
  )
}
