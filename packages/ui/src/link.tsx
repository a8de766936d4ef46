import { cx } from './cx.ts'
import { Anchor } from './link-provider.tsx'
import type { AnchorProps } from './link-provider.tsx'

export interface LinkProps extends AnchorProps {
  /** Outside a sentence: as high as a control. */
  standalone?: boolean
  /** A figure or a few words in a cell: at least 24 px each way, however short; its text stays at the edge of its column. */
  inCell?: boolean
}

/** A link in running text: always underlined. */
export function Link({ standalone, inCell, className, ...props }: LinkProps) {
  return (
    <Anchor
      {...props}
      className={cx(
        'rounded-[2px] text-text-link underline underline-offset-[0.15em] hover:decoration-2 hover:text-action-active',
        standalone && 'inline-flex min-h-(--target) items-center font-semibold',
        inCell && 'inline-block min-h-6 min-w-6 py-0.5 decoration-border-control/50 hover:decoration-current',
        className,
      )}
    />
  )
}
