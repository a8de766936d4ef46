import { router } from '@melati/api/trpc'
import type { Actor } from '@melati/domain/actor'
import { GrantId, RegistrationId } from '@melati/domain/ids'
import { sql } from 'kysely'
import { lookInside } from '../../testing/look-inside.ts'
import { type World, makeWorld } from '../../testing/world.ts'
import { accounts } from '../router.ts'

export const doors = router({ accounts: accounts.router })
export type Here = World<typeof doors>
export const makeHere = () => makeWorld(doors)

export function appointment(world: Here, phone: string, at: string, name = 'Bu Sri') {
  return { grantId: GrantId.parse(world.newId()), name, phone, unitId: world.a.at(at) }
}

/** The actor of a grant that was just made, as signing in would find it. */
export async function actorOf(world: Here, grantId: string): Promise<Actor> {
  const [row] = await lookInside(
    world,
    sql<Actor>`select account_id as "accountId", grant_id as "grantId", role, scope_kind as "scopeKind", scope_id as "scopeId",
      scope_unit_id as "scopeUnitId" from core.grant where grant_id = ${grantId}::uuid`,
  )
  if (row === undefined) throw new Error('no such grant')
  return row
}

export async function register(world: Here, who: Actor, registrationId: string = world.newId()) {
  const order = { registrationId: RegistrationId.parse(registrationId), deviceName: 'HP Sri' }
  return world.a.as(who).accounts.registerDevice(order)
}
