import { useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

/** Whether what stands in a box is wider than the box; yes until it has been measured, so that nothing is cut off without scripts. */
export function useOverflow(): [box: RefObject<HTMLDivElement | null>, overflows: boolean] {
  const box = useRef<HTMLDivElement>(null)
  const [overflows, setOverflows] = useState(true)
  useLayoutEffect(() => {
    const outer = box.current
    const inner = outer?.firstElementChild
    if (!outer || !inner) return
    // Half a pixel is rounding.
    const measure = () => setOverflows(inner.getBoundingClientRect().width > outer.getBoundingClientRect().width + 0.5)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(outer)
    observer.observe(inner)
    return () => observer.disconnect()
  })
  return [box, overflows]
}
