import type { AnchorProps } from '@melati/ui/link-provider.tsx'
import { Link } from 'wouter'

/** Links of the design system through the app's router; what leads elsewhere stays an ordinary link. */
export function Anchor({ href, ...rest }: AnchorProps) {
  return href.startsWith('/') ? <Link href={href} {...rest} /> : <a href={href} {...rest} />
}
