import type { Context } from '@melati/api/context'
import { open } from '@melati/api/procedures'
import { refuseWith } from '@melati/api/refusal-error'
import { ask } from '@melati/db/tenancy'
import { tenantBySlug } from '@melati/db/tenants'
import { isModuleOn } from '@melati/domain/module-on'
import * as z from 'zod/mini'
import { publicCardsOfCentre, publicCentre, tilesOf } from '../queries/public.ts'

const Slug = z.string().check(z.maxLength(60))

async function openCity({ db }: Pick<Context, 'db'>, slug: string): Promise<number> {
  const [[city]] = await ask(db, tenantBySlug(slug))
  return city === undefined || !isModuleOn(city, 'sakasanwira') ? refuseWith('not-found') : city.tenantId
}

/** Every kelurahan of a city and what stands there: open to everybody. */
export const map = open.input(z.object({ slug: Slug })).query(async ({ ctx, input }) => {
  const tenantId = await openCity(ctx, input.slug)
  const [tiles] = await ask(ctx.db, tilesOf(tenantId))
  const active = tiles.filter(({ centreCode }) => centreCode !== null).length
  return { total: tiles.length, active, tiles }
})

/** An open centre with its published products; one that is open no more is not found. */
export const page = open
  .input(z.object({ slug: Slug, code: z.string().check(z.maxLength(20)) }))
  .query(async ({ ctx, input: { slug, code } }) => {
    const tenantId = await openCity(ctx, slug)
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
