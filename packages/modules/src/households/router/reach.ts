import type { ActingContext } from '@melati/api/context'
import { refuseWith } from '@melati/api/refusal-error'
import { read } from '@melati/db/tenancy'
import { mayReach } from '@melati/domain/actor'
import type { UnitId } from '@melati/domain/ids'
import { unitPlaces } from '../../hierarchy/published.ts'

/** Refuses a unit that stands nowhere today, or outside the caller's area: both as if it did not exist. */
export async function reachToday(ctx: ActingContext, unitId: UnitId): Promise<void> {
  const [[place]] = await read(ctx.db, ctx.tenantId, unitPlaces(ctx.tenantId, [unitId], ctx.today))
  if (place === undefined || !mayReach(ctx.actor, place)) refuseWith('not-found')
}
