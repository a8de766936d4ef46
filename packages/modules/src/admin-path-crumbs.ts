import type { Crumb } from '@melati/ui/breadcrumb.tsx'
import { useQuery } from '@tanstack/react-query'
import { useApi } from './admin-api.ts'
import { useUnitTitle } from './admin-unit-title.ts'

interface Above {
  readonly unitId: string
  readonly kind: string
  readonly name: string
  readonly code: string | null
}

/** The way down to a unit. What stands above one's own area is named and leads nowhere: one may not look there. */
export function usePathCrumbs(): (path: readonly Above[], hrefOf: (unitId: string) => string) => Crumb[] {
  const api = useApi()
  const own = useQuery(api.hierarchy.scope.queryOptions()).data?.unit?.unitId
  const titleOf = useUnitTitle()
  return (path, hrefOf) => {
    const top = path.findIndex(({ unitId }) => unitId === own)
    return path.map((one, at) => ({ label: titleOf(one), ...(at < top ? {} : { href: hrefOf(one.unitId) }) }))
  }
}
