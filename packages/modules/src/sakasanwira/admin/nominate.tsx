import { CentreId, UnitId } from '@melati/domain/ids'
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
import { DescribeFields, useDescription } from './describe-fields.tsx'

type Input = ApiInputs['sakasanwira']['nominate']['input']

/** A kelurahan names its centre. Whoever has one kelurahan is not asked which. */
export default function NominatePage() {
  const api = useApi()
  const t = useWords(words)
  const common = useWords(commonWords)
  const shared = useWords(sharedWords)
  const titleOf = useUnitTitle()
  const toast = useToast()
  const client = useApiClient()
  const { go, search } = useAddress()
  const scope = useQuery(api.hierarchy.scope.queryOptions())
  const own = scope.data?.unit?.kind === 'kelurahan' ? scope.data.unit.unitId : undefined
  const [centreId] = useState(() => CentreId.parse(crypto.randomUUID()))
  const [picked, setUnit] = useState<UnitChoice | null>()
  const [tried, setTried] = useState(false)
  const description = useDescription()
  const order = useOrder((id, input: Input) => client.sakasanwira.nominate.mutate({ id, input }))
  // Whoever comes from a tile of the map has said which.
  const asked = UnitId.safeParse(search['unit'])
  const from = useQuery(
    api.hierarchy.tree.queryOptions(
      { limit: 1, ...(asked.success ? { unitId: asked.data } : {}) },
      { enabled: asked.success && scope.isSuccess && own === undefined },
    ),
  )
  const given =
    from.data?.unit.kind === 'kelurahan' ? { unitId: from.data.unit.unitId, title: titleOf(from.data.unit) } : null
  const unit = picked === undefined ? given : picked
  const unitId = own ?? (unit === null ? undefined : UnitId.parse(unit.unitId))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const described = description.ask()
    if (described === undefined || unitId === undefined) return
    if ((await order.send({ centreId, unitId, ...described })) === undefined) return
    toast({ message: t('nominated', { name: described.name.trim() }) })
    go(`/sakasanwira/${centreId}`)
  }
  // Whose area is one kelurahan is not asked which, so it must be known first.
  if (scope.isPending) return <Skeleton lines={8} />
  return (
    <Stack space="loose">
      <PageHeader title={t('nominate')} lead={t('nominateLead')} />
      <form noValidate onSubmit={(event) => void submit(event)} className="flex max-w-form flex-col gap-4">
        <OrderProblem problem={order.problem} />
        {own === undefined && (
          <UnitCombobox
            name="unitId"
            label={t('kelurahan')}
            kinds={['kelurahan']}
            value={unit}
            onChange={setUnit}
            error={tried && unit === null ? shared('fill-in') : order.at('unitId')}
          />
        )}
        <DescribeFields of={description} at={order.at} />
        <Cluster>
          <Button type="submit" loading={order.busy}>
            {t('nominate')}
          </Button>
          <ButtonLink href="/sakasanwira" variant="tertiary">
            {common('back')}
          </ButtonLink>
        </Cluster>
      </form>
    </Stack>
  )
}
