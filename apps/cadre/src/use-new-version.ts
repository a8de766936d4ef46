import { useEffect, useState } from 'react'

/** Undefined, or what she taps to change to the version that waits; a form in progress is never interrupted. */
export function useNewVersion(): (() => void) | undefined {
  const [waiting, setWaiting] = useState<ServiceWorker>()
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return
    let isGone = false
    void navigator.serviceWorker.getRegistration('/cadre/').then((registration) => {
      if (isGone || registration === undefined) return
      const look = () => {
        if (registration.waiting !== null && navigator.serviceWorker.controller !== null)
          setWaiting(registration.waiting)
      }
      look()
      registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look))
    })
    return () => {
      isGone = true
    }
  }, [])
  if (waiting === undefined) return undefined
  return () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
    waiting.postMessage({ type: 'SKIP_WAITING' })
  }
}
