/** The service worker of the production build; a newer one waits until she agrees (`use-new-version.ts`). */
export function registerWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  navigator.serviceWorker.register('/cadre/sw.js', { scope: '/cadre/' }).catch(() => {
    // Refused in some in-app browsers: the app then works with a network, and what is saved is saved all the same.
  })
}
