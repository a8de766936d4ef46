import { page, pagesOf } from '@melati/api/page'
import { asking } from '@melati/api/procedures'
import { refuseWith } from '@melati/api/refusal-error'
import { read } from '@melati/db/tenancy'
import { mayReach } from '@melati/domain/actor'
import { UnitId } from '@melati/domain/ids'
import { UnitKind } from '@melati/domain/units'
import * as z from 'zod/mini'
import { type Covered, coverageWithin, uncoveredWithin } from './queries/coverage.ts'
import { unitPlaces } from './queries/place.ts'

/**
 * A procedure that says of a unit how many of those standing in it have something, kind by kind, and with `without` which
 * of that kind have not. It tells of units alone, never of anyone in them.
 */
export const coverageOf = (kinds: readonly UnitKind[], covered: Covered) =>
  asking
    .input(z.object({ unitId: UnitId, without: z.optional(UnitKind), ...page }))
    .query(async ({ ctx, path, input }) => {
      const { unitId, without, limit } = input
      const { tenantId, today: day, db } = ctx
      const pages = pagesOf({ ctx, path, input })
      const at = { tenantId, day }
      const [[place]] = await read(db, tenantId, unitPlaces(tenantId, [unitId], day))
      if (place === undefined || !mayReach(ctx.actor, place)) refuseWith('not-found')
      const kind = kinds.find((one) => one === without)
      const [levels, missing] =
        kind === undefined
          ? [(await read(db, tenantId, coverageWithin(at, unitId, kinds, covered)))[0], []]
          : await read(
              db,
              tenantId,
              coverageWithin(at, unitId, kinds, covered),
              uncoveredWithin(at, unitId, { kind, after: pages.after, limit: limit + 1 }, covered),
            )
      return { levels, ...pages.of(missing, limit, (unit) => ({ at: unit.name, id: unit.unitId })) }
    })
