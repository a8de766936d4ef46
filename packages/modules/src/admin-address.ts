import { useParams, useRouter, useSearch } from '@tanstack/react-router'

/** A value of the path, such as `unitId` of '/wilayah/$unitId'. */
export function usePathValue(name: string): string {
  const params: Record<string, string | undefined> = useParams({ strict: false })
  return params[name] ?? ''
}

/** What stands after the question mark: filters and places that can be shared and gone back to. */
export function useAddress() {
  const router = useRouter()
  const search: Record<string, string | undefined> = useSearch({ strict: false })
  return {
    search,
    /** Changes some values; undefined takes one out. `keep` leaves no step in the history, as while typing. */
    change: (values: Readonly<Record<string, string | undefined>>, keep: 'push' | 'replace' = 'push') => {
      const path = router.state.location.pathname
      const href = addressOf(path, { ...search, ...values })
      if (keep === 'replace') router.history.replace(router.basepath.replace(/\/$/, '') + href)
      else router.history.push(router.basepath.replace(/\/$/, '') + href)
    },
    go: (href: string) => {
      router.history.push(router.basepath.replace(/\/$/, '') + href)
    },
  }
}

export function addressOf(path: string, values: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(values)) if (value !== undefined && value !== '') query.set(key, value)
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}
