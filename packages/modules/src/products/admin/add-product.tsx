import { GroupId, ProductId, UnitId } from '@melati/domain/ids'
import { Button } from '@melati/ui/button.tsx'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import { commonWords } from '@melati/ui/common-words'
import { useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useAddress } from '../../admin-address.ts'
import { type ApiInputs, useApi, useApiClient } from '../../admin-api.ts'
import { useOrder } from '../../admin-order.ts'
import { OrderProblem } from '../../admin-problem-banner.tsx'
import { type UnitChoice, UnitCombobox } from '../../admin-unit-combobox.tsx'
import { useUnitTitle } from '../../admin-unit-title.ts'
import { adminWords as sharedWords } from '../../admin-words.ts'
import { words } from '../admin-words.ts'
import { describedBy, nothingTyped, ProductFields, type Typed } from './fields.tsx'
import { GroupSelect } from './group-select.tsx'

type Input = ApiInputs['products']['add']['input']

/** A product as a draft; whose area is one kelurahan enters it there. */
export default function AddProductPage() {
  const api = useApi()
  const t = useWords(words)
  const common = useWords(commonWords)
  const shared = useWords(sharedWords)
  const titleOf = useUnitTitle()
  const toast = useToast()
  const client = useApiClient()
  const { go } = useAddress()
  const scope = useQuery(api.hierarchy.scope.queryOptions())
  const [productId] = useState(() => ProductId.parse(crypto.randomUUID()))
  const [picked, setPicked] = useState<UnitChoice | null>(null)
  const [groupId, setGroupId] = useState('')
  const [typed, setTyped] = useState<Typed>(nothingTyped)
  const [asked, setAsked] = useState(false)
  const order = useOrder((id, input: Input) => client.products.add.mutate({ id, input }))
  const own = scope.data?.unit
  const unit = own?.kind === 'kelurahan' ? { unitId: own.unitId, title: titleOf(own) } : picked
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (unit === null) return
    const group = GroupId.safeParse(groupId).data ?? null
    const input = { ...describedBy(typed), productId, unitId: UnitId.parse(unit.unitId), groupId: group }
    if ((await order.send(input)) === undefined) return
    toast({ message: t('added', { name: typed.name.trim() }) })
    go(`/produk/${productId}`)
  }
  // Whose area is one kelurahan is not asked which, so it must be known first.
  if (scope.isPending) return <Skeleton lines={8} />
  return (
    <Stack space="loose">
      <PageHeader title={t('add')} lead={t('add-lead')} />
      <form noValidate onSubmit={(event) => void submit(event)} className="flex max-w-form flex-col gap-4">
        <OrderProblem problem={order.problem} />
        {own?.kind !== 'kelurahan' && (
          <UnitCombobox
            name="unitId"
            label={t('kelurahan')}
            kinds={['kelurahan']}
            value={unit}
            onChange={(next) => {
              setPicked(next)
              setGroupId('')
            }}
            error={asked && unit === null ? shared('fill-in') : order.at('unitId')}
          />
        )}
        {unit !== null && (
          <GroupSelect
            unitId={UnitId.parse(unit.unitId)}
            value={groupId}
            onChange={setGroupId}
            error={order.at('groupId')}
          />
        )}
        <ProductFields typed={typed} onTyped={setTyped} errorAt={order.at} />
        <Cluster>
          <Button type="submit" loading={order.busy}>
            {t('add')}
          </Button>
          <ButtonLink href="/produk" variant="tertiary">
            {common('back')}
          </ButtonLink>
        </Cluster>
      </form>
    </Stack>
  )
}
