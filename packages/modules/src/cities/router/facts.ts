import { open } from '@melati/api/procedures'
import { refuseWith } from '@melati/api/refusal-error'
import { ask, read } from '@melati/db/tenancy'
import { tenantBySlug } from '@melati/db/tenants'
import { readSettings } from '@melati/domain/settings'
import { Slug } from '@melati/domain/slug'
import * as z from 'zod/mini'
import { countUnits } from '../queries.ts'

/** What anyone may know of a city, by its public address: what it is called, its code, how it is divided, and whom to ask about personal data. Nobody else in it. */
export const facts = open.input(z.object({ slug: Slug })).query(async ({ ctx, input }) => {
  const [[city]] = await ask(ctx.db, tenantBySlug(input.slug))
  if (city === undefined) refuseWith('not-found')
  const { tenantId, slug, name, kind, code } = city
  const { dpo } = readSettings(city.settings)
  const [[counted]] = await read(ctx.db, tenantId, countUnits(tenantId))
  const { kecamatan = 0, kelurahan = 0 } = counted ?? {}
  return { slug, name, kind, code, kecamatan, kelurahan, dpo }
})
