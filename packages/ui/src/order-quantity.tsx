import Minus from 'lucide-react/icons/minus'
import Plus from 'lucide-react/icons/plus'
import { useId } from 'react'
import { controlWords } from './control-words.ts'
import { formatRupiah } from './format-rupiah.ts'
import { IconButton } from './icon-button.tsx'
import { useWords } from './language-provider.tsx'

export interface OrderQuantityProps {
  label: string
  /** What the sum is called. */
  total: string
  /** Whole rupiah of one. */
  price: number
  /** What the page's script makes the order of, as JSON. */
  order: string
  /** Shown only once a script has made it work. */
  hidden?: boolean
}

/** How many to order, and for how much. Server-rendered: a small script of the page counts. */
export function OrderQuantity({ label, total, price, order, hidden = true }: OrderQuantityProps) {
  const t = useWords(controlWords)
  const id = useId()
  return (
    <div data-order={order} hidden={hidden} role="group" aria-labelledby={id}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <div className="flex min-w-0 flex-wrap items-center gap-2">
          <span id={id} className="text-label">
            {label}
          </span>
          <IconButton icon={Minus} label={t('less')} look="bordered" data-order-step="" />
          <output data-order-count="" className="min-w-8 text-center font-semibold tabular-nums">
            1
          </output>
          <IconButton icon={Plus} label={t('more')} look="bordered" data-order-step="" />
        </div>
        <p className="flex items-baseline gap-2">
          <span className="text-text-muted max-sm:sr-only">{total}</span>
          <span data-order-total="" className="font-heading text-h2 tabular-nums">
            {formatRupiah(price)}
          </span>
        </p>
      </div>
    </div>
  )
}
