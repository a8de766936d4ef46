import { page, pagesOf } from '@melati/api/page'
import { asking } from '@melati/api/procedures'
import { refuseWith } from '@melati/api/refusal-error'
import { read } from '@melati/db/tenancy'
import { mayReach } from '@melati/domain/actor'
import { ProductId, UnitId } from '@melati/domain/ids'
import { Category, ProductStage } from '@melati/domain/products/product'
import * as z from 'zod/mini'
import { unitPlaces } from '../../hierarchy/published.ts'
import { makersGroup, productsWithin, stagesWithin } from '../queries/read.ts'
import { productStates } from '../queries/state.ts'

const search = z.optional(z.string().check(z.maxLength(100)))

/** Products of an area by name, with how many there are in each stage. */
export const list = asking
  .input(
    z.object({
      unitId: UnitId,
      category: z.optional(Category),
      stage: z.optional(ProductStage),
      search,
      ...page,
    }),
  )
  .query(async ({ ctx, path, input }) => {
    const { tenantId, today } = ctx
    const pages = pagesOf({ ctx, path, input })
    const of = {
      unitId: input.unitId,
      category: input.category ?? null,
      stage: input.stage ?? null,
      search: searched(input.search),
    }
    const [[place], found, stages] = await read(
      ctx.db,
      tenantId,
      unitPlaces(tenantId, [input.unitId], today),
      productsWithin(tenantId, { ...of, after: pages.after, limit: input.limit + 1 }, today),
      stagesWithin(tenantId, of, today),
    )
    if (place === undefined || !mayReach(ctx.actor, place)) refuseWith('not-found')
    const counted = Object.fromEntries(stages.map(({ stage, count }) => [stage, count]))
    const { draf = 0, tayang = 0, ditarik = 0 } = counted
    return {
      ...pages.of(found, input.limit, ({ name, productId }) => ({ at: name, id: productId })),
      stages: { draf, tayang, ditarik },
    }
  })

/** All there is of a product. */
export const product = asking.input(z.object({ productId: ProductId })).query(async ({ ctx, input }) => {
  const { tenantId } = ctx
  const [[state], [group]] = await read(
    ctx.db,
    tenantId,
    productStates(tenantId, [input.productId]),
    makersGroup(tenantId, input.productId),
  )
  if (state === undefined || !mayReach(ctx.actor, state.unit)) refuseWith('not-found')
  const { unit, groupId: _, ...rest } = state
  return { ...rest, unit: { unitId: unit.unitId, name: unit.name }, group: group ?? null, slug: ctx.tenant.slug }
})

/** As people type it into a box: composed, blanks made one. */
export const searched = (text: string | undefined) => text?.normalize('NFC').replaceAll(/\s+/g, ' ').trim() ?? ''
