import type { ActingContext } from '@melati/api/context'
import { page, pagesOf } from '@melati/api/page'
import { asking } from '@melati/api/procedures'
import { refuseWith } from '@melati/api/refusal-error'
import { read } from '@melati/db/tenancy'
import { mayReach } from '@melati/domain/actor'
import { CentreId, UnitId } from '@melati/domain/ids'
import type { ProductId } from '@melati/domain/ids'
import { missingForDecree } from '@melati/domain/sakasanwira/missing'
import { nextActs, waitsFor } from '@melati/domain/sakasanwira/next'
import { CentreStage } from '@melati/domain/sakasanwira/stage'
import * as z from 'zod/mini'
import { namesOf } from '../../accounts/published.ts'
import { unitPlaces } from '../../hierarchy/published.ts'
import { productStates, productStatesIn } from '../../products/published.ts'
import {
  centreMembersOf,
  centreMore,
  type CentresOf,
  centresWithin,
  countWaiting,
  coverageRows,
  scoreRows,
  stepsOf,
} from '../queries/read.ts'
import { centreStates, productsOf } from '../queries/state.ts'
import { knownCentre, waitingFor } from '../known-centre.ts'

const Area = z.object({ unitId: z.optional(UnitId) })

/** A unit of the caller's area, or the area itself. */
async function reachedUnit(ctx: ActingContext, unitId: UnitId | undefined): Promise<UnitId> {
  const asked = unitId ?? ctx.actor.scopeUnitId ?? refuseWith('not-found')
  const [[place]] = await read(ctx.db, ctx.tenantId, unitPlaces(ctx.tenantId, [asked], ctx.today))
  if (place === undefined || !mayReach(ctx.actor, place)) refuseWith('not-found')
  return asked
}

async function listed(ctx: ActingContext, of: CentresOf) {
  const { db, tenantId, actor } = ctx
  const checks = ctx.tenant.settings.centres
  const [found] = await read(db, tenantId, centresWithin(tenantId, of))
  const ids = found.flatMap(({ signatureId }) => signatureId ?? [])
  const [products] = ids.length === 0 ? [[]] : await read(db, tenantId, productStates(tenantId, ids))
  const nameOf = (id: ProductId | null) => products.find(({ productId }) => productId === id)?.name ?? null
  return found.map((row) => ({
    ...row,
    signature: nameOf(row.signatureId),
    waitsForMe: waitsFor(row, checks) === actor.role,
  }))
}

/** Centres of an area by name; with `waiting` those whose next step is the caller's, who has waited longest first. */
export const list = asking
  .input(
    z.object({
      unitId: z.optional(UnitId),
      stage: z.optional(CentreStage),
      search: z.optional(z.string().check(z.maxLength(100))),
      waiting: z.optional(z.boolean()),
      ...page,
    }),
  )
  .query(async ({ ctx, path, input }) => {
    const { stage = null, search = '', limit } = input
    const pages = pagesOf({ ctx, path, input })
    const rows = await listed(ctx, {
      unitId: await reachedUnit(ctx, input.unitId),
      stage,
      search: search.normalize('NFC').replaceAll(/\s+/g, ' ').trim(),
      waiting: input.waiting === true ? waitingFor(ctx.actor.role, ctx.tenant.settings.centres) : null,
      after: pages.after,
      limit: limit + 1,
    })
    return pages.of(rows, limit, ({ at, centreId }) => ({ at, id: centreId }))
  })

/** How many centres wait for the caller, and the five that have waited longest. */
export const waiting = asking.query(async ({ ctx }) => {
  const { db, tenantId } = ctx
  const unitId = await reachedUnit(ctx, undefined)
  const mine = waitingFor(ctx.actor.role, ctx.tenant.settings.centres)
  if (mine.length === 0) return { count: 0, rows: [] }
  const [[counted]] = await read(db, tenantId, countWaiting(tenantId, unitId, mine))
  const of = { unitId, stage: null, search: '', waiting: mine, after: null, limit: 5 }
  return { count: counted?.count ?? 0, rows: await listed(ctx, of) }
})

/** A centre with its members, products, steps, what it lacks for the decree and what the caller may do next. */
export const centre = asking.input(z.object({ centreId: CentreId })).query(async ({ ctx, input: { centreId } }) => {
  const { db, tenantId, actor } = ctx
  const [states, products, [more], members, steps] = await read(
    db,
    tenantId,
    centreStates(tenantId, [centreId]),
    productStatesIn(tenantId, productsOf(tenantId, [centreId])),
    centreMore(tenantId, centreId),
    centreMembersOf(tenantId, centreId),
    stepsOf(tenantId, centreId),
  )
  const known = knownCentre(states, products, centreId)
  if (known === null || more === undefined || !mayReach(actor, known.unit)) refuseWith('not-found')
  const [named] = await read(
    db,
    tenantId,
    namesOf(
      tenantId,
      steps.map(({ accountId }) => accountId),
    ),
  )
  const names = new Map(named.map(({ accountId, name }) => [accountId, name]))
  const { centres } = ctx.tenant.settings
  const { unit, skDate, ...rest } = known
  return {
    centreId,
    code: rest.code,
    name: rest.name,
    address: rest.address,
    coordinates: rest.coordinates,
    responsible: rest.responsible,
    hours: rest.hours,
    contactPhone: rest.contactPhone,
    stage: rest.stage,
    returned: rest.returned,
    openedOn: rest.openedOn,
    stageSince: more.stageSince,
    sk: more.skNumber === null || skDate === null ? null : { number: more.skNumber, date: skDate },
    unit: { unitId: unit.unitId, kind: unit.kind, name: unit.name },
    kecamatan: more.kecamatan,
    members,
    products: rest.products.map((product) => ({
      ...product,
      stage: products.find(({ productId }) => productId === product.productId)?.stage ?? 'ditarik',
    })),
    steps: steps.map((step) => ({ ...step, by: names.get(step.accountId) ?? null })),
    missing: missingForDecree(rest, centres),
    minUnits: centres.minUnits,
    waitsFor: waitsFor(rest, centres),
    next: nextActs(actor.role, rest, centres),
  }
})

/** Of each kecamatan of an area how many kelurahan have a centre, and how far the others are; with the sums. */
export const scorecard = asking.input(Area).query(async ({ ctx, input }) => {
  const unitId = await reachedUnit(ctx, input.unitId)
  const [rows] = await read(ctx.db, ctx.tenantId, scoreRows(ctx.tenantId, unitId))
  const sum = (pick: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + pick(row), 0)
  return {
    rows,
    kelurahan: sum(({ kelurahan }) => kelurahan),
    active: sum(({ active }) => active),
    withoutSignature: sum(({ withoutSignature }) => withoutSignature),
  }
})

/** One row for each kelurahan of an area: the centre that is furthest there, or none. */
export const coverage = asking.input(Area).query(async ({ ctx, input }) => {
  const unitId = await reachedUnit(ctx, input.unitId)
  const [rows] = await read(ctx.db, ctx.tenantId, coverageRows(ctx.tenantId, unitId))
  return rows
})
