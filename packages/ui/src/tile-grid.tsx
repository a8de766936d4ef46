import type { ReactNode } from 'react'

/** Two tiles beside each other on a phone; one where the text is very large. */
export function TileGrid({ children }: { children: ReactNode }) {
  return <div className="grid grid-cols-[repeat(auto-fit,minmax(min(8.5rem,100%),1fr))] gap-gap">{children}</div>
}
