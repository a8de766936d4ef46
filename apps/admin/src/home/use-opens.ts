import { useActing, useCity } from '@melati/modules/admin-acting'
import { pageAt } from '../modules.ts'

/** What the acting role finds in the acting city: pages it may open, modules that are switched on. */
export function useOpens() {
  const { role } = useActing().acting
  const off = new Set(useCity().modules.flatMap(({ name, on }) => (on ? [] : [name])))
  return {
    isOn: (module: 'households' | 'up2k') => !off.has(module),
    mayOpen: (path: string) => {
      const page = pageAt(path, off)
      return page !== undefined && page !== 'off' && page.roles.includes(role)
    },
  }
}
