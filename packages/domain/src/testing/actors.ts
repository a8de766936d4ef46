import type { Actor } from '../actor.ts'
import { AccountId, GrantId } from '../ids.ts'
import type { UnitId } from '../ids.ts'
import type { Role } from '../roles.ts'
import { anId } from './an-id.ts'

/** An actor whose area is one unit. */
export function actorOn(unitId: UnitId, role: Role = 'cadre'): Actor {
  return {
    accountId: anId(AccountId, 1),
    grantId: anId(GrantId, 1),
    role,
    scopeKind: 'unit',
    scopeId: unitId,
    scopeUnitId: unitId,
  }
}
