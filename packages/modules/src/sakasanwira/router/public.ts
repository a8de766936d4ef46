import { open } from '@melati/api/procedures'
import { refuseWith } from '@melati/api/refusal-error'
import { ask } from '@melati/db/tenancy'
import * as z from 'zod/mini'
import { publicCity } from '../../cities/published.ts'
import { publicCardsOfCentre, publicCentre, tilesOf } from '../queries/public.ts'

const Slug = z.string().check(z.maxLength(60))

/** Every kelurahan of a city and what stands there: open to everybody. */
export const map = open.input(z.object({ slug: Slug })).query(async ({ ctx, input }) => {
  const { tenantId } = await publicCity(ctx, input.slug, 'sakasanwira')
  const [tiles] = await ask(ctx.db, tilesOf(tenantId))
  const active = tiles.filter(({ centreCode }) => centreCode !== null).length
  return { total: tiles.length, active, tiles }
})

/** An open centre with its published products; one that is open no more is not found. */
export const page = open
  .input(z.object({ slug: Slug, code: z.string().check(z.maxLength(20)) }))
  .query(async ({ ctx, input: { slug, code } }) => {
    const { tenantId } = await publicCity(ctx, slug, 'sakasanwira')
    const [[found], products] = await ask(ctx.db, publicCentre(tenantId, code), publicCardsOfCentre(tenantId, code))
    if (found === undefined) refuseWith('not-found')
    return {
      ...found,
      products: products.map(({ code: product, name, category, price, saleUnit, maker }) => ({
        code: product,
        name,
        category,
        price,
        saleUnit,
        maker,
      })),
      signature: products.find(({ signature }) => signature)?.code ?? null,
    }
  })
