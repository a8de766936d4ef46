import { open } from '@melati/api/procedures'
import { refuseWith } from '@melati/api/refusal-error'
import { ask } from '@melati/db/tenancy'
import { Category } from '@melati/domain/products/product'
import { Slug } from '@melati/domain/slug'
import * as z from 'zod/mini'
import { publicCity } from '../../cities/published.ts'
import { publicCards, publicFacets, publicProduct, relatedCards } from '../queries/public.ts'
import { searched } from './reads.ts'

const Key = z.object({ at: z.string().check(z.maxLength(200)), code: z.string().check(z.regex(/^[a-z2-9]{8}$/)) })

/** Where a page of the catalogue ended; what we did not make reads as the first page, since people share addresses. */
function openKey(cursor: string | undefined): z.infer<typeof Key> | null {
  if (cursor === undefined) return null
  try {
    const parsed = Key.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

const sealKey = (key: z.infer<typeof Key>) => Buffer.from(JSON.stringify(key)).toString('base64url')

const most = 24

/** What a city sells: cards by name, how many fit, and how many each filter would leave. */
export const catalogue = open
  .input(
    z.object({
      slug: Slug,
      category: z.optional(Category),
      kecamatanCode: z.optional(z.string().check(z.regex(/^\d{2}\.\d{2}\.\d{2}$/))),
      query: z.optional(z.string().check(z.maxLength(100))),
      cursor: z.optional(z.string().check(z.maxLength(1_000))),
    }),
  )
  .query(async ({ ctx, input }) => {
    const { tenantId } = await publicCity(ctx, input.slug, 'products')
    const of = {
      category: input.category ?? null,
      kecamatan: input.kecamatanCode ?? null,
      search: searched(input.query),
    }
    const [found, [facets]] = await ask(
      ctx.db,
      publicCards(tenantId, { ...of, after: openKey(input.cursor), limit: most + 1 }),
      publicFacets(tenantId, of),
    )
    const cards = found.slice(0, most)
    const last = cards.at(-1)
    const next = found.length > most && last !== undefined ? sealKey({ at: last.name, code: last.code }) : null
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
