import type { Context } from '@melati/api/context'
import { operating } from '@melati/api/procedures'
import { refuseWith } from '@melati/api/refusal-error'
import { ask } from '@melati/db/tenancy'
import { tenantDirectory } from '@melati/db/tenants'
import { levelPresets, suggestPreset } from '@melati/domain/hierarchy/presets'
import { sentenceOf } from '@melati/domain/refusal'
import { suggestSettings } from '@melati/domain/settings'
import { decideSlug, suggestSlug } from '@melati/domain/slug'
import { TimeZone } from '@melati/domain/time-zone'
import * as z from 'zod/mini'
import { attribution } from '../attribution.ts'
import { findRegions as find, loadRegions, type Region } from '../regions.ts'

const Code = z.object({ code: z.string().check(z.maxLength(20)) })

/** Kota and kabupaten by code or name, out of all 514, with the slug of those that are here already. */
export const findRegions = operating
  .input(
    z.object({
      query: z.string().check(z.maxLength(80)),
      limit: z._default(z.int().check(z.minimum(1), z.maximum(50)), 12),
    }),
  )
  .query(async ({ ctx, input }) => {
    const [book, [cities]] = await Promise.all([loadRegions(), ask(ctx.db, tenantDirectory())])
    const slugs = new Map(cities.map(({ code, slug }) => [code, slug]))
    return {
      regions: find(book.regions, input.query, input.limit).map((region) => {
        const districts = book.districtsOf(region.code)
        return {
          ...region,
          kecamatan: districts.length,
          wards: districts.reduce((sum, { wards }) => sum + wards.length, 0),
          slug: slugs.get(region.code) ?? null,
        }
      }),
      attribution,
    }
  })

/** What onboarding a region makes: its kecamatan and wards by name. */
export const previewRegion = operating.input(Code).query(async ({ input }) => {
  const { book, region } = await known(input.code)
  const districts = book.districtsOf(region.code)
  const wards = districts.flatMap((district) => district.wards)
  const kelurahan = wards.filter(({ kind }) => kind === 'kelurahan').length
  return {
    region,
    counts: { kecamatan: districts.length, kelurahan, desa: wards.length - kelurahan },
    kecamatan: districts,
    attribution,
  }
})

/** The answers the wizard begins with, so that its reader only has to agree. */
export const suggest = operating.input(Code).query(async ({ ctx, input }) => {
  const [{ region }, [cities]] = await Promise.all([known(input.code), ask(ctx.db, tenantDirectory())])
  const { levels, labels, timeZone, languages } = suggestSettings(region.code)
  return {
    region,
    slug:
      suggestSlug(
        region.name,
        cities.map(({ slug }) => slug),
      ) ?? null,
    timeZone,
    preset: suggestPreset(region.code),
    levels,
    labels,
    languages,
    modules: switchable(ctx),
    titles: ctx.titles,
    presets: Object.entries(levelPresets).map(([name, preset]) => ({ name, ...preset })),
    timeZones: TimeZone.options,
  }
})

/** Whether a public address can be had, while it is typed. */
export const checkSlug = operating
  .input(z.object({ slug: z.string().check(z.maxLength(200)) }))
  .query(async ({ ctx, input }) => {
    const [cities] = await ask(ctx.db, tenantDirectory())
    const decision = decideSlug(
      input.slug,
      cities.map(({ slug }) => slug),
    )
    if (decision.ok) return { ok: true as const, slug: decision.value }
    return { ok: false as const, because: decision.because, sentence: sentenceOf(decision.because) }
  })

/** The modules a city may switch, by their names. */
export const switchable = (ctx: Pick<Context, 'titles'>): string[] => Object.keys(ctx.titles).toSorted()

async function known(code: string): Promise<{ book: Awaited<ReturnType<typeof loadRegions>>; region: Region }> {
  const book = await loadRegions()
  return { book, region: book.find(code) ?? refuseWith('unknown-region', { field: 'code' }) }
}
