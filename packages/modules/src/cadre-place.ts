import { createContext, use } from 'react'

/** Where she is in the cadre app, and how a page leads on by itself; the app fills it from its router. */
export interface CadrePlace {
  /** What stood in the path for `:householdId` and its like. */
  readonly params: Readonly<Record<string, string | undefined>>
  /** `href` is below /cadre. `replace` where "back" must not come here again. */
  readonly go: (href: string, how?: { readonly replace: boolean }) => void
}

const PlaceContext = createContext<CadrePlace | null>(null)

export const CadrePlaceProvider = PlaceContext.Provider

export function useCadrePlace(): CadrePlace {
  const place = use(PlaceContext)
  if (place === null) throw new Error('there is no CadrePlaceProvider around this page')
  return place
}
