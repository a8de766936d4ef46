import { cursor, pagesOf } from '@melati/api/page'
import { open } from '@melati/api/procedures'
import { refuseWith } from '@melati/api/refusal-error'
import { ask } from '@melati/db/tenancy'
import { Category } from '@melati/domain/products/product'
import { Slug } from '@melati/domain/slug'
import * as z from 'zod/mini'
import { publicCity } from '../../cities/published.ts'
import { publicCards, publicFacets, publicProduct, relatedCards } from '../queries/public.ts'
import { searched } from './reads.ts'

const most = 24

/** What a city sells: cards by name, how many fit, and how many each filter would leave. */
export const catalogue = open
  .input(
    z.object({
      slug: Slug,
      category: z.optional(Category),
      kecamatanCode: z.optional(z.string().check(z.regex(/^\d{2}\.\d{2}\.\d{2}$/))),
      query: z.optional(z.string().check(z.maxLength(100))),
      cursor,
    }),
  )
  .query(async ({ ctx, path, input }) => {
    const pages = pagesOf({ ctx, path, input })
    const { tenantId } = await publicCity(ctx, input.slug, 'products')
    const of = {
      category: input.category ?? null,
      kecamatan: input.kecamatanCode ?? null,
      search: searched(input.query),
    }
    const [found, [facets]] = await ask(
      ctx.db,
      publicCards(tenantId, { ...of, after: pages.after, limit: most + 1 }),
      publicFacets(tenantId, of),
    )
    const { rows: cards, next } = pages.of(found, most, ({ name, code }) => ({ at: name, id: code }))
    const { count = 0, categories = {}, kecamatan = [] } = facets ?? {}
    return { cards, next, count, categories, kecamatan }
  })

/** A published product as everyone sees it; whatever else there is of that code answers as if it never was. */
export const page = open
  .input(z.object({ slug: Slug, code: z.string().check(z.maxLength(20)) }))
  .query(async ({ ctx, input }) => {
    const { tenantId } = await publicCity(ctx, input.slug, 'products')
    const [[product], related] = await ask(
      ctx.db,
      publicProduct(tenantId, input.code),
      relatedCards(tenantId, input.code, 4),
    )
    if (product === undefined) refuseWith('not-found')
    return { ...product, related }
  })
