import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { Failed } from './failed.tsx'
import { Frame } from './frame.tsx'
import { MissingHere } from './missing.tsx'
import { pages } from './modules.ts'

const root = createRootRoute()
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./entry/invitation.tsx'), 'Invitation'),
})
const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset',
  component: lazyRouteComponent(() => import('./entry/reset.tsx'), 'Reset'),
})
const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Frame })
const start = createRoute({
  getParentRoute: () => frame,
  path: '/',
  component: lazyRouteComponent(() => import('./start.tsx'), 'Start'),
})
const found = pages.map(({ path, load }) =>
  createRoute({ getParentRoute: () => frame, path, component: lazyRouteComponent(whenOnline(load)) }),
)

// Any other address: whoever is signed in keeps her menu.
const missing = createRoute({ getParentRoute: () => frame, path: '$', component: MissingHere })

/**
 * A page that is missing after a new version was put up is looked for once more by reloading, which the router does by
 * itself. Without internet that would throw the whole app away, so there it fails by another name.
 */
function whenOnline<T>(load: () => Promise<T>): () => Promise<T> {
  return () =>
    load().catch((error: unknown) => {
      throw navigator.onLine ? error : new Error('no internet', { cause: error })
    })
}

export const router = createRouter({
  routeTree: root.addChildren([invitation, reset, frame.addChildren([start, ...found, missing])]),
  basepath: '/admin',
  defaultNotFoundComponent: MissingHere,
  defaultErrorComponent: Failed,
  // What stands after the question mark is text: a code of 12.71 must not become a number.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (values) => {
    const query = new URLSearchParams()
    for (const [key, value] of Object.entries(values)) if (typeof value === 'string') query.set(key, value)
    const text = query.toString()
    return text === '' ? '' : `?${text}`
  },
})
