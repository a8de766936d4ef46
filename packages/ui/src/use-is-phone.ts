import { useSyncExternalStore } from 'react'

/** As the breakpoint `sm`: below it rows are cards and there is one column. */
const query = '(width < 37.5rem)'

/** For what is drawn in another number or order on a phone; for another look use the classes. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
    () => false,
  )
}
