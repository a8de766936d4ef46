import type { OutboxItem } from '@melati/client/outbox/item'
import { decideRecordSale, type RecordSale } from '@melati/domain/up2k/sale'
import { Banner } from '@melati/ui/banner.tsx'
import { Button } from '@melati/ui/button.tsx'
import { commonWords } from '@melati/ui/common-words'
import { formatRupiah } from '@melati/ui/format'
import { Heading } from '@melati/ui/heading.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useState } from 'react'
import { useToday } from '../../cadre-area.ts'
import { useDraft } from '../../cadre-draft.ts'
import { CadrePage } from '../../cadre-page.tsx'
import { useCadrePlace } from '../../cadre-place.ts'
import { useOrder } from '../../cadre-save.ts'
import { CadreReturned, useReturnedReason } from '../../cadre-returned.tsx'
import { cadreWords } from '../cadre-words.ts'
import { recordSaleState } from '../phone-state.ts'
import type { GroupRow } from '../rows.ts'
import { useProblems } from './field-problems.ts'
import { FormProblems } from './form-problems.tsx'
import { fixSaleHref, groupHref, saleHref, sellHref } from './hrefs.ts'
import { newSale, readSale, returnedSale, SaleAnswers, saleKey } from './sale-answers.ts'
import { SaleFields } from './sale-fields.tsx'

const newId = () => crypto.randomUUID()

export interface SellFormProps {
  readonly group: GroupRow
  /** The refused command that is put right, with the sale it was to record. */
  readonly returned?: { readonly item: OutboxItem; readonly order: RecordSale }
}

/** What a group sold, on one page: it is recorded standing at a stall. */
export function SellForm({ group, returned }: SellFormProps) {
  const t = useWords(cadreWords)
  const common = useWords(commonWords)
  const { go } = useCadrePlace()
  const today = useToday()
  const { groupId } = group
  const draft = useDraft(saleKey(groupId, returned?.item.id), keptSale, () =>
    returned === undefined ? newSale(newId) : returnedSale(returned.order, returned.item, newId),
  )
  const order = useOrder('up2k.recordSale', (input, rows, actor, day) =>
    decideRecordSale(input, recordSaleState(rows, input), actor, day),
  )
  const { problems, at, say, clear } = useProblems(order.trouble, {
    'product text-empty': t('product-missing'),
    'quantity not-positive': t('quantity-missing'),
    'price not-positive': t('price-missing'),
  })
  const reason = useReturnedReason(returned?.item.id)
  const [justSaved, setJustSaved] = useState<string>()
  const answers = draft.value

  const change = (more: Partial<SaleAnswers>) => {
    if (answers === undefined) return
    clear()
    order.clear()
    reason.changed()
    const next = { ...answers, ...more }
    const href = returned === undefined ? sellHref(groupId) : fixSaleHref(returned.item.id)
    draft.change(next, { href, name: next.product })
  }

  const save = async (andMore: boolean) => {
    if (answers === undefined || order.busy) return
    const read = readSale(answers, groupId, today)
    if (!read.ok) {
      order.clear()
      return say(read.refused)
    }
    clear()
    const item = await order.save(read.order, answers.commandId, { corrects: answers.corrects })
    if (item === undefined) return
    await draft.discard()
    if (!andMore) return go(saleHref(groupId, answers.saleId), { replace: true })
    const { product, quantity, price } = read.order
    draft.change(newSale(newId, answers.soldOn))
    setJustSaved(t('saved-one', { product: product.trim(), total: formatRupiah(quantity * price) }))
    scrollTo(0, 0)
    document.getElementById('product')?.focus()
  }

  return (
    <CadrePage
      backHref={groupHref(groupId)}
      action={
        <>
          <Button block type="submit" form="sale" loading={order.busy}>
            {common('save')}
          </Button>
          {returned === undefined && (
            <Button block variant="secondary" onClick={() => void save(true)}>
              {t('save-and-more')}
            </Button>
          )}
        </>
      }
    >
      <Stack space="loose">
        <Stack space="hair">
          <Heading level={1}>{t(returned === undefined ? 'record-sale' : 'fix-sale')}</Heading>
          <Text tone="muted">{group.name}</Text>
        </Stack>
        {returned && <CadreReturned commandId={returned.item.id} />}
        <FormProblems problems={problems} order={order} onSaveAnyway={() => void save(false)} />
        {justSaved !== undefined && problems.length === 0 && (
          <Banner tone="ok" announce="polite">
            {justSaved}
          </Banner>
        )}
        {answers === undefined ? (
          <Skeleton lines={8} />
        ) : (
          <form
            id="sale"
            noValidate
            onSubmit={(event) => {
              event.preventDefault()
              void save(false)
            }}
          >
            <SaleFields
              groupId={groupId}
              answers={answers}
              onChange={change}
              at={(field) => at(field) ?? reason.at(field)}
            />
          </form>
        )}
      </Stack>
    </CadrePage>
  )
}

function keptSale(kept: unknown): SaleAnswers | undefined {
  const read = SaleAnswers.safeParse(kept)
  return read.success ? read.data : undefined
}
