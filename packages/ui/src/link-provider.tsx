import { createContext, use } from 'react'
import type { AnchorHTMLAttributes, ComponentType, ReactNode, Ref } from 'react'

export interface AnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  href: string
  ref?: Ref<HTMLAnchorElement>
}

const AnchorContext = createContext<ComponentType<AnchorProps> | 'a'>('a')

/** Tells every link of the design system which anchor to render, so that an app's router takes its clicks. */
export function LinkProvider({ anchor, children }: { anchor: ComponentType<AnchorProps>; children: ReactNode }) {
  return <AnchorContext value={anchor}>{children}</AnchorContext>
}

/** An unstyled link of the app's router; a plain `<a>` without LinkProvider, as on server-rendered pages. */
export function Anchor(props: AnchorProps) {
  const Rendered = use(AnchorContext)
  return <Rendered {...props} />
}
