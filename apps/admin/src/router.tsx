import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { Invitation } from './entry/invitation.tsx'
import { Frame } from './frame.tsx'
import { Missing } from './missing.tsx'
import { pages } from './modules.ts'
import { Start } from './start.tsx'

const root = createRootRoute()
const invitation = createRoute({ getParentRoute: () => root, path: '/invitation', component: Invitation })
const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Frame })
const start = createRoute({ getParentRoute: () => frame, path: '/', component: Start })
const found = pages.map(({ path, load }) =>
  createRoute({ getParentRoute: () => frame, path, component: lazyRouteComponent(load) }),
)

export const router = createRouter({
  routeTree: root.addChildren([invitation, frame.addChildren([start, ...found])]),
  basepath: '/admin',
  defaultNotFoundComponent: Missing,
})
