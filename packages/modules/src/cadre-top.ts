import { useEffect, useRef } from 'react'

/** A page that was come to begins at its top with its heading in focus, once there is one; a focus already set inside it stays. */
export function useTop(): void {
  const isDone = useRef(false)
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which React would take for a clean-up.
    scrollTo(0, 0)
  }, [])
  useEffect(() => {
    // The heading may come with the data, renders after the page itself.
    const heading = isDone.current ? null : document.querySelector<HTMLElement>('main h1')
    if (heading === null) return
    isDone.current = true
    if (document.activeElement !== document.body) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  })
}
