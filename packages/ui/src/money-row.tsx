import type { ReactNode } from 'react'
import ArrowDownLeft from 'lucide-react/icons/arrow-down-left'
import ArrowUpRight from 'lucide-react/icons/arrow-up-right'
import { controlWords } from './control-words.ts'
import { cx } from './cx.ts'
import { formatRupiah } from './format-rupiah.ts'
import { Icon } from './icon.tsx'
import { useWords } from './language-provider.tsx'
import { Anchor } from './link-provider.tsx'

export interface MoneyRowProps {
  label: string
  detail?: ReactNode
  /** Whole rupiah; negative went out. The sign is also said by word and arrow. */
  amount: number
  /** Running balance after it. */
  balance?: number
  href?: string
  /** A StatusPill: "Menunggu sinyal". */
  status?: ReactNode
}

/** One line of a cash book; put several in a list of their own day. */
export function MoneyRow({ label, detail, amount, balance, href, status }: MoneyRowProps) {
  const t = useWords(controlWords)
  const incoming = amount >= 0
  return (
    <div className="relative grid min-h-row grid-cols-[auto_minmax(0,1fr)_auto] content-center items-center gap-x-3 gap-y-1 border-b border-border py-2 last:border-b-0">
      <span
        className={cx(
          'inline-flex size-10 shrink-0 items-center justify-center rounded-full',
          incoming ? 'bg-status-ok-bg text-status-ok-fg' : 'bg-status-neutral-bg text-status-neutral-fg',
        )}
      >
        <Icon of={incoming ? ArrowDownLeft : ArrowUpRight} label={t(incoming ? 'moneyIn' : 'moneyOut')} />
      </span>
      <div className="flex min-w-0 flex-col">
        {href ? (
          <Anchor href={href} className="text-label no-underline after:absolute after:inset-0 hover:underline">
            {label}
          </Anchor>
        ) : (
          <span className="text-label">{label}</span>
        )}
        {detail && <span className="text-meta text-text-muted">{detail}</span>}
      </div>
      <div className="flex flex-col items-end tabular-nums">
        <span className="text-label">{formatRupiah(amount)}</span>
        {balance !== undefined && (
          <span className="text-meta text-text-muted">
            {t('balance')} {formatRupiah(balance)}
          </span>
        )}
      </div>
      {status && <div className="col-span-2 col-start-2">{status}</div>}
    </div>
  )
}
