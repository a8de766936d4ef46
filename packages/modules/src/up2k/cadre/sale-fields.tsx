import { useRows } from '@melati/client/hooks'
import { Button } from '@melati/ui/button.tsx'
import { Card } from '@melati/ui/card.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import { formatRupiah } from '@melati/ui/format'
import { useWords } from '@melati/ui/language-provider.tsx'
import { MoneyInput } from '@melati/ui/money-input.tsx'
import { NumberStepper } from '@melati/ui/number-stepper.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { useMemo } from 'react'
import { DayQuestion } from '../../cadre-day-question.tsx'
import { cadreWords } from '../cadre-words.ts'
import type { SaleRow } from '../rows.ts'
import { soldBefore } from './month-sales.ts'
import { type SaleAnswers, totalOf } from './sale-answers.ts'

export interface SaleFieldsProps {
  groupId: string
  answers: SaleAnswers
  onChange: (more: Partial<SaleAnswers>) => void
  at: (field: string) => string | undefined
}

export function SaleFields({ groupId, answers, onChange, at }: SaleFieldsProps) {
  const t = useWords(cadreWords)
  const { product, quantity, price, soldOn } = answers
  const total = totalOf(answers)
  return (
    <Stack space="loose">
      <Stack space="snug">
        <TextInput
          name="product"
          label={t('product')}
          hint={t('product-hint')}
          autoComplete="off"
          autoCapitalize="sentences"
          value={product}
          onChange={(event) => onChange({ product: event.target.value })}
          error={at('product')}
        />
        {product === '' && <SoldBefore groupId={groupId} onChoose={onChange} />}
      </Stack>
      <NumberStepper
        name="quantity"
        label={t('quantity')}
        min={1}
        max={1_000_000}
        value={quantity}
        onChange={(next) => onChange({ quantity: next })}
        error={at('quantity')}
      />
      <MoneyInput
        name="price"
        label={t('price')}
        value={price}
        onChange={(next) => onChange({ price: next })}
        error={at('price')}
      />
      <Card tone="brand">
        <Cluster justify="between" align="baseline">
          <Text size="label">{t('total')}</Text>
          <output className="ml-auto font-heading text-h1 tabular-nums" htmlFor="quantity price">
            {formatRupiah(total ?? 0)}
          </output>
        </Cluster>
      </Card>
      <DayQuestion
        name="soldOn"
        label={t('sold-on')}
        value={soldOn}
        onChange={(next) => onChange({ soldOn: next })}
        error={at('soldOn')}
      />
    </Stack>
  )
}

/** What the group sold last, one tap for product and price. */
function SoldBefore({ groupId, onChoose }: { groupId: string; onChoose: (more: Partial<SaleAnswers>) => void }) {
  const t = useWords(cadreWords)
  const sales = useRows<SaleRow>('sale')
  const before = useMemo(
    () =>
      soldBefore(
        (sales ?? []).map(({ row }) => row),
        groupId,
        3,
      ),
    [sales, groupId],
  )
  if (before.length === 0) return null
  return (
    <div role="group" aria-label={t('sold-before')}>
      <Stack space="snug">
        <Text size="meta" tone="muted">
          {t('sold-before')}
        </Text>
        {before.map(({ product, price }) => (
          <Button key={product} variant="secondary" block onClick={() => onChoose({ product, price })}>
            <span className="flex flex-col">
              <span>{product}</span> <span className="font-normal tabular-nums">{formatRupiah(price)}</span>
            </span>
          </Button>
        ))}
      </Stack>
    </div>
  )
}
