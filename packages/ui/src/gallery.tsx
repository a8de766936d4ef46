import { lazy, Suspense } from 'react'
import type { ComponentType } from 'react'

/** Every component in every state, in scenes that fit one page each; for looking, for axe and for screenshots. */
const scenes = {
  actions: lazy(() => import('./gallery-actions.tsx')),
  fields: lazy(() => import('./gallery-fields.tsx')),
  states: lazy(() => import('./gallery-states.tsx')),
  data: lazy(() => import('./gallery-data.tsx')),
  feedback: lazy(() => import('./gallery-feedback.tsx')),
  admin: lazy(() => import('./gallery-admin.tsx')),
  onboarding: lazy(() => import('./gallery-onboarding.tsx')),
  cadre: lazy(() => import('./gallery-cadre.tsx')),
  question: lazy(() => import('./gallery-question.tsx')),
  public: lazy(() => import('./gallery-public.tsx')),
  market: lazy(() => import('./gallery-market.tsx')),
  parts: lazy(() => import('./gallery-parts.tsx')),
} satisfies Record<string, ComponentType>

export type Scene = keyof typeof scenes
export const sceneNames = Object.keys(scenes).filter(isScene)

export function isScene(name: string | null): name is Scene {
  return name !== null && Object.hasOwn(scenes, name)
}

export function Gallery({ scene }: { scene: Scene }) {
  const Shown = scenes[scene]
  return (
    <Suspense fallback={null}>
      <Shown />
    </Suspense>
  )
}
