import { useActing } from '@melati/modules/admin-acting'
import { useApi } from '@melati/modules/admin-api'
import { useQuery } from '@tanstack/react-query'
import { pageAt } from '../modules.ts'

/** What the acting role finds in the acting city: pages it may open, modules that are switched on. */
export function useOpens() {
  const { role, tenant } = useActing().acting
  const api = useApi()
  // The operator has no city, and every module on.
  const city = useQuery(api.cities.settings.queryOptions(undefined, { enabled: tenant !== null, staleTime: 300_000 }))
  const off = new Set(city.data?.modules.flatMap(({ name, on }) => (on ? [] : [name])))
  return {
    off,
    isOn: (module: string) => !off.has(module),
    mayOpen: (path: string) => {
      const page = pageAt(path, off)
      return page !== undefined && page !== 'off' && page.roles.includes(role)
    },
  }
}
