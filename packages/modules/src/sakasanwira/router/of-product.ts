import { open } from '@melati/api/procedures'
import { ask } from '@melati/db/tenancy'
import { Slug } from '@melati/domain/slug'
import * as z from 'zod/mini'
import { publicCity } from '../../cities/published.ts'
import { centreOfProduct } from '../queries/of-product.ts'

/** The open centre where a published product is to be had; null where none has it. */
export const ofProduct = open
  .input(z.object({ slug: Slug, code: z.string().check(z.maxLength(20)) }))
  .query(async ({ ctx, input: { slug, code } }) => {
    const { tenantId } = await publicCity(ctx, slug, 'sakasanwira')
    const [[centre]] = await ask(ctx.db, centreOfProduct(tenantId, code))
    return centre ?? null
  })
