import { cx } from './cx.ts'
import { Anchor } from './link-provider.tsx'
import type { AnchorProps } from './link-provider.tsx'

/** A link in running text: always underlined. `standalone` gives one outside a sentence its own target height. */
export function Link({ standalone, className, ...props }: AnchorProps & { standalone?: boolean }) {
  return (
    <Anchor
      {...props}
      className={cx(
        'rounded-[2px] text-text-link underline underline-offset-[0.15em] hover:decoration-2 hover:text-action-active',
        standalone && 'inline-flex min-h-(--target) items-center font-semibold',
        className,
      )}
    />
  )
}
