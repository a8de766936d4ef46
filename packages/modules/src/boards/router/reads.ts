import type { ActingContext } from '@melati/api/context'
import { page, type Pages, pagesOf } from '@melati/api/page'
import { asking } from '@melati/api/procedures'
import { refuseWith } from '@melati/api/refusal-error'
import { read } from '@melati/db/tenancy'
import { mayReach } from '@melati/domain/actor'
import { positionRules, positionsAt } from '@melati/domain/boards/position'
import { addDays, Day } from '@melati/domain/day'
import type { UnitState } from '@melati/domain/hierarchy/unit-state'
import { type SeatId, UnitId } from '@melati/domain/ids'
import * as z from 'zod/mini'
import { unitStates } from '../../hierarchy/published.ts'
import { endingSeats, officersNamed, pastSeats, standingSeats } from '../queries.ts'
import { endsSoon, soonDays, vacanciesOn } from '../rules.ts'

/** A board on a day (today): who holds what, who comes later, what nobody holds, and which positions there are at that level. */
export const board = asking.input(z.object({ unitId: UnitId, on: z.optional(Day) })).query(async ({ ctx, input }) => {
  const { tenantId } = ctx
  const day = input.on ?? ctx.today
  const [[found], seats] = await read(
    ctx.db,
    tenantId,
    unitStates(tenantId, [input.unitId]),
    standingSeats(tenantId, input.unitId, day),
  )
  const unit = reached(ctx, found)
  const held = seats.filter(({ from }) => from <= day)
  return {
    unit: { unitId: unit.unitId, kind: unit.kind, name: unit.name, code: unit.code },
    on: day,
    seats: held.map((seat) => ({ ...seat, endsSoon: endsSoon(seat, ctx.today) })),
    coming: seats.filter(({ from }) => from > day),
    vacancies: vacanciesOn(unit.kind, held, day),
    positions: positionsAt(unit.kind).map((kind) => ({ kind, ...positionRules[kind] })),
  }
})

/** Seats of a board that have ended, the last first. */
export const history = asking.input(z.object({ unitId: UnitId, ...page })).query(async ({ ctx, path, input }) => {
  const { tenantId } = ctx
  const pages = pagesOf({ ctx, path, input })
  const [[found], seats] = await read(
    ctx.db,
    tenantId,
    unitStates(tenantId, [input.unitId]),
    pastSeats(tenantId, input.unitId, ctx.today, pages.after, input.limit + 1),
  )
  reached(ctx, found)
  return seatsOf(pages, seats, input.limit)
})

/** Terms of one's area that end soon, the first to end first. */
export const expiring = asking
  .input(
    z.object({
      within: z._default(z.int().check(z.minimum(1), z.maximum(730)), soonDays),
      ...page,
    }),
  )
  .query(async ({ ctx, path, input }) => {
    const { tenantId, today } = ctx
    const pages = pagesOf({ ctx, path, input })
    const scopeUnitId = ctx.actor.scopeUnitId ?? refuseWith('not-found')
    const days = { from: today, until: addDays(today, input.within) }
    const [seats] = await read(ctx.db, tenantId, endingSeats(tenantId, scopeUnitId, days, pages.after, input.limit + 1))
    return seatsOf(pages, seats, input.limit)
  })

/** People who sit or sat on a board of one's area, to be chosen for another position. */
export const findPeople = asking
  .input(z.object({ query: z.string().check(z.minLength(2), z.maxLength(80)) }))
  .query(async ({ ctx, input }) => {
    const scopeUnitId = ctx.actor.scopeUnitId ?? refuseWith('not-found')
    const query = input.query.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
    const [people] = await read(ctx.db, ctx.tenantId, officersNamed(ctx.tenantId, scopeUnitId, query, ctx.today, 20))
    return people
  })

function reached(ctx: ActingContext, unit: UnitState | undefined): UnitState {
  if (unit === undefined || !mayReach(ctx.actor, unit)) refuseWith('not-found')
  return unit
}

function seatsOf<S extends { seatId: SeatId; to: Day | null }>(pages: Pages, found: readonly S[], limit: number) {
  const { rows: seats, next } = pages.of(found, limit, ({ to, seatId }) => ({ at: to ?? '', id: seatId }))
  return { seats, next }
}
