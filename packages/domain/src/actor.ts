import type { AccountId, GrantId, GroupId } from './ids.ts'
import type { UnitId } from './ids.ts'
import type { Role, ScopeKind } from './roles.ts'
import { isWithin } from './units.ts'
import type { PlacedUnit } from './units.ts'

/**
 * Who acts, as the session or the registration fixed it; never part of an input.
 * `scopeUnitId` is the unit a scope hangs on: the unit itself, a group's or centre's unit, an agency's city; null for the platform.
 */
export type Actor = {
  accountId: AccountId
  grantId: GrantId
  role: Role
  scopeKind: ScopeKind
  scopeId: string | null
  scopeUnitId: UnitId | null
}

type Place = Pick<PlacedUnit, 'unitId' | 'ancestors'>

/**
 * Whether the actor's area holds a unit. A group or centre scope reaches no unit, the platform none of a tenant's:
 * an operator sees residents only by a grant in that tenant.
 */
export function mayReach(actor: Actor, unit: Place): boolean {
  if (actor.scopeKind !== 'unit' && actor.scopeKind !== 'agency') return false
  return actor.scopeUnitId !== null && isWithin(actor.scopeUnitId, unit)
}

/** Whether the actor stands above a unit, so that it may be moved without its holder raising itself. */
export function isAbove(actor: Actor, unit: Place): boolean {
  return mayReach(actor, unit) && actor.scopeUnitId !== unit.unitId
}

/** A UP2K group is reached from the area it stands in, or by its own officers. */
export function mayReachGroup(actor: Actor, group: { groupId: GroupId; unit: Place }): boolean {
  if (actor.scopeKind === 'group') return actor.scopeId === group.groupId
  return mayReach(actor, group.unit)
}
