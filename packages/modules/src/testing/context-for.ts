import type { Context } from '@melati/api/context'
import type { Actor } from '@melati/domain/actor'
import { type Role, roles } from '@melati/domain/roles'
import type { AnyRouter } from '@trpc/server'
import type { World } from './world.ts'

/** Who may stand at a door: a role, an account that acts under no grant, or somebody who is not signed in. */
export const everybody = [...roles, 'account', 'nobody'] as const
export type Who = Role | 'account' | 'nobody'

/** The context of a request to city `a` from somebody, or from whoever acts under a grant of it. */
export async function contextFor(world: World<AnyRouter>, who: Who | Actor): Promise<Context> {
  const { a } = world
  if (who === 'nobody') return world.contextOfNobody()
  if (who === 'platform-operator') return world.contextOfOperator()
  if (who !== 'account') return a.contextOf(who)
  const { session, ...context } = await a.contextOf('cadre')
  return { ...context, actor: null, tenant: null, session: session && { ...session, grant: null } }
}
