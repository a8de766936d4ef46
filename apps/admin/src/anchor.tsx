import type { AnchorProps } from '@melati/ui/link-provider.tsx'
import type { MouseEvent } from 'react'
import { router } from './router.tsx'

/** Links of the design system through the app's router; a modified click stays the browser's. */
export function Anchor({ href, onClick, ...rest }: AnchorProps) {
  if (!href.startsWith('/')) return <a href={href} onClick={onClick} {...rest} />
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    router.history.push(`/admin${href}`)
  }
  return <a href={`/admin${href}`} onClick={follow} {...rest} />
}
