import { useEffect } from 'react'

/** A page that was come to by a link begins at its top, however far down the one before was. */
export function useTop(): void {
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which React would take for a clean-up.
    scrollTo(0, 0)
  }, [])
}
